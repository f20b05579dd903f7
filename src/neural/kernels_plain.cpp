#include "kernels.hpp"

namespace entente::neural {
namespace {

constexpr std::size_t max_width = 512;
#include "kernels_body.hpp"

void multiply(const PackedMatrix& matrix, const std::int16_t* x, std::size_t tokens, std::int16_t* result) {
  for (std::size_t block = 0; block < matrix.padded; block += 16)
    for (std::size_t t = 0; t < tokens; ++t)
      for (std::size_t o = 0; o < 16; ++o) {
        std::int32_t sum = matrix.bias[block + o];
        const std::int16_t* w = matrix.weights.data() + block * matrix.inputs + 2 * o;
        for (std::size_t k = 0; k < matrix.inputs; k += 2, w += 32)
          sum += w[0] * x[t * matrix.inputs + k] + w[1] * x[t * matrix.inputs + k + 1];
        result[t * matrix.padded + block + o] = narrowed(sum, matrix.shift);
      }
}

void multiply_narrow(const NarrowMatrix& matrix, const std::uint8_t* x, std::size_t tokens, std::int16_t* result) {
  for (std::size_t block = 0; block < matrix.padded; block += 16)
    for (std::size_t t = 0; t < tokens; ++t)
      for (std::size_t o = 0; o < 16; ++o) {
        std::int32_t sum = 0;
        const std::int8_t* w = matrix.weights.data() + block * matrix.inputs + 4 * o;
        for (std::size_t k = 0; k < matrix.inputs; k += 4, w += 64)
          for (std::size_t i = 0; i < 4; ++i) sum += w[i] * x[t * matrix.inputs + k + i];
        result[t * matrix.padded + block + o] =
            narrowed(sum * matrix.scale[block + o] + matrix.bias[block + o], matrix.shift);
      }
}

}  // namespace

const Kernels plain_kernels{"plain", multiply, narrow, multiply_narrow, sum_rows, recur, dot};

}  // namespace entente::neural
