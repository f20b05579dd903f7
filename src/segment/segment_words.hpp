// The word lists of schemas/segment/words.tsv.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace entente {

struct SegmentWords {
  std::set<std::string, std::less<>> titles, abbreviations, finals, numbered, prefixes, closings;
  std::map<std::string, std::size_t, std::less<>> joined;  // in lower case, and where its second token begins

  static SegmentWords load(const std::filesystem::path& schemas);  // throws Error
  bool is_abbreviation(std::string_view word) const;               // with its full stop, of any class
};

}  // namespace entente
