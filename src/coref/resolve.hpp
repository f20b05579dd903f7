// Ties mentions of one entity together: merges entities that are one and adds nominal and pronoun mentions.
// Method: ordered sieves, the surest first, each working on what the ones before left (Lee et al. 2013); every
// mention is told by which sieve it was tied. When in doubt, no link. Near linear: each looks a bounded way back.
#pragma once

#include "coref/discourse.hpp"
#include "lexicon/entity_lexicon.hpp"
#include "text/document.hpp"

namespace entente {

class AntecedentModel;
class NameOrigins;

// The sieves that rules are made of, then the learned ones.
void resolve(Document& document, const EntityLexicon& lexicon, const NameOrigins& origins,
             const AntecedentModel& model);

// The first ones alone; the trainer of the learned one starts from them.
void resolve_by_rules(Discourse& discourse);

}  // namespace entente
