// "[T]he": a word whose first letter a quotation has changed, in brackets.
#pragma once

#include <string>
#include <string_view>

namespace entente {

// Whether the text begins with one.
inline bool is_edited(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return text.size() > 3 && text[0] == '[' && letter(text[1]) && text[2] == ']' && letter(text[3]);
}

// The word without its brackets.
inline std::string unedited(std::string_view word) {
  std::string out(word.substr(1, 1));
  return out += word.substr(3);
}

}  // namespace entente
