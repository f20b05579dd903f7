// Claims from the words of the predicate lexicon and their arguments.
#pragma once

#include <string_view>

#include "extract/claims.hpp"
#include "extract/predicates.hpp"
#include "lexicon/cues.hpp"

namespace entente {

// The slot of that of which the actor holds an office ("X resigned"), and how a rule's name ends that fills it. The
// sentence need not name it, so the relation model has nothing to judge: in 36 of 45 resignations that our own
// articles tell, their gold graphs have it.
inline constexpr const char* kOffice = "office";
inline constexpr std::string_view kFromOffice = " > office";

void extract_predicates(const Document& document, const TreeView& tree, const Predicates& predicates, const Cues& cues,
                        Claims& claims);

}  // namespace entente
