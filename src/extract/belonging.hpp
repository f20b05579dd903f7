// Whom persons, bodies and outlets belong to: offices from Document::roles, organs and seats from the words before a
// body's name ("Y's parliament", "the Iranian airline X", "the London-based daily X"), words carried by an outlet from
// the statements. Cost: linear in roles, mentions and statements.
#pragma once

#include "extract/claims.hpp"
#include "lexicon/entity_lexicon.hpp"

namespace entente {

void extract_belonging(const Document& document, const TreeView& tree, const EntityLexicon& lexicon, Claims& claims);

}  // namespace entente
