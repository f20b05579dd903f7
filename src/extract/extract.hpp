// Fills Document::claims: the relations that a document's sentences state.
// Method: every verb and noun of the predicate lexicon gets its arguments from the tree; the entities in them, checked
// against the ontology's types, make claims with status, evidence and the sources of the statement that they stand in.
// The patterns of schemas/patterns tell what trees alone say; offices come from the phrases around names (offices.hpp),
// and last, where those leave it open of what, from the text around them (offices_in_context.hpp). Confidence: per
// mille, by how directly the ends hang on the predicate. Linear in the tokens but for the size of coordinations.
#pragma once

#include "extract/predicates.hpp"
#include "lexicon/cues.hpp"
#include "lexicon/entity_lexicon.hpp"
#include "lexicon/gazetteer.hpp"
#include "lexicon/name_origins.hpp"
#include "pattern/patterns.hpp"
#include "schema/ontology.hpp"
#include "text/document.hpp"

namespace entente {

void extract(Document& document, const Ontology& ontology, const Predicates& predicates, const Patterns& patterns,
             const EntityLexicon& lexicon, const Gazetteer& gazetteer, const Cues& cues, const NameOrigins& origins);

}  // namespace entente
