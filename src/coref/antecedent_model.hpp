// The learned judge of antecedents: one linear score over hashed features, in integers, so that what it decides is the
// same everywhere. Method: a ranking of all candidates, nobody among them (log-linear, in the manner of Denis and
// Baldridge 2008; trained in src/train/coref). File: a ModelFile with the features' keys in order, their weights times
// 2^8, and by how much an antecedent must be likelier than nobody.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "base/feature_keys.hpp"
#include "base/model_file.hpp"

namespace entente {

class AntecedentModel {
 public:
  static constexpr int kShift = 8;

  // Throws Error for a file that is missing, damaged or of another kind.
  explicit AntecedentModel(const std::filesystem::path& path);

  std::int32_t score(const std::vector<std::uint32_t>& features) const;
  std::int32_t margin() const { return margin_; }

 private:
  ModelFile file_;
  std::span<const std::int16_t> weights_;
  std::int32_t margin_ = 0;
  FeatureKeys keys_;
};

}  // namespace entente
