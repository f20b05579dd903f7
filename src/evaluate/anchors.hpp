// Where gold's words stand in what was found: a gold statement gives the first words of its content, which have to
// stand somewhere in the content found. Case, accents, punctuation and apostrophes do not count.
#pragma once

#include <string>
#include <vector>

namespace entente {

bool is_word_byte(char c);  // a letter, digit or "_", or a byte of a longer character
std::vector<std::string> words_of(const std::string& text);

// Whether the first six words of `anchor` stand in `content`, in their order and side by side.
bool holds_anchor(const std::string& content, const std::string& anchor);

}  // namespace entente
