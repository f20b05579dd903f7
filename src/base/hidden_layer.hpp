// What the small networks share that judge pairs (coref/antecedent_model.hpp, extract/relation_model.hpp): one hidden
// layer, rectified, in integers with kHiddenBits of fraction, over rows of hashed features and what maps make of token
// states.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

namespace entente {

inline constexpr int kHiddenBits = 8;

template <typename T>
void add_values(std::span<const T> values, std::span<std::int32_t> hidden) {
  for (std::size_t i = 0; i < values.size(); ++i) hidden[i] += values[i];
}

// From the sum of the features' rows, which lack `shift` bits, to the layer's units, and its bias.
inline void scale_rows(int shift, std::span<const std::int32_t> bias, std::span<std::int32_t> hidden) {
  for (std::size_t i = 0; i < hidden.size(); ++i) hidden[i] = hidden[i] * (1 << shift) + bias[i];
}

inline std::int64_t rectified_dot(std::span<const std::int32_t> hidden, std::span<const std::int16_t> weights) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < hidden.size(); ++i) sum += std::int64_t{std::max(hidden[i], 0)} * weights[i];
  return sum;
}

}  // namespace entente
