#include "time/calendar.hpp"

#include <algorithm>

namespace entente {

namespace {

std::optional<int> number(std::string_view digits) {
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return {};
  int value = 0;
  for (const char c : digits) value = 10 * value + (c - '0');
  return value;
}

std::string padded(int value, std::size_t width) {
  std::string text = std::to_string(value);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

std::optional<Day> read_day(std::string_view iso) {
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return {};
  const auto year = number(iso.substr(0, 4));
  const auto month = iso.size() > 4 ? number(iso.substr(5, 2)) : 1;
  const auto day = iso.size() > 7 ? number(iso.substr(8, 2)) : 1;
  if (!year || !month || !day) return {};
  const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return {};
  return Day{date};
}

std::string iso_year(int year) { return padded(year, 4); }

std::string iso_month(std::chrono::year_month month) {
  return iso_year(static_cast<int>(month.year())) + "-" +
         padded(static_cast<int>(static_cast<unsigned>(month.month())), 2);
}

std::string iso_day(Day day) {
  const std::chrono::year_month_day date{day};
  return iso_month(month_of(day)) + "-" + padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::chrono::year_month month_of(Day day) {
  const std::chrono::year_month_day date{day};
  return date.year() / date.month();
}

unsigned weekday_of(Day day) { return std::chrono::weekday{day}.iso_encoding(); }

Day add_months(Day day, int months) {
  const std::chrono::year_month_day moved = std::chrono::year_month_day{day} + std::chrono::months{months};
  return moved.ok() ? Day{moved} : Day{moved.year() / moved.month() / std::chrono::last};
}

}  // namespace entente
