// The relation model over what the rules told: claims of the rules that it finds unlikely are dropped, relations that
// it finds are added, and every claim that it could judge gets the probability that it gives as its confidence. Claims
// whose ends are not both mentioned in the sentence stay as the rules made them. Cost: see relation_features.hpp.
#pragma once

#include "extract/predicates.hpp"
#include "extract/relation_model.hpp"
#include "lexicon/entity_lexicon.hpp"
#include "schema/ontology.hpp"

namespace entente {

void judge_claims(Document& document, const Ontology& ontology, const Predicates& predicates,
                  const EntityLexicon& lexicon, const RelationModel& model);

}  // namespace entente
