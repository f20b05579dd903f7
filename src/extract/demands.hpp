// What a speaker says that another must do, he demands of him: "Yorl must withdraw, Xan said". Read from the statements
// and the words of demand in schemas/predicates/intents.tsv; not what lies under a condition, in the past or in a
// clause of its own within what is said. Linear in the tokens of the statements.
#pragma once

#include "extract/claims.hpp"
#include "extract/predicates.hpp"

namespace entente {

void extract_demands(const Document& document, const TreeView& tree, const Predicates& predicates, Claims& claims);

}  // namespace entente
