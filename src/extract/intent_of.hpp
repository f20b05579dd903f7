// What an action becomes under the words that govern it: help that is promised is agreed to, a meeting that is refused
// is rejected, an attack that is vowed is threatened. The nearest such word decides; its clause gives the status.
#pragma once

#include <optional>

#include "extract/predicates.hpp"
#include "syntax/tree_view.hpp"

namespace entente {

struct Intent {
  std::string relation;
  Status status = Status::asserted;
};

// `light_verb`: the verb that carries a noun ("pledged aid"), if any. `status`: that of the action itself.
std::optional<Intent> intent_of(const TreeView& tree, const Predicates& predicates, TokenId trigger, TokenId light_verb,
                                const std::string& relation, Status status);

}  // namespace entente
