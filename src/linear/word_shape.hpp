// What the linear models see of a word: hashes of its form, affixes and shape, made once a token.
#pragma once

#include <array>
#include <vector>

#include "linear/linear_model.hpp"
#include "text/document.hpp"

namespace entente {

struct WordShape {
  Feature lower = 0, form = 0, shape = 0;
  std::array<Feature, 3> prefix{};  // 1, 2, 3 bytes
  std::array<Feature, 4> suffix{};  // 1 to 4 bytes
  bool capital = false, digit = false, hyphen = false;
};

WordShape shape_of(std::string_view form);

// One for each token of the sentence, in order.
std::vector<WordShape> shapes_of(const Document& document, const Sentence& sentence);

}  // namespace entente
