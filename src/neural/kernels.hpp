// The arithmetic of the network in integers: one body, compiled for plain C++, SSE4.1 and AVX2, chosen at run time.
//
// Fixed point: activations are int16 with 10 fractional bits, weights int16 with a shift of their own, sums int32;
// a matrix is stored so that no row can overflow (sum of |w| * 32767 + |bias| < 2^31). Where the network bears it, and
// that is in all large products, weights have five or six bits and activations seven: their products are summed in 16
// bits for a while, then in 32. Gates are piecewise quadratic, so that no table and no rounding of a library decides.
// Every path gives the same bits; tests/unit/neural.cpp compares them. Cost: a multiply-add a weight and token, 8 a
// step with SSE, 16 with AVX2, twice as many of narrow ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente::neural {

inline constexpr int activation_bits = 10;

/// Weights in blocks of 16 outputs, two inputs interleaved: what the kernels read in a straight line.
struct PackedMatrix {
  std::size_t outputs = 0;  // as asked; `padded` is the next multiple of 16
  std::size_t padded = 0;
  std::size_t inputs = 0;  // even
  int shift = 0;           // from the sum to the result
  std::vector<std::int16_t> weights;
  std::vector<std::int32_t> bias;
};

PackedMatrix pack(std::span<const std::int16_t> weights, std::span<const std::int32_t> bias, std::size_t inputs,
                  int shift);

/// Activations in seven bits: 5 of them a fraction, from -2 to 2, stored 64 higher as 0 to 127.
inline constexpr int narrow_fraction_bits = 5;
inline constexpr int narrow_offset = 64, narrow_limit = 127;

/// Weights of few bits, with a scale for each output; blocks of 16 outputs, four inputs interleaved.
struct NarrowMatrix {
  std::size_t outputs = 0;  // as asked; `padded` is the next multiple of 16
  std::size_t padded = 0;
  std::size_t inputs = 0;  // a multiple of four
  std::size_t run = 0;     // inputs, a multiple of four, whose products may be summed in 16 bits
  int shift = 0;           // from scale * sum + bias to the result
  std::vector<std::int8_t> weights;
  std::vector<std::int32_t> scale, bias;  // the bias takes the activations' offset back
};

/// Expects (127 * sum of a row's |w|) * scale + |bias| < 2^31.
NarrowMatrix pack(std::span<const std::int8_t> weights, std::span<const std::int16_t> scale,
                  std::span<const std::int32_t> bias, int shift);

/// One layer's peepholes and biases, `width` each: forget peephole, reset peephole (10 bits), forget bias, reset bias
/// (10 bits).
struct SruGates {
  const std::int16_t* values;
  std::size_t width;
};

struct Kernels {
  std::string_view name;
  /// result[tokens x padded] = saturated (weights x + bias) >> shift, rounded.
  void (*multiply)(const PackedMatrix& matrix, const std::int16_t* x, std::size_t tokens, std::int16_t* result);
  /// n activations rounded to seven bits.
  void (*narrow)(const std::int16_t* x, std::size_t n, std::uint8_t* result);
  /// result[tokens x padded] = saturated (scale (weights x) + bias) >> shift, rounded.
  void (*multiply_narrow)(const NarrowMatrix& matrix, const std::uint8_t* x, std::size_t tokens, std::int16_t* result);
  /// Sum of table rows, shifted left: one token's input. `width` is a multiple of 16.
  void (*sum_rows)(const std::int8_t* table, std::size_t width, std::span<const std::uint32_t> rows, int shift,
                   std::int16_t* result);
  /// One bidirectional recurrence: u [tokens x 3 width], x and h [tokens x width].
  void (*recur)(SruGates gates, const std::int16_t* u, const std::int16_t* x, std::size_t tokens, std::int16_t* h);
  std::int32_t (*dot)(const std::int16_t* a, const std::int16_t* b, std::size_t n);
};

/// Every path this processor can run, the plainest first.
std::vector<const Kernels*> available_kernels();
const Kernels& best_kernels();

extern const Kernels plain_kernels;
extern const Kernels sse_kernels;
extern const Kernels avx2_kernels;

}  // namespace entente::neural
