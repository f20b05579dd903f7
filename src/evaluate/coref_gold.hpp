// Gold coreference from a CoNLL-U file whose MISC holds GUM's `Entity=` (Zeldes 2017;
// GRP-etype-infstat-...-minspan-link- identity), one document for each "# newdoc". Kept are the clusters that a name
// belongs to: at least two mentions, one of them headed by a proper noun; dates are no names. Appositions and
// predicates that describe ("X, a doctor", "X is a doctor") are not counted as mentions. Linear in the input. Limit:
// discontinuous mentions are read as their first part.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace entente {

struct CorefMention {
  TokenRange tokens;
  std::vector<std::uint32_t> core;  // the words that any right answer holds one of: GUM's minspan, the head first
};

using CorefCluster = std::vector<CorefMention>;

struct CorefGold {
  Document document;
  std::vector<CorefCluster> clusters;
};

// Throws Error with `name`, line and what is wrong, also where no token has an Entity.
std::vector<CorefGold> read_coref_gold(std::string_view input, const std::string& name);

}  // namespace entente
