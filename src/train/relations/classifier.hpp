// The relation network in float (relation_model.hpp says what it computes) and how it learns: binary cross-entropy of
// every relation that the types of the ends allow, Adam, dropout on states and hidden layer. Deterministic for one
// setting of OpenBLAS. Cost: about 15 seconds an epoch of 200,000 pairs on one core.
#pragma once

#include <filesystem>
#include <functional>

#include "train/param.hpp"
#include "train/relations/instances.hpp"
#include "train/relations/measures.hpp"

namespace entente::train {

struct Classifier {
  std::vector<std::uint32_t> keys;  // the features kept, in order
  Param table;                      // [keys x hidden]
  Param views;                      // [hidden x views x state width]
  Param hidden_bias, out, bias;     // [1 x hidden], [relations x hidden], [1 x relations]
};

// Learns from the instances of the documents for which `learns` holds.
Classifier train_classifier(const Examples& examples, const std::function<bool(std::size_t)>& learns);

// The best score of each edge in the documents for which `judged` holds.
EdgeScores score_edges(const Classifier& classifier, const Examples& examples,
                       const std::function<bool(std::size_t)>& judged);

void write_model(const Classifier& classifier, const Examples& examples, const Thresholds& thresholds,
                 const std::filesystem::path& path);

}  // namespace entente::train
