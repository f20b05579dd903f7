// The names of a text settled together, once each has been typed where it stands.
#pragma once

#include <vector>

#include "lexicon/gazetteer.hpp"
#include "lexicon/word_view.hpp"
#include "ner/name_typing.hpp"

namespace entente {

// What the text says of a name in one place holds for it in the others: the same name is the same thing throughout, a
// capital and a demonym mean the state that the text speaks of, a title in the plural is that of the second name too. A
// name that the whole text gives too little for (a lone word that the model takes for a person, a ship, a make and its
// model, letters for small words) is left without a type. Own rules. `names` stand in the order of the text; only their
// typing changes. Cost grows with the number of names, times the logarithm of it.
void settle_names(const WordView& view, const Gazetteer& gazetteer, std::vector<TypedName>& names);

}  // namespace entente
