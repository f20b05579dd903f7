// Days counted from a day: so many units on, "last March", "next summer", "last Friday". Pure functions of the
// calendar.
#pragma once

#include <string>

#include "time/calendar.hpp"

namespace entente {

std::string interval(Day first, Day last);
// `unit`: "1 day", "3 month", "10 year", as schemas/time/words.tsv has it; in the unit's precision.
std::string moved(Day from, int steps, const std::string& unit);
// `shift`: before (-1), this (0), after (1).
std::string shifted_month(Day today, int month, int shift);
std::string shifted_season(Day today, int first, int shift);
// The weekday before (-1), after (1), or the most recent one (0).
Day day_of(Day today, int weekday, int shift);

}  // namespace entente
