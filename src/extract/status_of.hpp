// The status of what a predicate tells: negation, modals, conditionals and governing words ("plans to", "refused to"),
// from the predicate outwards; the first denial wins, then possible, then planned.
#pragma once

#include "extract/predicates.hpp"
#include "syntax/tree_view.hpp"

namespace entente {

Status status_of(const TreeView& tree, const Predicates& predicates, TokenId predicate, TokenId light_verb);

}  // namespace entente
