// Which feature keys have a row in the table, and the classes of features and lemma scripts: all counted in the
// training data.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "data.hpp"

namespace entente::train {

struct Vocabulary {
  std::unordered_map<std::uint64_t, std::uint32_t> rows;  // key -> row; row 0 is the unknown word
  std::vector<std::uint32_t> counts;                      // of each row
  std::vector<std::string> feats, scripts;
  std::unordered_map<std::string, int> feats_index, script_index;
};

/// Names and places known beforehand (models/lexicon/*.txt, a word a line): words of the same lists share a row, after
/// all others.
void add_lexicon(Vocabulary& vocabulary, const std::string& folder);

/// The lines of irregular.tsv: word, part of speech, lemma.
std::vector<std::string> read_irregular(const std::string& folder);

Vocabulary count_vocabulary(const std::vector<Example>& sentences, const Facts& facts);
void set_classes(std::vector<Example>& sentences, const Vocabulary& vocabulary);

}  // namespace entente::train
