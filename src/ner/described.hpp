// Agreements and events that a description singles out: "a treaty signed by X and Y in 2001", "X's war against Y",
// "an attack on Z" that the text later calls "the attack".
// Method: a noun that may be one (described_nouns) and that the weights find to be one of its own (individual.hpp); the
// name is put together from date, modifiers and parties, longer wordings become aliases. Linear in the tokens.
#pragma once

#include "lexicon/word_view.hpp"

namespace entente {

// Adds to document.mentions and document.entities; the mentions of names are there already.
void find_described(Document& document, const WordView& view);

}  // namespace entente
