#include "kernels.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

#include <cstring>

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2")
#endif

namespace entente::neural {
namespace {

constexpr std::size_t max_width = 512;
#include "kernels_body.hpp"

inline __m256i pair_of(const std::int16_t* x) {
  std::int32_t pair;
  std::memcpy(&pair, x, sizeof pair);
  return _mm256_set1_epi32(pair);
}

inline void store(__m256i low, __m256i high, int shift, std::int16_t* result) {
  const __m256i half = _mm256_set1_epi32(shift > 0 ? 1 << (shift - 1) : 0);
  const __m128i count = _mm_cvtsi32_si128(shift);
  low = _mm256_sra_epi32(_mm256_add_epi32(low, half), count);
  high = _mm256_sra_epi32(_mm256_add_epi32(high, half), count);
  const __m256i packed = _mm256_permute4x64_epi64(_mm256_packs_epi32(low, high), 0xD8);
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(result), packed);
}

// Sixteen outputs of `count` tokens at once.
template <std::size_t count>
inline void multiply_block(const PackedMatrix& matrix, std::size_t block, const std::int16_t* x, std::int16_t* result) {
  const std::int16_t* w = matrix.weights.data() + block * matrix.inputs;
  const __m256i bias_low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(matrix.bias.data() + block));
  const __m256i bias_high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(matrix.bias.data() + block + 8));
  __m256i low[count], high[count];
  for (std::size_t t = 0; t < count; ++t) low[t] = bias_low, high[t] = bias_high;
    // Unrolled, so that the sums stay in their registers from step to step: a seventh of the time.
#if defined(__clang__)
#pragma unroll 4
#else
#pragma GCC unroll 4
#endif
  for (std::size_t k = 0; k < matrix.inputs; k += 2, w += 32) {
    const __m256i w_low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w));
    const __m256i w_high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w + 16));
    for (std::size_t t = 0; t < count; ++t) {
      const __m256i pair = pair_of(x + t * matrix.inputs + k);
      low[t] = _mm256_add_epi32(low[t], _mm256_madd_epi16(w_low, pair));
      high[t] = _mm256_add_epi32(high[t], _mm256_madd_epi16(w_high, pair));
    }
  }
  for (std::size_t t = 0; t < count; ++t) store(low[t], high[t], matrix.shift, result + t * matrix.padded + block);
}

void multiply(const PackedMatrix& matrix, const std::int16_t* x, std::size_t tokens, std::int16_t* result) {
  for (std::size_t block = 0; block < matrix.padded; block += 16) {
    std::size_t t = 0;
    for (; t + 4 <= tokens; t += 4) multiply_block<4>(matrix, block, x + t * matrix.inputs, result + t * matrix.padded);
    for (; t < tokens; ++t) multiply_block<1>(matrix, block, x + t * matrix.inputs, result + t * matrix.padded);
  }
}

}  // namespace

const Kernels avx2_kernels{"avx2", multiply, sum_rows, recur, dot};

}  // namespace entente::neural

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif
#endif
