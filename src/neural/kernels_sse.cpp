#include "kernels.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

#include <algorithm>
#include <cstring>

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("sse4.1"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("sse4.1")
#endif

namespace entente::neural {
namespace {

constexpr std::size_t max_width = 512;
#include "kernels_body.hpp"

inline __m128i load(const void* at) { return _mm_loadu_si128(static_cast<const __m128i*>(at)); }

// Two activations, or four narrow ones, in every lane.
inline __m128i four_bytes(const void* x) {
  std::int32_t bytes;
  std::memcpy(&bytes, x, sizeof bytes);
  return _mm_set1_epi32(bytes);
}

inline __m128i shifted(__m128i sum, int shift) {
  const __m128i half = _mm_set1_epi32(shift > 0 ? 1 << (shift - 1) : 0);
  return _mm_sra_epi32(_mm_add_epi32(sum, half), _mm_cvtsi32_si128(shift));
}

// Eight outputs, the first or second half of a block of sixteen, of `count` tokens at once.
template <std::size_t count>
inline void multiply_half(const PackedMatrix& matrix, std::size_t output, const std::int16_t* x, std::int16_t* result) {
  const std::int16_t* w = matrix.weights.data() + output / 16 * 16 * matrix.inputs + 2 * (output % 16);
  __m128i low[count], high[count];
  for (std::size_t t = 0; t < count; ++t)
    low[t] = load(matrix.bias.data() + output), high[t] = load(matrix.bias.data() + output + 4);
  for (std::size_t k = 0; k < matrix.inputs; k += 2, w += 32)
    for (std::size_t t = 0; t < count; ++t) {
      const __m128i pair = four_bytes(x + t * matrix.inputs + k);
      low[t] = _mm_add_epi32(low[t], _mm_madd_epi16(load(w), pair));
      high[t] = _mm_add_epi32(high[t], _mm_madd_epi16(load(w + 8), pair));
    }
  for (std::size_t t = 0; t < count; ++t)
    _mm_storeu_si128(reinterpret_cast<__m128i*>(result + t * matrix.padded + output),
                     _mm_packs_epi32(shifted(low[t], matrix.shift), shifted(high[t], matrix.shift)));
}

void multiply(const PackedMatrix& matrix, const std::int16_t* x, std::size_t tokens, std::int16_t* result) {
  for (std::size_t output = 0; output < matrix.padded; output += 8) {
    std::size_t t = 0;
    for (; t + 4 <= tokens; t += 4) multiply_half<4>(matrix, output, x + t * matrix.inputs, result + t * matrix.padded);
    for (; t < tokens; ++t) multiply_half<1>(matrix, output, x + t * matrix.inputs, result + t * matrix.padded);
  }
}

// The same of narrow weights. Products of pairs of inputs are summed in 16 bits as long as they fit, two sums an
// output.
template <std::size_t count>
inline void multiply_narrow_half(const NarrowMatrix& matrix, std::size_t output, const std::uint8_t* x,
                                 std::int16_t* result) {
  const std::int8_t* w = matrix.weights.data() + output / 16 * 16 * matrix.inputs + 4 * (output % 16);
  const __m128i ones = _mm_set1_epi16(1);
  __m128i low[count], high[count];
  for (std::size_t t = 0; t < count; ++t) low[t] = high[t] = _mm_setzero_si128();
  for (std::size_t k = 0; k < matrix.inputs;) {
    __m128i run_low[count], run_high[count];
    for (std::size_t t = 0; t < count; ++t) run_low[t] = run_high[t] = _mm_setzero_si128();
    for (const std::size_t end = std::min(matrix.inputs, k + matrix.run); k < end; k += 4, w += 64)
      for (std::size_t t = 0; t < count; ++t) {
        const __m128i four = four_bytes(x + t * matrix.inputs + k);
        run_low[t] = _mm_add_epi16(run_low[t], _mm_maddubs_epi16(four, load(w)));
        run_high[t] = _mm_add_epi16(run_high[t], _mm_maddubs_epi16(four, load(w + 16)));
      }
    for (std::size_t t = 0; t < count; ++t) {
      low[t] = _mm_add_epi32(low[t], _mm_madd_epi16(run_low[t], ones));
      high[t] = _mm_add_epi32(high[t], _mm_madd_epi16(run_high[t], ones));
    }
  }
  const auto scaled = [&](__m128i sum, std::size_t at) {
    return shifted(_mm_add_epi32(_mm_mullo_epi32(sum, load(matrix.scale.data() + at)), load(matrix.bias.data() + at)),
                   matrix.shift);
  };
  for (std::size_t t = 0; t < count; ++t)
    _mm_storeu_si128(reinterpret_cast<__m128i*>(result + t * matrix.padded + output),
                     _mm_packs_epi32(scaled(low[t], output), scaled(high[t], output + 4)));
}

void multiply_narrow(const NarrowMatrix& matrix, const std::uint8_t* x, std::size_t tokens, std::int16_t* result) {
  for (std::size_t output = 0; output < matrix.padded; output += 8) {
    std::size_t t = 0;
    for (; t + 4 <= tokens; t += 4)
      multiply_narrow_half<4>(matrix, output, x + t * matrix.inputs, result + t * matrix.padded);
    for (; t < tokens; ++t) multiply_narrow_half<1>(matrix, output, x + t * matrix.inputs, result + t * matrix.padded);
  }
}

}  // namespace

const Kernels sse_kernels{"sse4.1", multiply, narrow, multiply_narrow, sum_rows, recur, dot};

}  // namespace entente::neural

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif
#endif
