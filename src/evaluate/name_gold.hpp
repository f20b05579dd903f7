// Gold names in the columns of the published corpora, and the label sets of two sides made comparable.
// Lines are "word TAB tag" (CrossNER, CoNLL) or "number TAB word TAB tag" (UNER), tags BIO, blank lines between
// sentences, "#" before comments; words are split at inner hyphens as the treebanks do. Linear.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace entente {

// Throws Error with `name` and line where a line has no tag.
Document read_name_columns(std::string_view input, const std::string& name);

// Brings the labels of `system` to those that `gold` uses (a POLITICIAN is a PER where gold knows no POLITICIAN, a
// PARTY an ORG, a COUNTRY a LOC, a NORP a MISC) and drops names of types that gold does not annotate. Returns gold's
// labels, sorted.
std::vector<std::string> match_labels(Document& system, const Document& gold);

}  // namespace entente
