// What American news sets behind a politician's name: "Jane Yorl, D-Ohio,", "John Xan (R-N.H.)": the party's letter and
// where he was elected; no name of its own. Looks at a dozen tokens.
#pragma once

#include "lexicon/word_view.hpp"

namespace entente {

// The tokens from the letter at `letter` to the end of the place; empty where it is none.
TokenRange member_mark(const WordView& view, std::uint32_t letter);

}  // namespace entente
