// Headlines that say by marks who speaks: "X: we will sign", "Talks have failed - the daily Y". The first gives a
// statement; the second the outlet that carries what else the headline says, or a statement of its own. Only titles and
// headings are read so. Cost: the mentions of the document for each headline.
#pragma once

#include <vector>

#include "attribute/speakers.hpp"

namespace entente {

// `first`: the first of the statements that the sentence gave by other signs.
void read_headline(const Document& document, const Speakers& speakers, SentenceId sentence,
                   std::vector<Statement>& statements, std::size_t first);

}  // namespace entente
