// The learned relation classifier: a score for each relation type of a pair of mentions, in integers.
//
// Method: a network with one hidden layer (rectified), trained in src/train/relations. The hidden layer sums a row for
// each hashed feature of the pair (relation_features.hpp) and linear maps of what the encoder made of its tokens and of
// their words' vectors (token_states.hpp): the two heads, the word where their paths in the tree meet, the words on the
// way there, and the words between. The maps are applied once a token, so a pair costs sums only. Tables are 8-bit,
// matrices 16-bit integers, every decision is made in integers: the same on every processor. File: a ModelFile with the
// relations, the features' keys in order and their rows, the maps and the output weights. Cost: 0.3 million
// multiply-adds a token; 128 additions a feature and 4,000 multiply-adds a pair.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/feature_keys.hpp"
#include "base/model_file.hpp"
#include "extract/pair_path.hpp"
#include "neural/kernels.hpp"

namespace entente {

class RelationModel {
 public:
  static constexpr int kShift = 8;  // scores are in units of 2^-8 logits

  // Throws Error for a file that is missing, damaged or of another kind.
  explicit RelationModel(const std::filesystem::path& path);

  const std::vector<std::string>& relations() const { return relations_; }
  bool knows(std::uint32_t feature) const { return keys_.find(feature) != keys_.size(); }
  // From this score on, a relation is told.
  std::int32_t threshold(std::size_t relation) const { return thresholds_[relation]; }

 private:
  friend class RelationScorer;

  ModelFile file_;
  std::vector<std::string> relations_;
  std::size_t hidden_ = 0;
  FeatureKeys keys_;
  std::span<const std::int8_t> table_;  // [keys x hidden]
  int table_shift_ = 0;                 // from table values to hidden ones
  neural::PackedMatrix views_;          // from a token's state to [views x hidden]
  std::span<const std::int32_t> hidden_bias_, bias_, thresholds_;
  std::span<const std::int16_t> out_;  // [relations x hidden]
  int out_shift_ = 0;                  // from products to scores
};

// Scores the pairs of one document. What the maps make of its tokens is kept while it is needed.
class RelationScorer {
 public:
  // Both must outlive it. Without token states (no encoder ran), the features alone decide.
  RelationScorer(const RelationModel& model, const Document& document);

  // A score for each relation.
  void score(const PairView& view, std::span<const std::uint32_t> features, std::vector<std::int32_t>& scores);

 private:
  void add_mean(std::span<const TokenId> tokens, std::size_t view);
  std::span<const std::int16_t> view_of(TokenId token, std::size_t view);

  const RelationModel& model_;
  const Document& document_;
  const neural::Kernels& kernels_;
  std::map<std::size_t, std::vector<std::int16_t>> blocks_;  // of tokens: their views
  std::vector<std::int16_t> states_;
  std::vector<std::int32_t> hidden_, sum_;
};

// The probability that a score stands for, per mille.
std::uint16_t per_mille(std::int32_t score);

}  // namespace entente
