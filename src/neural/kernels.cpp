#include "kernels.hpp"

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
