#include "ner/owners.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>

#include "base/fold.hpp"

namespace entente {

namespace {

constexpr std::size_t kCountriesThatCount = 3;

using CountryCounts = std::map<std::string, std::size_t>;

CountryCounts count_countries(const std::vector<Candidate>& candidates, const Gazetteer& gazetteer) {
  CountryCounts counts;
  for (const Candidate& candidate : candidates) {
    if (candidate.hits.empty() || candidate.hits.front().ambiguous) continue;
    const Entity& entity = gazetteer.entries()[candidate.hits.front().entry].entity;
    if (entity.type == "Country") ++counts[entity.country];
  }
  return counts;
}

// How often a country must be named to be one of those that the text speaks of most.
std::size_t least_count(const CountryCounts& counts) {
  std::vector<std::size_t> sizes;
  for (const auto& [country, count] : counts) sizes.push_back(count);
  std::sort(sizes.begin(), sizes.end(), std::greater<>());
  return sizes.empty() ? 1 : sizes[std::min(sizes.size(), kCountriesThatCount) - 1];
}

}  // namespace

void choose_owners(const WordView& view, std::vector<Candidate>& candidates, const Gazetteer& gazetteer) {
  const CountryCounts counts = count_countries(candidates, gazetteer);
  const std::size_t least = least_count(counts);
  const auto count_of = [&](const GazetteerHit& hit) {
    const auto found = counts.find(gazetteer.entries()[hit.entry].entity.country);
    return found == counts.end() ? std::size_t{0} : found->second;
  };
  for (Candidate& candidate : candidates) {
    const bool several = candidate.hits.size() > 1;
    std::erase_if(candidate.hits, [&](const GazetteerHit& hit) {
      const Entity& entity = gazetteer.entries()[hit.entry].entity;
      if (entity.country.empty() || entity.type == "Country") return false;
      if (entity.type == "Outlet") return hit.ambiguous && hit.use == AliasUse::acronym && count_of(hit) == 0;
      return entity.type == "Organization" && (hit.ambiguous || several) && count_of(hit) < least;
    });
    const std::string words = view.phrase(candidate.tokens) + " ";
    const auto rank = [&](const GazetteerHit& hit) {
      const bool holds = (fold(gazetteer.entries()[hit.entry].entity.name) + " ").starts_with(words);
      return std::pair(count_of(hit), holds);
    };
    std::stable_sort(candidate.hits.begin(), candidate.hits.end(),
                     [&](const GazetteerHit& a, const GazetteerHit& b) { return rank(a) > rank(b); });
  }
}

}  // namespace entente
