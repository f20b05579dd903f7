// Claims from the words of the predicate lexicon and their arguments.
#pragma once

#include "extract/claims.hpp"
#include "extract/predicates.hpp"
#include "lexicon/cues.hpp"

namespace entente {

void extract_predicates(const Document& document, const TreeView& tree, const Predicates& predicates, const Cues& cues,
                        Claims& claims);

}  // namespace entente
