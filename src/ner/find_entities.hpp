// Finds the names of a document and what each is: fills Document::mentions and Document::entities.
// Method: candidates from the gazetteer (longest match), from the name finder and from runs of proper nouns; titles,
// articles and possessives cut off; the type from the gazetteer entry, the head noun, the context and the model's
// label, in that order, then made the same for the same name throughout. Agreements, events and organs of state that
// are told by a description ("the 2001 treaty", "the Iranian foreign ministry") follow. One entity for each distinct
// name; linking names of one owner is coreference. Linear in the tokens but for gazetteer look-up.
#pragma once

#include "lexicon/entity_lexicon.hpp"
#include "lexicon/gazetteer.hpp"
#include "lexicon/name_origins.hpp"
#include "lexicon/word_view.hpp"
#include "text/document.hpp"

namespace entente {

void find_entities(Document& document, const Gazetteer& gazetteer, const EntityLexicon& lexicon,
                   const NameOrigins& origins);

// All but the agreements and events that a description tells: what their weights are fitted on.
void find_named(Document& document, const Gazetteer& gazetteer, const WordView& view, const NameOrigins& origins);

}  // namespace entente
