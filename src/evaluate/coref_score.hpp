// The measures of CoNLL-2012 (Pradhan and others 2014): MUC counts links, B3 mentions, CEAF-e matches clusters one to
// one; the CoNLL score is the mean of their F1. A mention of ours is the gold mention whose core its head lies in
// (head match, as in CorefUD), so that an article or a relative clause more or less is no error. Clusters without a
// name and clusters of one are dropped on both sides. CEAF-e is cubic in a document's clusters, the rest linear.
#pragma once

#include <string>
#include <vector>

#include "evaluate/coref_gold.hpp"

namespace entente {

// Sums over documents: what was right, of how many (a measure's recall and precision have parts of their own).
struct CorefMeasure {
  double recall_right = 0, recall_all = 0, precision_right = 0, precision_all = 0;
  double recall() const { return recall_all > 0 ? recall_right / recall_all : 0; }
  double precision() const { return precision_all > 0 ? precision_right / precision_all : 0; }
  double f1() const {
    const double sum = recall() + precision();
    return sum > 0 ? 2 * recall() * precision() / sum : 0;
  }
};

struct CorefScore {
  CorefMeasure mentions, muc, b_cubed, ceaf_e;
  double conll() const { return (muc.f1() + b_cubed.f1() + ceaf_e.f1()) / 3; }
};

// Adds one document, analysed on the gold tokens, to the score.
void score_coref(const Document& system, const CorefGold& gold, CorefScore& score);

std::string to_table(const CorefScore& score);

}  // namespace entente
