// Whether the clause that a token stands in speaks of what is to come: by the auxiliaries of its verb, else by the
// verb's own form; a bare participle has the time of the clause above. Cost: the clauses up, at most five words.
#pragma once

#include <string>
#include <vector>

#include "text/document.hpp"
#include "time/time_words.hpp"

namespace entente {

// `forms`: the document's words, folded.
bool looks_ahead(const Document& document, const TimeWords& words, const std::vector<std::string>& forms,
                 TokenId token);

}  // namespace entente
