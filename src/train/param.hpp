// A trained array with its gradient, Adam's moments and the running average that is exported.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace entente::train {

struct Param {
  std::string name;
  std::size_t rows = 0, cols = 0;
  bool sparse = false;  // rows are looked up: only touched rows are updated
  std::vector<float> w, g, m, v, average;
  std::vector<std::uint32_t> touched;
  std::vector<std::uint8_t> is_touched;

  void make(std::string called, std::size_t r, std::size_t c, float scale, std::mt19937_64& rng);
  float* row(std::size_t i) { return w.data() + i * cols; }
  float* grad_row(std::size_t i);
};

struct AdamStep {
  float rate;
  std::uint64_t number;  // from 1
  float clip;
};

/// One Adam step over all parameters; clears the gradients. Returns the gradient's norm.
double adam(std::vector<Param*>& params, AdamStep step);
void update_average(std::vector<Param*>& params, float keep);
void swap_average(std::vector<Param*>& params);
void write_checkpoint(const std::vector<Param*>& params, const std::string& path, std::uint64_t step);
std::uint64_t read_checkpoint(std::vector<Param*>& params, const std::string& path);  // 0 if there is none

}  // namespace entente::train
