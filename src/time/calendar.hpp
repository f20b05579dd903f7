// Days and their ISO 8601 notation, over std::chrono's civil calendar. An interval is "first/last".
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

using Day = std::chrono::sys_days;

// "2019-10-15"; a month or year stands for its first day. Nothing for anything else.
std::optional<Day> read_day(std::string_view iso);
std::string iso_day(Day day);
std::string iso_month(std::chrono::year_month month);
std::string iso_year(int year);
std::chrono::year_month month_of(Day day);
unsigned weekday_of(Day day);  // Monday is 1
Day add_months(Day day, int months);

}  // namespace entente
