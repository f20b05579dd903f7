// Of which state an office is that its phrase leaves open: of a superior's ("Merkel's spokesman"), of the only one that
// has such a title ("Secretary of State X"), or of the country that the text around it speaks of and the
// name is usual in.
#pragma once

#include <vector>

#include "extract/claims.hpp"
#include "extract/offices.hpp"
#include "extract/predicates.hpp"
#include "lexicon/name_origins.hpp"

namespace entente {

// After all else: where the document says anywhere of what somebody holds office, nothing is guessed.
void extract_offices_in_context(const Document& document, const TreeView& tree, const Predicates& predicates,
                                const EntityLexicon& lexicon, const NameOrigins& origins,
                                const std::vector<OpenOffice>& open, Claims& claims);

}  // namespace entente
