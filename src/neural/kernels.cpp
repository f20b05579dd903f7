#include "kernels.hpp"

#include <algorithm>
#include <cstdlib>

namespace entente::neural {

PackedMatrix pack(std::span<const std::int16_t> weights, std::span<const std::int32_t> bias, std::size_t inputs,
                  int shift) {
  PackedMatrix packed;
  packed.outputs = bias.size();
  packed.padded = (packed.outputs + 15) / 16 * 16;
  packed.inputs = inputs;
  packed.shift = shift;
  packed.weights.assign(packed.padded * inputs, 0);
  packed.bias.assign(bias.begin(), bias.end());
  packed.bias.resize(packed.padded, 0);
  for (std::size_t o = 0; o < packed.outputs; ++o)
    for (std::size_t k = 0; k < inputs; ++k)
      packed.weights[o / 16 * 16 * inputs + k / 2 * 32 + 2 * (o % 16) + k % 2] = weights[o * inputs + k];
  return packed;
}

NarrowMatrix pack(std::span<const std::int8_t> weights, std::span<const std::int16_t> scale,
                  std::span<const std::int32_t> bias, int shift) {
  NarrowMatrix packed;
  packed.outputs = bias.size();
  packed.padded = (packed.outputs + 15) / 16 * 16;
  packed.inputs = weights.size() / packed.outputs;
  packed.shift = shift;
  packed.weights.assign(packed.padded * packed.inputs, 0);
  packed.scale.assign(scale.begin(), scale.end());
  packed.scale.resize(packed.padded, 0);
  packed.bias.assign(bias.begin(), bias.end());
  packed.bias.resize(packed.padded, 0);
  int largest = 1;
  for (std::size_t o = 0; o < packed.outputs; ++o) {
    std::int32_t sum = 0;
    for (std::size_t k = 0; k < packed.inputs; ++k) {
      const std::int8_t weight = weights[o * packed.inputs + k];
      packed.weights[o / 16 * 16 * packed.inputs + k / 4 * 64 + 4 * (o % 16) + k % 4] = weight;
      largest = std::max<int>(largest, std::abs(weight));
      sum += weight;
    }
    packed.bias[o] -= narrow_offset * sum * packed.scale[o];
  }
  packed.run = 4 * static_cast<std::size_t>(std::max(1, 32767 / (2 * narrow_limit * largest)));
  return packed;
}

std::vector<const Kernels*> available_kernels() {
  std::vector<const Kernels*> found{&plain_kernels};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("sse4.1")) found.push_back(&sse_kernels);
  if (__builtin_cpu_supports("avx2")) found.push_back(&avx2_kernels);
#endif
  return found;
}

const Kernels& best_kernels() {
  static const Kernels& best = *available_kernels().back();
  return best;
}

}  // namespace entente::neural
