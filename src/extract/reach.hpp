// Whom an action reaches where no slot of its word names them: the nearest country, body or person deeper in what the
// verb governs ("lifted the ban on flights to X", "demanded an end to the strikes by X's army"). Breadth first over
// objects, complements and their modifiers, not into relative clauses. Cost: the verb's subtree to a fixed depth.
#pragma once

#include <utility>
#include <vector>

#include "syntax/tree_view.hpp"

namespace entente {

// From the children of each token of `from`; `verb` says that it is a verb, whose circumstances are left aside.
// `places` lets places be reached too: what is attacked or seized. Those in `actors` are passed over.
std::vector<std::pair<TokenId, EntityId>> reached(const TreeView& tree, std::vector<TokenId> from, bool verb,
                                                  bool places, const std::vector<EntityId>& actors);

}  // namespace entente
