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

}  // namespace

const Kernels plain_kernels{"plain", multiply, sum_rows, recur, dot};

}  // namespace entente::neural
