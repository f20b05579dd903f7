// The sheet that an annotator labels: each sentence with its mentions numbered in place, "s3 The {1:Syrian Army}
// entered {2:Tell Tamer}", and what each number stands for and where it is
// ("2=Tell Tamer/Place @120-130": bytes of the text).
#pragma once

#include <ostream>

#include "text/document.hpp"

namespace entente::train {

// The mentions of a sentence that stand for an entity, in the order of their numbers (from 1): by where they begin,
// longer ones first.
std::vector<MentionId> numbered_mentions(const Document& document, SentenceId sentence);

void write_sheet(const Document& document, std::ostream& out);

}  // namespace entente::train
