// What lines of a news page are when they are not its text: the patterns of schemas/reader/lines.tsv.
// A pattern is matched against the whole line, case and accents folded: `*` stands for anything, `%` for a number.
// A line costs its length times the number of patterns; long lines are not matched (see layout.cpp).
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// button: the line alone is dropped. tail: with all that follows. byline: names the author. mission: a phrase of the
// paragraph in which an outlet speaks of itself. no outlet: what stands in a dateline in place of one. outlet: a word
// that names of outlets hold.
enum class LineClass : unsigned char { button, tail, byline, mission, no_outlet, outlet };

struct LinePattern {
  std::string pattern, reason;
};

class LinePatterns {
 public:
  static LinePatterns load(const std::filesystem::path& schemas);  // throws Error

  // The pattern of the class that the folded line matches, or nullptr.
  const LinePattern* match(LineClass line_class, std::string_view folded) const;
  // How many patterns of the class stand anywhere in the folded text.
  std::size_t count(LineClass line_class, std::string_view folded) const;

 private:
  std::array<std::vector<LinePattern>, 6> patterns_;
};

}  // namespace entente
