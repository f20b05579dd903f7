// Expressions of time and what they mean in ISO 8601, against the document's date: dates, months, years, decades,
// weekdays, "yesterday", "last summer", "two months later", "next year", "from 2013 to 2015". Fills Document::times.
// Method: longest expression from each token on; a bare weekday or month is the most recent one, under a future
// auxiliary or an infinitive the next one; "later" and "earlier" count from the expression before in the text.
// In a document without a date what hangs on one is found, and left open ("XXXX-XX-XX"); time_of() passes it over.
// Weeks, seasons and decades are intervals ("2024-06-01/2024-08-31"). Seasons are the northern ones. Linear.
#pragma once

#include "text/document.hpp"
#include "time/time_words.hpp"

namespace entente {

void find_times(Document& document, const TimeWords& words);

// The expression that qualifies a predicate: the nearest of its own obliques, adverbs and noun modifiers, else of the
// governing clause; with `own` only the former. Null where none does. Cost: the expressions and the predicate's
// neighbourhood.
enum class TimeReach : std::uint8_t { own, clause };
const TimeExpression* time_of(const Document& document, TokenId predicate, TimeReach reach = TimeReach::clause);

}  // namespace entente
