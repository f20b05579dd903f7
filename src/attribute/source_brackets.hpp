// "Talks have failed, the ministry said (Yorl Today, November 12).": press reviews name in a bracket at the end of a
// sentence the outlet that it rests on. What is said there is carried by that outlet, and the bracket is no part of it.
// Cost: the statements, and once the sentences that they stand in.
#pragma once

#include <vector>

#include "text/document.hpp"

namespace entente {

void credit_brackets(const Document& document, std::vector<Statement>& statements);

}  // namespace entente
