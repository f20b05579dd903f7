// Whom persons hold an office of or work for, from Document::roles, and the state or union that a name tells ("the
// Royal Norwegian Navy"). Cost: linear in roles, names times countries and named bodies of the document.
#pragma once

#include <string_view>

#include "extract/claims.hpp"
#include "lexicon/entity_lexicon.hpp"
#include "lexicon/gazetteer.hpp"

namespace entente {

// The rule of an organ's state that its name does not tell: known from what it is, whatever the relation model makes of
// the sentence.
inline constexpr const char* kKnownOwner = "organ of its state";
// How the rules end that read a name alone, whatever the sentence says.
inline constexpr std::string_view kInTheName = " in the name";

void extract_belonging(const Document& document, const EntityLexicon& lexicon, const Gazetteer& gazetteer,
                       Claims& claims);

// What lies in a region lies in the land that the region's name tells ("northern Chile"). Wants all other claims.
void extract_lands(Document& document, const Ontology& ontology);

}  // namespace entente
