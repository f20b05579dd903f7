// The status of what a predicate tells, by the words of schemas/predicates/status.tsv around it: auxiliaries, negation,
// conditions, adjectives, the words that govern it ("plans to", "called for", "the threat of"), from the predicate
// outwards. The strongest wins: denied, possible, planned, former; a denial denied leaves the thing possible.
// Cost: the clauses above, at most four.
#pragma once

#include "extract/predicates.hpp"
#include "syntax/tree_view.hpp"

namespace entente {

// `light_verb`: the verb that carries a noun ("launched an attack"), if any.
Status status_of(const TreeView& tree, const Predicates& predicates, TokenId predicate, TokenId light_verb);

// Of what one leaves, by the status of the leaving: who only may or will leave it, is still there.
Status status_left(Status leaving);

// Whether a verb tells of what was and went by ("served", "has served", not "has served since 2019").
bool is_past(const TreeView& tree, TokenId verb);

}  // namespace entente
