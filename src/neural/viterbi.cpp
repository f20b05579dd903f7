#include "viterbi.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "name_tags.hpp"

namespace entente::neural {
namespace {

constexpr std::size_t tags = name_tag_count;
constexpr std::int32_t never = -(1 << 29);  // two of them and a gain stay within 32 bits
using Row = std::array<std::int32_t, tags>;
using Steps = std::array<Row, tags + 1>;  // the last: from the start of the sentence

Steps allowed_steps(std::span<const std::int32_t> transitions) {
  Steps steps{};
  for (std::size_t before = 0; before <= tags; ++before)
    for (std::size_t tag = 0; tag < tags; ++tag)
      steps[before][tag] = may_follow(before == tags ? -1 : static_cast<int>(before), static_cast<int>(tag))
                               ? transitions[before * tags + tag]
                               : never;
  return steps;
}

}  // namespace

std::vector<int> best_name_tags(std::span<const std::int32_t> emissions, std::span<const std::int32_t> transitions) {
  const std::size_t n = emissions.size() / tags;
  const Steps allowed = allowed_steps(transitions);
  std::vector<Row> from(n);
  Row score = allowed[tags], next{};
  for (std::size_t t = 0; t < n; ++t) {
    const std::int32_t* gain = emissions.data() + t * tags;
    if (t == 0) {
      next = score;
    } else {
      next.fill(never);
      // Over the tags inside, so that the compiler takes several at once; the first of equals wins.
      for (std::size_t before = 0; before < tags; ++before)
        for (std::size_t tag = 0; tag < tags; ++tag) {
          const std::int32_t value = score[before] + allowed[before][tag];
          from[t][tag] = value > next[tag] ? static_cast<std::int32_t>(before) : from[t][tag];
          next[tag] = value > next[tag] ? value : next[tag];
        }
    }
    // Against the best so far, so that no sentence is too long for 32 bits.
    for (std::size_t tag = 0; tag < tags; ++tag) next[tag] += gain[tag];
    const std::int32_t best = *std::max_element(next.begin(), next.end());
    for (std::size_t tag = 0; tag < tags; ++tag) score[tag] = std::max(next[tag] - best, never);
  }
  std::vector<int> result(n);
  auto tag = static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
  for (std::size_t t = n; t-- > 0; tag = static_cast<std::size_t>(from[t][tag])) result[t] = static_cast<int>(tag);
  return result;
}

}  // namespace entente::neural
