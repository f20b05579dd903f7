#include "schema/table.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/split.hpp"

namespace entente {

namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

}  // namespace

Table read_table(const std::filesystem::path& path, const std::vector<std::string>& columns) {
  Table table{path.string(), {}, {}};
  const std::string bytes = read_file(path);
  std::size_t number = 0;
  for (std::string_view rest = bytes; !rest.empty();) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    ++number;
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> cells = split(line, '\t');
    if (table.columns.empty()) {
      if (cells != columns)
        throw Error(table.file, number, 0, "the columns must be " + joined(columns) + ", set apart by tabs");
      table.columns = std::move(cells);
    } else if (cells.size() != columns.size()) {
      throw Error(table.file, number, 0,
                  "a row has " + std::to_string(columns.size()) + " cells, this one " + std::to_string(cells.size()));
    } else {
      table.rows.push_back({number, std::move(cells)});
    }
  }
  return table;
}

std::vector<std::string> split_cell(std::string_view cell) {
  if (cell.empty()) return {};
  return split(cell, '|');
}

}  // namespace entente
