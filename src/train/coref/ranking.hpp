// Learns the antecedent model: of an anaphor's candidates the right ones shall be the likeliest. Log-linear ranking,
// AdaGrad over rare-feature-free rows; deterministic.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <unordered_map>
#include <vector>

namespace entente::train {

struct Choice {
  std::vector<std::uint32_t> features;
  bool right = false;
};

// One anaphor's candidates, nobody first.
struct Question {
  std::size_t document = 0;
  std::vector<Choice> choices;
};

class Ranking {
 public:
  void train(const std::vector<Question>& questions, const std::function<bool(std::size_t)>& learns);
  float score(const std::vector<std::uint32_t>& features) const;
  void write(const std::filesystem::path& path, float margin) const;

 private:
  std::unordered_map<std::uint32_t, std::uint32_t> rows_;
  std::vector<float> weights_;
};

}  // namespace entente::train
