#include "reader/paragraphs.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::uint32_t kWidth = 100;  // lines broken by hand or by an editor are not longer
constexpr std::uint32_t kNarrow = 45;  // a full line is not shorter
constexpr std::size_t kFewest = 3;     // pairs of lines to judge by

struct Line {
  Span span;
  bool after_blank;
};

std::vector<Line> find_lines(std::string_view text) {
  std::vector<Line> out;
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::size_t first = begin, last = end;
    while (first < last && text[first] == ' ') ++first;
    while (last > first && text[last - 1] == ' ') --last;
    if (first < last) {
      out.push_back({{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)}, blank});
      blank = false;
    } else {
      blank = true;
    }
    begin = end + 1;
  }
  return out;
}

// The length that most lines with a next one come near to, or 0 where lines are paragraphs.
std::uint32_t line_width(const std::vector<Line>& lines) {
  std::uint32_t width = 0;
  std::size_t pairs = 0, full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].after_blank) continue;
    ++pairs;
    width = std::max(width, lines[i].span.size());
  }
  if (pairs < kFewest || width > kWidth || width < kNarrow) return 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    full += !lines[i + 1].after_blank && lines[i].span.size() * 4 >= width * 3 ? 1 : 0;
  }
  return full * 3 >= pairs * 2 ? width : 0;
}

}  // namespace

std::vector<Block> find_paragraphs(std::string_view text) {
  const std::vector<Line> lines = find_lines(text);
  const std::uint32_t width = line_width(lines);
  std::vector<Block> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool goes_on = width > 0 && !lines[i].after_blank && lines[i - 1].span.size() * 5 >= width * 3;
    if (goes_on)
      out.back().span.end = lines[i].span.end;
    else
      out.push_back({lines[i].span, BlockKind::body, ""});
  }
  return out;
}

}  // namespace entente
