// Learns the antecedent model (coref/antecedent_model.hpp): of an anaphor's candidates the right ones shall be the
// likeliest. Log-linear loss; AdaGrad for the weights of single features, Adam for the network, with dropout on states
// and hidden layer. Deterministic for one setting of OpenBLAS. Cost: half a minute for 8 epochs of 46,000 anaphors.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "base/feature_keys.hpp"
#include "text/document.hpp"
#include "train/param.hpp"

namespace entente::train {

struct Choice {
  std::vector<std::uint32_t> features;
  std::optional<TokenId> seen;
  bool right = false;
};

// One anaphor's candidates, nobody first. The document's states must outlive it.
struct Question {
  std::size_t document = 0;
  const TokenStates* states = nullptr;
  TokenId anaphor;
  std::vector<Choice> choices;
};

class Ranking {
 public:
  void train(const std::vector<Question>& questions, const std::function<bool(std::size_t)>& learns);
  // Of each of the question's choices.
  std::vector<float> scores(const Question& question) const;
  void write(const std::filesystem::path& path, float margin) const;

 private:
  struct Batch;
  void choose_features(const std::vector<const Question*>& data);
  void forget(std::size_t width);
  void fill(Batch& batch) const;
  void forward(Batch& batch) const;
  void backward(Batch& batch);
  void step_wide(std::vector<float>& squares);

  std::vector<std::uint32_t> keys_, row_keys_;      // in order
  std::optional<FeatureKeys> places_, row_places_;  // of each feature among them
  Param weights_;                                   // [keys x 1]
  Param rows_;                                      // [row keys x hidden]
  Param anaphor_, candidate_;                       // [hidden x width], [hidden x 2 width]
  Param bias_, out_;                                // [1 x hidden]
};

}  // namespace entente::train
