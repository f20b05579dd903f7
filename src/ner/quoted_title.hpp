// "The Yorl Remembers", "Letters from Yorl": the title of a work by its quotation marks. Own rule: every word between
// the marks but the smallest has a capital, and nothing before them tells that somebody is called so. Cost: the words
// of the sentence up to the marks.
#pragma once

#include "lexicon/word_view.hpp"

namespace entente {

// Whether the name stands in such a title, or is one.
bool is_quoted_title(const WordView& view, TokenRange name);

}  // namespace entente
