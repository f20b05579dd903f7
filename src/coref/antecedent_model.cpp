#include "coref/antecedent_model.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace entente {

AntecedentModel::AntecedentModel(const std::filesystem::path& path)
    : file_(path), weights_(file_.array<std::int16_t>("weights")), keys_(file_.array<std::uint32_t>("keys")) {
  const auto keys = file_.array<std::uint32_t>("keys");
  const auto margin = file_.array<std::int32_t>("margin");
  if (margin.size() != 1 || keys.size() != weights_.size() || !std::is_sorted(keys.begin(), keys.end()))
    throw Error(path.string() + " is damaged: its sections do not fit together");
  margin_ = margin.front();
}

std::int32_t AntecedentModel::score(const std::vector<std::uint32_t>& features) const {
  std::int32_t out = 0;
  for (const std::uint32_t feature : features) {
    const std::size_t at = keys_.find(feature);
    if (at != keys_.size()) out += weights_[at];
  }
  return out;
}

}  // namespace entente
