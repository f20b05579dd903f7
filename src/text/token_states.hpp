// What the encoder makes of each token in its sentence, and its word's vector, kept for the stages that learn from it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/id.hpp"

namespace entente {

// `width` values a token, one token after another, in units of 2^-6. Empty where no encoder ran.
struct TokenStates {
  static constexpr int kBits = 6;

  std::size_t width = 0;
  std::vector<std::int8_t> values;

  std::span<const std::int8_t> of(TokenId token) const {
    return std::span(values).subspan(token.index() * width, width);
  }
};

}  // namespace entente
