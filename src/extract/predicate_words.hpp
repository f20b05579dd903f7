// The words under which the predicate lexicon may have a verb or a noun of a sentence, longest first: "go on hunger
// strike", "go on strike", "go"; "round of talk", "round". Made of its lemma, particle, and the nouns that hang on it
// with their prepositions and modifiers. Cost: the token's children and theirs.
#pragma once

#include <string>
#include <vector>

#include "extract/predicates.hpp"
#include "syntax/tree_view.hpp"

namespace entente {

// Empty where no word of the lexicon begins with the verb.
std::vector<std::string> verb_words(const TreeView& tree, const Predicates& predicates, TokenId verb);
std::vector<std::string> noun_words(const TreeView& tree, const Predicates& predicates, TokenId noun);

}  // namespace entente
