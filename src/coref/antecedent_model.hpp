// The learned judge of antecedents, in integers, so that what it decides is the same everywhere.
//
// Method: a ranking of all candidates, nobody among them (Denis and Baldridge 2008), by a wide and deep score: the sum
// of the weights of hashed features (antecedents.hpp), and a network with one hidden layer (rectified) over rows of the
// more frequent features, what the encoder made of the anaphor's head and of the word by which the text spoke of the
// candidate last (token_states.hpp), and these two multiplied value by value. Trained in src/train/coref. File: a
// ModelFile with the features' keys in order, their weights times 2^kShift and their 8-bit rows, 16-bit maps, and by
// how much an antecedent must be likelier than nobody. Cost: 27,000 multiply-adds a candidate.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "base/feature_keys.hpp"
#include "base/model_file.hpp"
#include "neural/kernels.hpp"
#include "text/token_states.hpp"

namespace entente {

class AntecedentModel {
 public:
  static constexpr int kShift = 8;
  static constexpr std::uint16_t kNoRow = 0xFFFF;

  // Throws Error for a file that is missing, damaged or of another kind.
  explicit AntecedentModel(const std::filesystem::path& path);

  std::int32_t margin() const { return margin_; }

 private:
  friend class AntecedentScorer;

  ModelFile file_;
  FeatureKeys keys_;
  std::span<const std::int16_t> weights_;  // by key
  std::span<const std::uint16_t> row_of_;  // by key; kNoRow where it has none
  std::size_t hidden_ = 0;
  std::span<const std::int8_t> rows_;  // [rows x hidden]
  int row_shift_ = 0;                  // from the rows' values to hidden ones
  // From the state of the anaphor's head, and from a candidate's with the two multiplied, to the hidden layer.
  neural::PackedMatrix anaphor_, candidate_;
  std::span<const std::int32_t> hidden_bias_;
  std::span<const std::int16_t> out_;
  int out_shift_ = 0;  // from products to scores
  std::int32_t margin_ = 0;
};

// Scores the candidates of one anaphor after another. Both must outlive it.
class AntecedentScorer {
 public:
  // Without states (no encoder ran), the features alone decide. Throws Error for states of another language model.
  AntecedentScorer(const AntecedentModel& model, const TokenStates& states);

  // The candidates that are scored next are of the anaphor with this head.
  void turn_to(TokenId anaphor);
  // `seen`: the word by which the text spoke of the candidate last; nobody has none.
  std::int32_t score(std::span<const std::uint32_t> features, std::optional<TokenId> seen);

 private:
  void add_states(std::optional<TokenId> seen);

  const AntecedentModel& model_;
  const TokenStates& states_;
  const neural::Kernels& kernels_;
  std::vector<std::int16_t> anaphor_, input_, made_of_anaphor_, made_of_candidate_;
  std::vector<std::int32_t> hidden_;
};

}  // namespace entente
