// Claims from the patterns of schemas/patterns/.
#pragma once

#include "extract/claims.hpp"
#include "extract/predicates.hpp"
#include "pattern/match.hpp"

namespace entente {

// With `only`, that pattern alone: how its examples are checked.
void extract_patterns(const Document& document, const TreeView& tree, const Patterns& patterns,
                      const Predicates& predicates, const EntityLexicon& lexicon, Claims& claims,
                      const Pattern* only = nullptr);

}  // namespace entente
