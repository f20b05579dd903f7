// What the small networks share: products of matrices, and values that are dropped while training.
#pragma once

#include <cblas.h>

#include <cstdint>
#include <random>
#include <vector>

namespace entente::train {

// c [m x n] += a [m x k] times b [k x n], either turned.
inline void multiply(CBLAS_TRANSPOSE a_turned, CBLAS_TRANSPOSE b_turned, std::size_t m, std::size_t n, std::size_t k,
                     const std::vector<float>& a, const std::vector<float>& b, std::vector<float>& c) {
  const auto narrow = [](std::size_t size) { return static_cast<int>(size); };
  cblas_sgemm(CblasRowMajor, a_turned, b_turned, narrow(m), narrow(n), narrow(k), 1, a.data(),
              narrow(a_turned == CblasTrans ? m : k), b.data(), narrow(b_turned == CblasTrans ? k : n), 1, c.data(),
              narrow(n));
}

// Sets that share of the values to zero; what stays is scaled up so that sums stay alike.
inline void drop(std::vector<float>& values, float share, std::mt19937_64& rng) {
  const auto limit = static_cast<std::uint32_t>(share * 65536);
  const float scale = 1 / (1 - share);
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < values.size(); ++i, bits >>= 16U) {
    if (i % 4 == 0) bits = rng();
    values[i] = (bits & 0xFFFFU) < limit ? 0.0F : values[i] * scale;
  }
}

}  // namespace entente::train
