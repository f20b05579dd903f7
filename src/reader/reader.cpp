#include "reader/reader.hpp"

#include <iostream>
#include <iterator>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/fold.hpp"
#include "base/sha256.hpp"
#include "reader/date.hpp"
#include "reader/decode.hpp"
#include "reader/html.hpp"
#include "reader/input_files.hpp"
#include "reader/record.hpp"

namespace entente {

namespace {

std::string read_standard_input() {
  return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

std::string format_of(const std::string& path, const ReadOptions& options) {
  if (!options.format.empty()) {
    for (const std::string_view known : {"text", "html", "jsonl", "csv"}) {
      if (options.format == known) return options.format;
    }
    throw Error("the format of input is text, html, jsonl or csv, not " + options.format, ExitCode::usage);
  }
  const std::string ending = fold(std::filesystem::path(path).extension().string());
  if (ending == ".html" || ending == ".htm") return "html";
  if (ending == ".jsonl") return "jsonl";
  return ending == ".csv" ? "csv" : "text";
}

// ISO where the field can be read as a date, else as it is given.
std::string iso_or_given(const std::string& date) {
  const std::string iso = find_date(date);
  return iso.empty() ? date : iso;
}

std::string date_given(const std::string& date) {
  std::string iso = find_date(date);
  if (iso.empty()) throw Error("--date " + date + ": is no date; give it as 2024-05-31", ExitCode::usage);
  return iso;
}

Document start_document(Record record, const ReadOptions& options) {
  Document document;
  document.text = clean(record.text);
  document.title = clean(options.title.empty() ? record.title : options.title);
  document.publisher = clean(options.outlet.empty() ? record.outlet : options.outlet);
  document.date = options.date.empty() ? iso_or_given(record.date) : date_given(options.date);
  document.author = clean(record.author);
  document.url = std::move(record.url);
  if (!record.language.empty()) document.language = std::move(record.language);
  return document;
}

void count_blocks(const Document& document, ReadReport& report) {
  ++report.documents;
  for (const Block& block : document.blocks) {
    const std::string kind(name_of(block.kind));
    ++report.blocks[block.reason.empty() ? kind : kind + ": " + block.reason];
  }
}

}  // namespace

void Reader::read_bytes(const std::string& bytes, const std::string& name, const std::string& id,
                        const ReadOptions& options, ReadReport& report,
                        const std::function<void(Document)>& take) const {
  const std::string format = format_of(name, options);
  const std::string text = decode(bytes, options.encoding, name);
  const auto finish = [&](Record record) {
    const std::string place = record.line == 0 ? name : name + ":" + std::to_string(record.line);
    std::string own = record.id.empty() ? id : record.id;
    if (record.id.empty() && record.line != 0) own += "-" + std::to_string(record.line);
    const std::string digest = sha256(record.line == 0 ? bytes : record.text);
    Document document = start_document(std::move(record), options);
    document.id = std::move(own);
    document.name = place;
    document.sha256 = digest;
    layout_.find_blocks(document);
    if (document.blocks.empty()) {
      report.skipped.push_back({place, "holds no text"});
      return;
    }
    count_blocks(document, report);
    take(std::move(document));
  };
  if (format == "csv") return read_csv(text, name, finish);
  if (format == "jsonl") return read_json_lines(text, name, finish);
  finish(format == "html" ? read_html(text) : Record{"", "", text, "", "", "", "", "", 0});
}

void Reader::read(const std::vector<std::string>& inputs, const ReadOptions& options, ReadReport& report,
                  const std::function<void(Document)>& take) const {
  const std::vector<InputFile> files = find_input_files(inputs);
  std::map<std::string, std::string> seen;  // id to digest
  const std::size_t before = report.documents;
  const auto keep_new = [&](Document document) {
    // Two texts under one id are two documents: the later ones are numbered.
    const std::string id = document.id;
    for (std::size_t number = 2;; ++number) {
      const auto [place, is_new] = seen.emplace(document.id, document.sha256);
      if (is_new) return take(std::move(document));
      if (place->second == document.sha256) break;
      document.id = id + "-" + std::to_string(number);
    }
    report.skipped.push_back({document.name, "read already"});
    --report.documents;
  };
  for (const InputFile& file : files) {
    const std::string bytes = file.path == "-" ? read_standard_input() : read_file(file.path);
    read_bytes(bytes, file.path == "-" ? "standard input" : file.path, file.id, options, report, keep_new);
  }
  if (report.documents > before) return;
  throw Error(report.skipped.empty() ? "the input holds no text"
                                     : report.skipped.front().name + ": " + report.skipped.front().reason);
}

}  // namespace entente
