// Files to documents: plain text, simple HTML pages, JSON Lines and CSV; single files, folders, standard input.
// A document leaves with clean text (UTF-8, NFC, "\n"), its blocks (title, byline, date, body, boilerplate with a
// reason) and what the page says of itself: title, author, date, publisher. Options and record fields win over the
// page. Method: rules over lines, their words in schemas/reader/; linear in the input. Limit: one input is held in
// memory whole.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "reader/layout.hpp"
#include "text/document.hpp"

namespace entente {

struct ReadOptions {
  std::string format;               // text, html, jsonl or csv; empty: by the file's ending, else text
  std::string encoding;             // as ICU names it; empty: UTF-8
  std::string title, date, outlet;  // of every document read; empty: as the text has it
};

struct Skipped {
  std::string name, reason;
};

struct ReadReport {
  std::size_t documents = 0;
  std::map<std::string, std::size_t> blocks;  // "body", "title", "boilerplate: share buttons"
  std::vector<Skipped> skipped;               // records without text, and the same bytes read twice
  // Two texts with one id stay two documents: the second becomes ID-2.
};

class Reader {
 public:
  static Reader load(const std::filesystem::path& schemas) { return Reader(Layout::load(schemas)); }  // throws Error

  // Documents in order of the inputs, folders sorted by path; "-" is standard input. Throws Error for what cannot be
  // read, is not in its encoding or holds no text.
  void read(const std::vector<std::string>& inputs, const ReadOptions& options, ReadReport& report,
            const std::function<void(Document)>& take) const;

  // The bytes of one file; `name` stands for it in messages.
  void read_bytes(const std::string& bytes, const std::string& name, const std::string& id, const ReadOptions& options,
                  ReadReport& report, const std::function<void(Document)>& take) const;

 private:
  explicit Reader(Layout layout) : layout_(std::move(layout)) {}

  Layout layout_;
};

}  // namespace entente
