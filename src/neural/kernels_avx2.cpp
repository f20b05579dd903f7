#include "kernels.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

#include <algorithm>
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

inline __m256i load(const void* at) { return _mm256_loadu_si256(static_cast<const __m256i*>(at)); }

// Two activations, or four narrow ones, in every lane.
inline __m256i four_bytes(const void* x) {
  std::int32_t bytes;
  std::memcpy(&bytes, x, sizeof bytes);
  return _mm256_set1_epi32(bytes);
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
  const __m256i bias_low = load(matrix.bias.data() + block);
  const __m256i bias_high = load(matrix.bias.data() + block + 8);
  __m256i low[count], high[count];
  for (std::size_t t = 0; t < count; ++t) low[t] = bias_low, high[t] = bias_high;
    // Unrolled, so that the sums stay in their registers from step to step: a seventh of the time.
#if defined(__clang__)
#pragma unroll 4
#else
#pragma GCC unroll 4
#endif
  for (std::size_t k = 0; k < matrix.inputs; k += 2, w += 32) {
    const __m256i w_low = load(w);
    const __m256i w_high = load(w + 16);
    for (std::size_t t = 0; t < count; ++t) {
      const __m256i pair = four_bytes(x + t * matrix.inputs + k);
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

// The same of narrow weights. Products of pairs of inputs are summed in 16 bits as long as they fit, two sums an
// output. The length of a run is no constant on purpose: the compiler would take the sums apart and run out of
// registers.
template <std::size_t count>
inline void multiply_narrow_block(const NarrowMatrix& matrix, std::size_t block, const std::uint8_t* x,
                                  std::int16_t* result) {
  const std::int8_t* w = matrix.weights.data() + block * matrix.inputs;
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i low[count], high[count];
  for (std::size_t t = 0; t < count; ++t) low[t] = high[t] = _mm256_setzero_si256();
  for (std::size_t k = 0; k < matrix.inputs;) {
    __m256i run_low[count], run_high[count];
    for (std::size_t t = 0; t < count; ++t) run_low[t] = run_high[t] = _mm256_setzero_si256();
    const std::size_t end = std::min(matrix.inputs, k + matrix.run);
#if defined(__clang__)
#pragma unroll 4
#else
#pragma GCC unroll 4
#endif
    for (; k < end; k += 4, w += 64) {
      const __m256i w_low = load(w), w_high = load(w + 32);
      for (std::size_t t = 0; t < count; ++t) {
        const __m256i four = four_bytes(x + t * matrix.inputs + k);
        run_low[t] = _mm256_add_epi16(run_low[t], _mm256_maddubs_epi16(four, w_low));
        run_high[t] = _mm256_add_epi16(run_high[t], _mm256_maddubs_epi16(four, w_high));
      }
    }
    for (std::size_t t = 0; t < count; ++t) {
      low[t] = _mm256_add_epi32(low[t], _mm256_madd_epi16(run_low[t], ones));
      high[t] = _mm256_add_epi32(high[t], _mm256_madd_epi16(run_high[t], ones));
    }
  }
  const auto scaled = [&](__m256i sum, std::size_t at) {
    return _mm256_add_epi32(_mm256_mullo_epi32(sum, load(matrix.scale.data() + at)), load(matrix.bias.data() + at));
  };
  for (std::size_t t = 0; t < count; ++t)
    store(scaled(low[t], block), scaled(high[t], block + 8), matrix.shift, result + t * matrix.padded + block);
}

void multiply_narrow(const NarrowMatrix& matrix, const std::uint8_t* x, std::size_t tokens, std::int16_t* result) {
  for (std::size_t block = 0; block < matrix.padded; block += 16) {
    std::size_t t = 0;
    for (; t + 3 <= tokens; t += 3)  // twelve sums, two weights, one token and ones: all sixteen registers
      multiply_narrow_block<3>(matrix, block, x + t * matrix.inputs, result + t * matrix.padded);
    for (; t < tokens; ++t) multiply_narrow_block<1>(matrix, block, x + t * matrix.inputs, result + t * matrix.padded);
  }
}

}  // namespace

const Kernels avx2_kernels{"avx2", multiply, narrow, multiply_narrow, sum_rows, recur, dot};

}  // namespace entente::neural

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif
#endif
