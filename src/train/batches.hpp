// Sentences into batches: feature rows, word dropout, and small changes of the text that news brings.
#pragma once

#include <random>

#include "network.hpp"

namespace entente::train {

/// Rows of each token as the network reads them; words are dropped the more often the rarer they are.
Batch make_batch(const std::vector<const Example*>& sentences, const Vocabulary& vocabulary, const WordVectors& vectors,
                 std::mt19937_64* rng);

/// The sentence with countries, peoples and persons swapped, in capitals or without, as a headline, without its last
/// stop; or as it was.
Example vary(const Example& sentence, const Facts& facts, std::mt19937_64& rng);

/// Indices grouped into batches of about `tokens` tokens, sentences of similar length together, batches shuffled.
std::vector<std::vector<const Example*>> shuffled_batches(const std::vector<const Example*>& sentences,
                                                          std::size_t tokens, std::mt19937_64& rng);

}  // namespace entente::train
