// What the network decides on development data, against gold.
#pragma once

#include <string>

#include "network.hpp"

namespace entente::train {

struct TreeFigures {
  double upos = 0, feats = 0, lemma = 0, uas = 0, las = 0;
};

TreeFigures measure_trees(Network& network, const Vocabulary& vocabulary, const WordVectors& vectors,
                          const std::vector<Example>& gold);

enum class NameScheme { uner, crossner };
double measure_names(Network& network, const Vocabulary& vocabulary, const WordVectors& vectors, const NameGold& gold,
                     NameScheme scheme);  // micro F1

}  // namespace entente::train
