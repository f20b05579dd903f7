// The words of schemas/time/words.tsv. Look-up is one hash.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace entente {

class TimeWords {
 public:
  static TimeWords load(const std::filesystem::path& schemas);  // throws Error with file and line
  // The value of the word in the class ("month", "weekday", ...), or nothing.
  const std::string* find(std::string_view word_class, std::string_view lower) const;
  std::optional<int> number(std::string_view word_class, std::string_view lower) const;

 private:
  std::unordered_map<std::string, std::string> values_;  // class:word
};

}  // namespace entente
