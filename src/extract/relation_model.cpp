#include "extract/relation_model.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"

namespace entente {

RelationModel::RelationModel(const std::filesystem::path& path)
    : file_(path),
      relations_(file_.lines("relations")),
      starts_(file_.array<std::uint32_t>("starts")),
      classes_(file_.array<std::uint8_t>("classes")),
      weights_(file_.array<std::int16_t>("weights")),
      bias_(file_.array<std::int32_t>("bias")),
      thresholds_(file_.array<std::int32_t>("thresholds")),
      keys_(file_.array<std::uint32_t>("keys")) {
  const std::size_t n = relations_.size();
  const auto keys = file_.array<std::uint32_t>("keys");
  const bool sorted = std::is_sorted(keys.begin(), keys.end());
  const bool whole =
      bias_.size() == n && thresholds_.size() == n && starts_.size() == keys_.size() + 1 &&
      starts_.back() == classes_.size() && classes_.size() == weights_.size() && sorted &&
      std::is_sorted(starts_.begin(), starts_.end()) &&
      std::all_of(classes_.begin(), classes_.end(), [n](std::uint8_t c) { return c < n || c == kNamed; });
  if (!whole) throw Error(path.string() + " is damaged: its sections do not fit together");
  for (const std::string& relation : relations_) hashes_.push_back(relation_hash(relation));
}

void RelationModel::score(const FeatureSet& features, std::vector<std::int32_t>& scores) const {
  scores.assign(bias_.begin(), bias_.end());
  for (const std::uint32_t feature : features.plain) {
    const std::size_t at = keys_.find(feature);
    if (at == keys_.size()) continue;
    for (std::uint32_t i = starts_[at]; i < starts_[at + 1]; ++i) {
      if (classes_[i] != kNamed) scores[classes_[i]] += weights_[i];
    }
  }
  for (const auto& [relation, feature] : features.named) {
    const std::size_t at = keys_.find(feature);
    const auto which = std::find(hashes_.begin(), hashes_.end(), relation);
    if (at == keys_.size() || which == hashes_.end()) continue;
    for (std::uint32_t i = starts_[at]; i < starts_[at + 1]; ++i) {
      if (classes_[i] == kNamed) scores[static_cast<std::size_t>(which - hashes_.begin())] += weights_[i];
    }
  }
}

std::uint16_t per_mille(std::int32_t score) {
  // The logistic function at whole and half logits, from 0 to 6; between them, straight lines.
  constexpr std::array<int, 13> table = {500, 622, 731, 818, 881, 924, 953, 971, 982, 989, 993, 996, 998};
  const int step = 1 << (RelationModel::kShift - 1);
  const std::int32_t size = std::min(std::abs(score), step * 12 - 1);
  const int at = size / step, part = size % step;
  const int value = table[static_cast<std::size_t>(at)] +
                    (table[static_cast<std::size_t>(at) + 1] - table[static_cast<std::size_t>(at)]) * part / step;
  return static_cast<std::uint16_t>(score < 0 ? 1000 - value : value);
}

}  // namespace entente
