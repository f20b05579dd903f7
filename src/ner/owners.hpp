// Of several that bear one name, whom the text can mean: a body known by a name that others bear too ("House of
// Representatives", "The Republicans") is meant only where its country is one that the text speaks of most. Linear.
#pragma once

#include <vector>

#include "ner/candidate.hpp"

namespace entente {

// Drops hits that the text cannot mean and puts those of the countries most spoken of first, of equals the one whose
// name holds the words ("Yorlian" is of the Yorlian Republic before it is of Yorl).
void choose_owners(const WordView& view, std::vector<Candidate>& candidates, const Gazetteer& gazetteer);

}  // namespace entente
