// Praise that the relation model takes for criticism: "called her an iconic leader", "..., he said of the visionary",
// since nine of ten judgements in news are unkind. Method: an accusation that the model alone tells is support where
// the one who makes it says a word of praise (words.tsv) of it and nothing denies the word. Cost: the statements of the
// sentence and their words.
#pragma once

#include "lexicon/entity_lexicon.hpp"
#include "text/document.hpp"

namespace entente {

void settle_praise(Document& document, const EntityLexicon& lexicon);

}  // namespace entente
