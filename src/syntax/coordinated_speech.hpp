// "X said Y had left and warned that Z": the parser joins the second verb of speech to what X says, and it is X's own.
// Such verbs are hung on the first verb of speech here, before anything reads the tree; `parse` shows the model's. Of
// 37 such verbs in 8,200 sentences 34 were of the outer subject. Linear.
#pragma once

#include "lexicon/cues.hpp"
#include "text/document.hpp"

namespace entente {

// Sets head and deprel of such verbs; only those outside quotations, with a tense of their own and no subject.
void raise_coordinated_speech(Document& document, const Cues& cues);

}  // namespace entente
