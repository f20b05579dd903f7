// The averaged float network as integers: the model file that the program reads.
#pragma once

#include <string>

#include "network.hpp"

namespace entente::train {

/// `irregular` holds lines of word, part of speech and lemma; `trees` tells which features and lemma scripts go with
/// which part of speech. Expects the averaged weights in place.
void export_model(Network& network, const Vocabulary& vocabulary, const WordVectors& vectors,
                  const std::vector<Example>& trees, const std::vector<std::string>& irregular,
                  const std::string& path);

}  // namespace entente::train
