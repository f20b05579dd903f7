// Found statements against gold attributions: the spans of sources and of cue words, exact (the same words, punctuation
// aside) and overlapping (a word in common), each span once however often it is annotated. Statements whose content has
// no finite verb are set aside: GUM attributes clauses only; acts of speech count, for GUM attributes what is thought
// and felt too. Cost: statements times tokens of a document.
#pragma once

#include <string>
#include <vector>

#include "evaluate/attribution_gold.hpp"
#include "evaluate/parse_score.hpp"

namespace entente {

struct AttributionScore {
  F1 source_exact, source_overlap, cue_exact, cue_overlap;
  std::vector<std::string> report;  // what was missed, what is not in gold
};

// `system`: the same tokens, with statements.
void score_attributions(const Document& system, const AttributedDocument& gold, AttributionScore& score);
std::string to_table(const AttributionScore& score);

}  // namespace entente
