// Whom persons hold an office of or work for, from Document::roles, and whose words an outlet carried, from the
// statements. Cost: linear in roles and statements.
#pragma once

#include "extract/claims.hpp"
#include "lexicon/entity_lexicon.hpp"

namespace entente {

void extract_belonging(const Document& document, const EntityLexicon& lexicon, Claims& claims);

}  // namespace entente
