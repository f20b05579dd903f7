// Edits (insert, delete, replace a byte, swap two neighbours) that make one word of another (optimal string alignment:
// Damerau 1964, Levenshtein 1966). Quadratic; words are short.
#pragma once

#include <cstddef>
#include <string_view>

namespace entente {

std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace entente
