// Reports told from acts of speech: "said that the raid had failed" reports words; "promised a truce", "welcomed the
// vote" may only name what somebody did. An act stays a source of the claims inside it, and is no statement of the
// graph.
// Method: logistic regression over the cue, the form of what it tells and who speaks. The weights are those of
// schemas/attribution/acts.tsv, which entente-train-acts fits on articles of our own with gold graphs.
// Cost: the tokens of what is said.
#pragma once

#include <string>
#include <vector>

#include "lexicon/cues.hpp"
#include "lexicon/feature_weights.hpp"
#include "syntax/tree_view.hpp"

namespace entente {

// What the statement shows that may tell a report from an act: "cue=promise words".
std::vector<std::string> act_features(const TreeView& tree, const Cues& cues, const Statement& statement);

// Sets Statement::act. The statements' speakers are known.
void tell_acts(Document& document, const Cues& cues, const FeatureWeights& weights);

}  // namespace entente
