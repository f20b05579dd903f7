// What each block of a page is: title, heading, byline, date, body or boilerplate, and what the page says of itself.
// Method: one pass in text order over paragraphs, with the patterns of schemas/reader/lines.tsv; the title is the first
// line that reads like a headline, its repetitions are dropped; a line that only names the publisher is known by what
// stands around it; the outlet's words about itself close a page. Linear. Limits: English pages.
#pragma once

#include <filesystem>

#include "reader/line_patterns.hpp"
#include "text/document.hpp"

namespace entente {

class Layout {
 public:
  static Layout load(const std::filesystem::path& schemas) { return Layout(LinePatterns::load(schemas)); }

  // Fills document.blocks from document.text, and title, author, date and publisher where they are empty.
  void find_blocks(Document& document) const;

 private:
  explicit Layout(LinePatterns patterns) : patterns_(std::move(patterns)) {}

  LinePatterns patterns_;
};

}  // namespace entente
