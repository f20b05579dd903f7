#include "time/shift.hpp"

namespace entente {

using std::chrono::days;

std::string interval(Day first, Day last) { return iso_day(first) + "/" + iso_day(last); }

std::string moved(Day from, int steps, const std::string& unit) {
  const std::size_t space = unit.find(' ');
  if (space == std::string::npos) return iso_day(from + days{7 * steps});  // weekends
  const int total = steps * std::stoi(unit.substr(0, space));
  const std::string kind = unit.substr(space + 1);
  if (kind == "day") return iso_day(from + days{total});
  if (kind == "month") return iso_month(month_of(add_months(from, total)));
  return iso_year(static_cast<int>(month_of(from).year()) + total);
}

std::string shifted_month(Day today, int month, int shift) {
  const auto now = month_of(today);
  const int current = static_cast<int>(static_cast<unsigned>(now.month()));
  int year = static_cast<int>(now.year());
  if (shift < 0 && month >= current) --year;
  if (shift > 0 && month <= current) ++year;
  return iso_month(std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)});
}

std::string shifted_season(Day today, int first, int shift) {
  const auto begins = [&](int year) { return Day{std::chrono::year{year} / first / 1}; };
  int year = static_cast<int>(month_of(today).year());
  if (shift < 0 && add_months(begins(year), 3) > today) --year;
  if (shift > 0 && begins(year) <= today) ++year;
  return interval(begins(year), add_months(begins(year), 3) - days{1});
}

Day day_of(Day today, int weekday, int shift) {
  const int current = static_cast<int>(weekday_of(today));
  int back = (current - weekday + 7) % 7;
  if (shift > 0) return today + days{back == 0 ? 7 : 7 - back};
  if (shift < 0 && back == 0) back = 7;
  return today - days{back};
}

}  // namespace entente
