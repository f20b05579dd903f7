// Reported speech: who says what, through which outlet. Fills Document::statements, then the claims that follow from
// them: quoted_in (a speaker's words carried by an outlet) and cites (an outlet that relays another).
// Method: cue words over the trees ("said that", "according to", "citing", quotation marks with a cue beside them),
// then sentences that go on inside the same quotation. Cost: linear in the tokens, children of a cue visited once.
// Limits: a quotation without any cue is no statement; free indirect speech neither.
#pragma once

#include "attribute/cues.hpp"
#include "text/document.hpp"

namespace entente {

void attribute(Document& document, const Cues& cues);

}  // namespace entente
