// A tab-separated table of schemas/: lines that start with '#' are comments (the first ones name source and
// licence), the first other line names the columns, every further one is a row with as many cells.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct TableRow {
  std::size_t line = 0;
  std::vector<std::string> cells;
};

struct Table {
  std::string file;
  std::vector<std::string> columns;
  std::vector<TableRow> rows;
};

// Throws Error with file and line where the columns are not `columns` or a row has not as many cells.
Table read_table(const std::filesystem::path& path, const std::vector<std::string>& columns);

// The pieces of a cell that holds several values set apart by '|'; none for an empty cell.
std::vector<std::string> split_cell(std::string_view cell);

}  // namespace entente
