// The learned relation classifier: one linear score for each relation type over hashed features, in integers.
// Method: one-against-rest logistic regression (trained in src/train/relations); weights are integers times 2^-8, so
// scores, and what they decide, are the same everywhere. File: a ModelFile with the relations, the features' keys in
// order and their weights by relation. Cost of a score: the number of features times the weights that each of them has.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/feature_keys.hpp"
#include "base/model_file.hpp"
#include "extract/relation_features.hpp"

namespace entente {

class RelationModel {
 public:
  static constexpr int kShift = 8;

  // Throws Error for a file that is missing, damaged or of another kind.
  explicit RelationModel(const std::filesystem::path& path);

  const std::vector<std::string>& relations() const { return relations_; }
  static constexpr std::uint8_t kNamed = 255;
  // A score for each relation, in units of 2^-8 logits.
  void score(const FeatureSet& features, std::vector<std::int32_t>& scores) const;
  // From this score on, a relation is told.
  std::int32_t threshold(std::size_t relation) const { return thresholds_[relation]; }

 private:
  ModelFile file_;
  std::vector<std::string> relations_;
  std::vector<std::uint32_t> hashes_;  // of the relations
  std::span<const std::uint32_t> starts_;
  std::span<const std::uint8_t> classes_;
  std::span<const std::int16_t> weights_;
  std::span<const std::int32_t> bias_, thresholds_;
  FeatureKeys keys_;
};

// The probability that a score stands for, per mille.
std::uint16_t per_mille(std::int32_t score);

}  // namespace entente
