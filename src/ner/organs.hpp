// Organs of a state or a body that are told by their owner: "the Chinese foreign ministry", "Israel's parliament",
// "the X secretariat". One entity for each owner and organ; the owner stays a mention of its own. "The government" of
// a country is the country. Linear in the tokens.
#pragma once

#include <vector>

#include "lexicon/name_origins.hpp"
#include "lexicon/word_view.hpp"

namespace entente {

// Adds to document.mentions and document.entities; the mentions of names are there already. Returns the tokens that
// are in a mention now.
std::vector<bool> find_organs(Document& document, const WordView& view, const NameOrigins& origins);

// Those of which nothing beside them tells whose they are (ner/organ_owners.hpp); changes nothing.
std::vector<TokenRange> open_organs(Document& document, const WordView& view, const NameOrigins& origins);

}  // namespace entente
