// How well scored edges answer the labels, and from which score on an edge is told.
#pragma once

#include <functional>

#include "train/relations/instances.hpp"

namespace entente::train {

// The best score of each edge and relation.
using EdgeScores = std::map<std::pair<EdgeKey, std::uint8_t>, float>;

struct Measure {
  std::size_t right = 0, found = 0, wanted = 0;
  double precision() const { return found == 0 ? 0 : static_cast<double>(right) / static_cast<double>(found); }
  double recall() const { return wanted == 0 ? 0 : static_cast<double>(right) / static_cast<double>(wanted); }
  double f1() const { return right == 0 ? 0 : 2 * static_cast<double>(right) / static_cast<double>(found + wanted); }
};

// By relation: from this score on, it is told.
using Thresholds = std::vector<float>;

// Edges that reach their relation's threshold against the labels of the documents for which `judged` holds; of every
// relation, or of one.
Measure measure(const EdgeScores& scores, const Examples& examples, const Thresholds& thresholds,
                const std::function<bool(std::size_t)>& judged, int relation = -1);

// Edges with a probability in each tenth, and how many of them are right: what a confidence is worth.
std::vector<Measure> calibration(const EdgeScores& scores, const Examples& examples,
                                 const std::function<bool(std::size_t)>& judged);

// The thresholds with the best F1 over those documents: one for all relations, moved half the way to a relation's own
// best where it has labels enough.
Thresholds best_thresholds(const EdgeScores& scores, const Examples& examples,
                           const std::function<bool(std::size_t)>& judged);

}  // namespace entente::train
