#include "train/relations/measures.hpp"

#include <algorithm>
#include <cmath>

namespace entente::train {

Measure measure(const EdgeScores& scores, const Examples& examples, const Thresholds& thresholds,
                const std::function<bool(std::size_t)>& judged, int relation) {
  std::map<EdgeKey, std::vector<std::vector<std::uint8_t>>> labels;
  for (const auto& [key, accepted] : examples.wanted) {
    if (judged(key.document)) labels[key].push_back(accepted);
  }
  Measure out;
  const auto counts = [&](std::uint8_t r) { return relation < 0 || r == relation; };
  std::set<std::pair<EdgeKey, std::vector<std::uint8_t>>> hit;
  for (const auto& [edge, score] : scores) {
    const auto& [key, r] = edge;
    if (!judged(key.document) || score < thresholds[r]) continue;
    bool right = false;
    EdgeKey turned = key;
    std::swap(turned.subject, turned.object);
    for (const EdgeKey& way : {key, turned}) {
      if (way == turned && !examples.mutual[r]) continue;
      const auto found = labels.find(way);
      if (found == labels.end()) continue;
      for (const std::vector<std::uint8_t>& accepted : found->second) {
        if (std::find(accepted.begin(), accepted.end(), r) == accepted.end()) continue;
        right = true;
        hit.insert({way, accepted});
      }
    }
    if (counts(r)) ++out.found, out.right += right;
  }
  std::set<std::pair<EdgeKey, std::vector<std::uint8_t>>> all;
  std::size_t reached = 0;
  for (const auto& [key, lists] : labels) {
    for (const std::vector<std::uint8_t>& accepted : lists) {
      if (counts(accepted.front()) && all.insert({key, accepted}).second) reached += hit.contains({key, accepted});
    }
  }
  out.wanted = all.size();
  // Recall counts labels, precision counts edges; the two differ where one edge answers two labels.
  out.right = std::min(out.right, reached);
  return out;
}

std::vector<Measure> calibration(const EdgeScores& scores, const Examples& examples,
                                 const std::function<bool(std::size_t)>& judged) {
  const auto from = [&](int tenth) {
    const float share = static_cast<float>(tenth) / 10;
    const float score = tenth == 0 ? -1000 : std::log(share / (1 - share));
    return measure(scores, examples, Thresholds(examples.relations.size(), score), judged);
  };
  std::vector<Measure> out;
  for (int tenth = 0; tenth < 10; ++tenth) {
    Measure m = from(tenth);
    const Measure above = tenth < 9 ? from(tenth + 1) : Measure{};
    m.right -= above.right;
    m.found -= above.found;
    out.push_back(m);
  }
  return out;
}

Thresholds best_thresholds(const EdgeScores& scores, const Examples& examples,
                           const std::function<bool(std::size_t)>& judged) {
  constexpr float lowest = -1.25F, step = 0.25F;  // less than a probability of 0.22 is no ground for an edge
  constexpr std::size_t steps = 12, enough = 50;
  constexpr double nearly = 0.99;  // labels miss edges too, so of thresholds that are as good, the lowest is taken
  const auto best = [&](int relation, float otherwise) {
    std::vector<double> f1;
    for (std::size_t i = 0; i < steps; ++i) {
      const Thresholds all(examples.relations.size(), lowest + step * static_cast<float>(i));
      const Measure m = measure(scores, examples, all, judged, relation);
      if (m.wanted < enough) return otherwise;
      f1.push_back(m.f1());
    }
    const double highest = *std::max_element(f1.begin(), f1.end());
    const auto first = std::find_if(f1.begin(), f1.end(), [&](double f) { return f >= nearly * highest; });
    return lowest + step * static_cast<float>(first - f1.begin());
  };
  const float common = best(-1, 0);
  Thresholds out;
  for (std::size_t r = 0; r < examples.relations.size(); ++r)
    out.push_back((common + best(static_cast<int>(r), common)) / 2);
  return out;
}

}  // namespace entente::train
