// Splits a stretch of text into tokens as the English UD treebanks do: punctuation apart, hyphened words split but for
// prefixes (pro-Beijing), clitics split (do|n't, Iran|'s), abbreviations and initials with their full stop, numbers,
// links and e-mail addresses whole. Spans are exact bytes of `text`. One pass; linear.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "segment/segment_words.hpp"

namespace entente {

// Appends the tokens of text[span] to `out`.
void tokenize(std::string_view text, Span span, const SegmentWords& words, std::vector<Span>& out);

}  // namespace entente
