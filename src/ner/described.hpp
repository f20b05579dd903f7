// Agreements and events that a description singles out: "a treaty signed by X and Y in 2001", "X's war against Y",
// "an attack on Z" that the text later calls "the attack".
// Method: a head noun of the class with a year, with parties, or with a modifier and a later definite mention of the
// same noun; the name is put together from year, modifiers and parties. Generic plurals, negated and hypothetical ones
// ("no agreement", "any deal") are passed over. Linear in the tokens.
#pragma once

#include "lexicon/word_view.hpp"

namespace entente {

// Adds to document.mentions and document.entities; the mentions of names are there already.
void find_described(Document& document, const WordView& view);

}  // namespace entente
