// The CoNLL-2018 shared task's measures (Zeman and others 2018): a system's tokens, sentences, tags and trees against
// gold ones over the same characters. Tokens are aligned by their non-blank characters; relations are compared
// without subtypes, as the task does. Linear.
#pragma once

#include <string>

#include "text/document.hpp"

namespace entente {

struct F1 {
  std::size_t system = 0, gold = 0, right = 0;
  double value() const {
    return system + gold == 0 ? 0.0 : 200.0 * static_cast<double>(right) / static_cast<double>(system + gold);
  }
};

struct ParseScore {
  F1 tokens, sentences, upos, feats, lemmas, uas, las;
};

ParseScore score_parse(const Document& system, const Document& gold);

// Exact spans with their labels: the names of two analyses of the same text.
F1 score_names(const Document& system, const Document& gold, const std::string& label);

std::string to_table(const ParseScore& score);

}  // namespace entente
