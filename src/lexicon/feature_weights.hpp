// Weights of a linear decision, as a table that a user can read: a feature and its weight in hundredths of a logit.
// What sums to less than nothing is refused. Fitted by the trainers of src/train.
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace entente {

// A count in a feature's name: from `most` on all are one.
inline std::string counted(std::size_t n, std::size_t most) { return std::to_string(std::min(n, most)); }

class FeatureWeights {
 public:
  static FeatureWeights load(const std::filesystem::path& file);  // throws Error with file and line
  int sum(const std::vector<std::string>& features) const;        // hundredths of a logit

 private:
  std::unordered_map<std::string, int> weights_;
};

}  // namespace entente
