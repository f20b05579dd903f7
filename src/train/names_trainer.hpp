// Trains the name finder on several corpora mapped to one label set: PER, ORG, LOC, EVENT, MISC. Where a corpus does
// not mark EVENT and MISC, finding one there is no mistake.
#pragma once

#include <filesystem>

#include "tag/tagger.hpp"
#include "train/perceptron.hpp"

namespace entente {

Perceptron train_names(const std::filesystem::path& corpora, const Tagger& tagger, int epochs);

}  // namespace entente
