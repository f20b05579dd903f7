#include "train/relations/labels.hpp"

#include <map>
#include <sstream>

#include "base/error.hpp"
#include "base/file.hpp"
#include "schema/table.hpp"
#include "train/labels/status.hpp"

namespace entente::train {

namespace {

const std::vector<std::string> kColumns = {"document", "subject", "relation", "object", "status", "trigger"};

// "## DOCUMENT", "s3 The {1:...", "    1=Name/Type @10-20; 2=...": where each number of each sentence is.
std::map<std::string, std::string> spans_of(const std::string& sheet) {
  std::map<std::string, std::string> out;
  std::istringstream lines(read_file(sheet));
  std::string line, document, sentence;
  while (std::getline(lines, line)) {
    if (line.starts_with("## ")) {
      document = line.substr(3, line.find(' ', 3) - 3);
    } else if (line.starts_with("    ")) {
      std::size_t number = 1;
      for (std::size_t at = line.find(" @"); at != std::string::npos; at = line.find(" @", at + 1)) {
        if (at + 2 >= line.size() || line[at + 2] < '0' || line[at + 2] > '9') continue;
        const std::size_t end = std::min(line.find(';', at), line.size());
        out[document + " " + sentence + " " + std::to_string(number++)] = line.substr(at + 2, end - at - 2);
      }
    } else if (line.starts_with("s")) {
      sentence = line.substr(0, line.find(' '));
    }
  }
  return out;
}

Span parse_span(const Table& table, const TableRow& row, const std::string& cell) {
  const std::size_t dash = cell.find('-');
  const bool digits = cell.find_first_not_of("0123456789-") == std::string::npos && dash > 0 && dash + 1 < cell.size();
  if (dash == std::string::npos || !digits)
    throw Error(table.file + ":" + std::to_string(row.line) + ": '" + cell + "' is no span; write BEGIN-END in bytes");
  return {static_cast<std::uint32_t>(std::stoul(cell.substr(0, dash))),
          static_cast<std::uint32_t>(std::stoul(cell.substr(dash + 1)))};
}

}  // namespace

void write_label_table(const std::string& sheet, const std::vector<std::string>& numbered, std::ostream& out) {
  const std::map<std::string, std::string> spans = spans_of(sheet);
  out << "document\tsubject\trelation\tobject\tstatus\ttrigger\n";
  for (const std::string& file : numbered) {
    std::istringstream lines(read_file(file));
    std::string line, document;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
      if (line.starts_with("## ")) document = line.substr(3, line.find(' ', 3) - 3);
      if (!line.starts_with("s")) continue;
      std::istringstream cells(line);
      std::string sentence, subject, relation, object, status, trigger;
      cells >> sentence >> subject >> relation >> object >> status;
      std::getline(cells >> std::ws, trigger);
      const auto from = spans.find(document + " " + sentence + " " + subject);
      const auto to = spans.find(document + " " + sentence + " " + object);
      if (from == spans.end() || to == spans.end() || trigger.empty())
        throw Error(file + ":" + std::to_string(number) + ": '" + line + "' does not fit the sheet");
      for (char& c : relation) c = c == '/' ? '|' : c;
      out << document << '\t' << from->second << '\t' << relation << '\t' << to->second << '\t' << status << '\t'
          << trigger << '\n';
    }
  }
}

std::vector<RelationLabel> read_label_table(const std::filesystem::path& path) {
  const Table table = read_table(path, kColumns);
  std::vector<RelationLabel> out;
  for (const TableRow& row : table.rows) {
    RelationLabel label;
    label.document = row.cells[0];
    label.subject = parse_span(table, row, row.cells[1]);
    label.relations = split_cell(row.cells[2]);
    label.object = parse_span(table, row, row.cells[3]);
    label.status = parse_status(row.cells[4], table.file, row.line);
    label.trigger = row.cells[5];
    out.push_back(std::move(label));
  }
  return out;
}

}  // namespace entente::train
