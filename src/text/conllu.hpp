// CoNLL-U in and out (universaldependencies.org/format.html). Reading rebuilds the text from forms and
// SpaceAfter, one block a paragraph (newpar, newdoc); multiword-token lines and empty nodes are passed over (their
// words count). Writing adds the names in MISC as NER=B-PER, NER=I-PER, and
// the coreference as Entity= (entity_brackets.hpp). Linear in the input.
#pragma once

#include <string>
#include <string_view>

#include "text/document.hpp"

namespace entente {

// Throws Error with `name`, line and what is wrong.
Document read_conllu(std::string_view input, const std::string& name);

std::string write_conllu(const Document& document);

}  // namespace entente
