// Small dense pieces of the trained network: a linear map, softmax losses, a linear-chain CRF with partial labels.
#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "param.hpp"

namespace entente::train {

struct Linear {
  Param w, b;  // [out x in], [1 x out]
  void make(const std::string& name, std::size_t out, std::size_t in, std::mt19937_64& rng);
  void list(std::vector<Param*>& params) { params.insert(params.end(), {&w, &b}); }
  void forward(const std::vector<float>& x, std::vector<float>& y) const;
  /// Adds to the gradients of w and b, and to dx (same size as x).
  void backward(const std::vector<float>& x, const std::vector<float>& dy, std::vector<float>& dx);
};

/// Replaces scores by the gradient of the negative log likelihood of gold (times weight); returns the loss. gold < 0:
/// none.
double softmax_loss(std::span<float> scores, int gold, float weight);

/// y = max(x, 0) in place; and its gradient, given the result.
void rectify(std::vector<float>& x);
void rectify_gradient(const std::vector<float>& y, std::vector<float>& dy);

/// -log of the probability that the tags lie in `allowed`; emissions become their gradients; row 21 of transitions is
/// the start.
double chain_loss(std::span<float> emissions, std::span<const std::uint32_t> allowed, Param& transitions, float weight);

}  // namespace entente::train
