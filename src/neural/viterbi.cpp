#include "viterbi.hpp"

#include <array>
#include <limits>

#include "name_tags.hpp"

namespace entente::neural {

std::vector<int> best_name_tags(std::span<const std::int32_t> emissions, std::span<const std::int32_t> transitions) {
  constexpr std::size_t tags = name_tag_count;
  constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min() / 2;
  const std::size_t n = emissions.size() / tags;
  std::vector<std::array<std::uint8_t, tags>> from(n);
  std::array<std::int64_t, tags> score{};
  for (std::size_t t = 0; t < n; ++t) {
    std::array<std::int64_t, tags> next{};
    for (std::size_t tag = 0; tag < tags; ++tag) {
      std::int64_t best = never;
      for (std::size_t before = t == 0 ? tags : 0; before < (t == 0 ? tags + 1 : tags); ++before) {
        if (!may_follow(before == tags ? -1 : static_cast<int>(before), static_cast<int>(tag))) continue;
        const std::int64_t value = (t == 0 ? 0 : score[before]) + transitions[before * tags + tag];
        if (value > best) best = value, from[t][tag] = static_cast<std::uint8_t>(before);
      }
      next[tag] = best == never ? never : best + emissions[t * tags + tag];
    }
    score = next;
  }
  std::vector<int> result(n);
  std::size_t tag = 0;
  for (std::size_t k = 1; k < tags; ++k)
    if (score[k] > score[tag]) tag = k;
  for (std::size_t t = n; t-- > 0; tag = from[t][tag]) result[t] = static_cast<int>(tag);
  return result;
}

}  // namespace entente::neural
