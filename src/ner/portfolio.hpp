// What a minister is in charge of: "Minister of Trade and Industry", "Foreign Affairs and Trade Minister": capitalised
// words of his office, no names. Own rules over the words of class portfolio in schemas/entities/words.tsv. Linear in
// the tokens.
#pragma once

#include <vector>

#include "lexicon/word_view.hpp"

namespace entente {

// The tokens of each portfolio, from its first word to its last, in text order; none where a word is unknown.
std::vector<TokenRange> find_portfolios(const WordView& view);

}  // namespace entente
