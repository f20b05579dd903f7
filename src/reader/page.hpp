// One page on its way through the layout: its document, its blocks, and where in the page the work stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reader/line_patterns.hpp"
#include "text/document.hpp"

namespace entente {

class Page {
 public:
  Page(Document& document, const LinePatterns& patterns);

  void run();

 private:
  void classify(std::size_t at);
  bool is_title(std::size_t at);
  bool is_date(std::size_t at);
  bool is_byline(std::size_t at);
  bool is_publisher(std::size_t at);
  bool is_boilerplate(std::size_t at);
  bool is_heading(std::size_t at) const;
  void split_datelines();
  void drop_mission();
  void set(std::size_t at, BlockKind kind, std::string reason = {});
  void set_publisher(std::string_view name);
  void set_date(const std::string& iso);
  bool reads_like_headline(std::string_view line) const;
  std::string_view text(std::size_t at) const { return document_.view(document_.blocks[at].span); }

  Document& document_;
  const LinePatterns& patterns_;
  std::vector<std::string> folded_;  // of each block; empty where it is too long for a line
  std::string title_;                // folded
  std::size_t body_bytes_ = 0;       // of the blocks before
  std::size_t bytes_left_ = 0;       // of the blocks to come
  std::size_t title_at_ = SIZE_MAX;
  bool tail_ = false;
  std::string tail_reason_;
};

}  // namespace entente
