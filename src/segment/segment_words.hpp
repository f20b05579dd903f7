// The word lists of schemas/segment/words.tsv.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace entente {

struct SegmentWords {
  std::set<std::string, std::less<>> titles, abbreviations, finals, numbered, prefixes;

  static SegmentWords load(const std::filesystem::path& schemas);  // throws Error
  bool is_abbreviation(std::string_view word) const;               // with its full stop, of any class
};

}  // namespace entente
