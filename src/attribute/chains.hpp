// Statements that stand in one another: an outlet that reports that somebody speaks, a phrase like "according to X"
// inside what another says. The inner one gets the outer one's chain of sources before its own, and loses the outer
// one's cue. Cost: quadratic in the statements of a sentence.
#pragma once

#include <vector>

#include "text/document.hpp"

namespace entente {

bool holds(const Statement& statement, Span span);

// Those of one sentence, from `first` on.
void chain_statements(const Document& document, std::vector<Statement>& statements, std::size_t first);

// "X told the daily Y that ... He added ...": what one says next in the paragraph, or quoted in the next, Y carries
// too.
void inherit_outlets(const Document& document, std::vector<Statement>& statements);

}  // namespace entente
