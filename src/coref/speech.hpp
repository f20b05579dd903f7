// Persons in reported speech: "I" is the speaker; "we" is the one state or body that the speaker holds an office
// of, or the speaker where that is a state or a body. Needs the statements; the innermost one that holds the word
// counts. A third person in direct speech that coreference took for its speaker means somebody else, and is dropped.
// Adds mentions in text order. Linear in mentions and tokens. Limit: a "we" that means people at large is taken for the
// office's body too.
#pragma once

#include "text/document.hpp"

namespace entente {

void resolve_speech(Document& document);

}  // namespace entente
