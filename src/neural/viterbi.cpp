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

// Against the best, so that no sentence is too long for 32 bits.
void settle(Row& row) {
  const std::int32_t best = *std::max_element(row.begin(), row.end());
  for (std::int32_t& value : row) value = std::max(value - best, never);
}

void add_gain(Row& row, const std::int32_t* gain) {
  for (std::size_t tag = 0; tag < tags; ++tag) row[tag] += gain[tag];
}

// The best of what comes after each tag of each token, from the end.
std::vector<Row> best_ahead(std::span<const std::int32_t> emissions, const Steps& allowed) {
  const std::size_t n = emissions.size() / tags;
  std::vector<Row> ahead(n);
  for (std::size_t t = n; t-- > 1;) {
    Row after = ahead[t];
    add_gain(after, emissions.data() + t * tags);
    for (std::size_t tag = 0; tag < tags; ++tag) {
      std::int32_t best = never;
      for (std::size_t next = 0; next < tags; ++next) best = std::max(best, allowed[tag][next] + after[next]);
      ahead[t - 1][tag] = best;
    }
    settle(ahead[t - 1]);
  }
  return ahead;
}

std::int32_t lead_of(int chosen, const Row& behind, const Row& ahead) {
  std::int32_t own = 2 * never, other = 2 * never;
  for (std::size_t tag = 0; tag < tags; ++tag) {
    std::int32_t& best = same_kind(static_cast<int>(tag), chosen) ? own : other;
    best = std::max(best, behind[tag] + ahead[tag]);
  }
  return own - other;
}

}  // namespace

NameTags best_name_tags(std::span<const std::int32_t> emissions, std::span<const std::int32_t> transitions) {
  const std::size_t n = emissions.size() / tags;
  const Steps allowed = allowed_steps(transitions);
  std::vector<Row> from(n), behind(n);
  for (std::size_t t = 0; t < n; ++t) {
    Row& next = behind[t];
    if (t == 0) {
      next = allowed[tags];
    } else {
      next.fill(never);
      // Over the tags inside, so that the compiler takes several at once; the first of equals wins.
      for (std::size_t before = 0; before < tags; ++before)
        for (std::size_t tag = 0; tag < tags; ++tag) {
          const std::int32_t value = behind[t - 1][before] + allowed[before][tag];
          from[t][tag] = value > next[tag] ? static_cast<std::int32_t>(before) : from[t][tag];
          next[tag] = value > next[tag] ? value : next[tag];
        }
    }
    add_gain(next, emissions.data() + t * tags);
    settle(next);
  }
  NameTags result{std::vector<int>(n), std::vector<std::int32_t>(n)};
  if (n == 0) return result;
  auto tag =
      static_cast<std::size_t>(std::max_element(behind[n - 1].begin(), behind[n - 1].end()) - behind[n - 1].begin());
  for (std::size_t t = n; t-- > 0; tag = static_cast<std::size_t>(from[t][tag])) result.tags[t] = static_cast<int>(tag);
  const auto named = [](int found) { return found != 0; };
  if (std::none_of(result.tags.begin(), result.tags.end(), named)) return result;
  const std::vector<Row> ahead = best_ahead(emissions, allowed);
  for (std::size_t t = 0; t < n; ++t)
    if (named(result.tags[t])) result.leads[t] = lead_of(result.tags[t], behind[t], ahead[t]);
  return result;
}

}  // namespace entente::neural
