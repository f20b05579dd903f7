// Ties mentions of one entity together: merges entities that are one and adds nominal and pronoun mentions.
// Method: ordered sieves, the surest first, each working on what the ones before left (Lee et al. 2013); every
// mention is told by which sieve it was tied. When in doubt, no link. Near linear: each looks a bounded way back.
#pragma once

#include "lexicon/entity_lexicon.hpp"
#include "text/document.hpp"

namespace entente {

void resolve(Document& document, const EntityLexicon& lexicon);

}  // namespace entente
