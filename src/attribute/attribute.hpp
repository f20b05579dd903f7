// Reported speech: who says what, through which outlet. Fills Document::statements.
// Method: from each cue word of schemas/attribution what is said is read by the surest sign there is: its "that", the
// commas around the cue, the clause or phrase under it, a colon, quotation marks; who says it by the tree, else by the
// nearest noun that can speak. Sentences that go on inside the same quotation follow. Cost: near linear in the tokens.
// Limits: a quotation without any cue is no statement; free indirect speech neither.
#pragma once

#include "lexicon/cues.hpp"
#include "text/document.hpp"

namespace entente {

void attribute(Document& document, const Cues& cues);

}  // namespace entente
