#include "reader/line_patterns.hpp"

#include "base/error.hpp"
#include "base/fold.hpp"
#include "schema/table.hpp"

namespace entente {

namespace {

constexpr std::array<std::string_view, 6> kClasses = {"button", "tail", "byline", "mission", "no outlet", "outlet"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Glob with one point of return: on a mismatch the last star takes one byte more.
bool matches(std::string_view pattern, std::string_view line) {
  std::size_t p = 0, l = 0, star = std::string_view::npos, resume = 0;
  while (l < line.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = l;
    } else if (p < pattern.size() && pattern[p] == '%' && is_digit(line[l])) {
      while (l < line.size() && (is_digit(line[l]) || line[l] == ',')) ++l;
      ++p;
    } else if (p < pattern.size() && pattern[p] == line[l]) {
      ++p;
      ++l;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      l = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

}  // namespace

LinePatterns LinePatterns::load(const std::filesystem::path& schemas) {
  LinePatterns out;
  const Table table = read_table(schemas / "reader" / "lines.tsv", {"pattern", "class", "reason"});
  for (const TableRow& row : table.rows) {
    std::size_t at = 0;
    while (at < kClasses.size() && kClasses[at] != row.cells[1]) ++at;
    if (at == kClasses.size())
      throw Error(table.file, row.line, 0,
                  "the class is button, tail, byline, mission, no outlet or outlet, not '" + row.cells[1] + "'");
    if (row.cells[0].empty()) throw Error(table.file, row.line, 0, "the pattern is empty");
    out.patterns_[at].push_back({fold(row.cells[0]), row.cells[2]});
  }
  return out;
}

const LinePattern* LinePatterns::match(LineClass line_class, std::string_view folded) const {
  for (const LinePattern& pattern : patterns_[static_cast<std::size_t>(line_class)]) {
    const char first = pattern.pattern[0];
    if (first != '*' && first != '%' && !folded.starts_with(first)) continue;
    if (matches(pattern.pattern, folded)) return &pattern;
  }
  return nullptr;
}

std::size_t LinePatterns::count(LineClass line_class, std::string_view folded) const {
  std::size_t out = 0;
  for (const LinePattern& pattern : patterns_[static_cast<std::size_t>(line_class)]) {
    out += folded.find(pattern.pattern) != std::string_view::npos ? 1 : 0;
  }
  return out;
}

}  // namespace entente
