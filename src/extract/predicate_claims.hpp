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
// How a rule's name ends that tells what coders of events have besides (PLOVER's AGREE and THREATEN of what is planned,
// its SUPPORT of what is signed). Readers of graphs draw the other alone in nine cases of ten, hence its confidence.
inline constexpr std::string_view kAsCoded = ", as coded";
inline constexpr std::uint16_t kCodedConfidence = 100;

void extract_predicates(const Document& document, const TreeView& tree, const Predicates& predicates, const Cues& cues,
                        Claims& claims);

}  // namespace entente
