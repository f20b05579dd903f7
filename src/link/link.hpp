// Gives every entity its identity: id, fullest name, aliases, count of mentions; drops those that nothing names.
// Method: a gazetteer entity keeps its id; any other gets type and ASCII slug of its canonical name, the longest form
// that names it in the text, with the document's id where that is a description in common words ("raid"). Renumbers
// Document::entities in the order of their first mention. Linear.
#pragma once

#include "text/document.hpp"

namespace entente {

void link(Document& document);

}  // namespace entente
