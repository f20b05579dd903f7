#include "reader/date.hpp"

#include <array>
#include <vector>

#include "base/fold.hpp"

namespace entente {

namespace {

struct Word {
  std::string form;
  std::size_t begin, end;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Runs of letters or of digits from `at` on, at most `most` of them; stops at a mark that no date holds.
std::vector<Word> words_from(std::string_view text, std::size_t at, std::size_t most) {
  std::vector<Word> out;
  while (at < text.size() && out.size() < most) {
    const std::size_t begin = at;
    while (at < text.size() && is_letter(text[at])) ++at;
    if (at == begin) {
      while (at < text.size() && is_digit(text[at])) ++at;
    }
    if (at > begin)
      out.push_back({fold(text.substr(begin, at - begin)), begin, at});
    else if (text[at] == ' ' || text[at] == ',' || text[at] == '.')
      ++at;
    else
      break;
  }
  return out;
}

unsigned month_of(const std::string& word) {
  constexpr std::array<std::string_view, 12> names = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
  for (unsigned i = 0; i < names.size(); ++i) {
    if (word == names[i] || (word.size() == 3 && names[i].starts_with(word)) || (word == "sept" && i == 8))
      return i + 1;
  }
  return 0;
}

bool is_weekday(const std::string& word) {
  constexpr std::array<std::string_view, 7> names = {"monday", "tuesday",  "wednesday", "thursday",
                                                     "friday", "saturday", "sunday"};
  for (const std::string_view name : names) {
    if (word == name || (word.size() >= 3 && name.starts_with(word))) return true;
  }
  return false;
}

unsigned number(const std::string& word) {
  if (word.empty() || word.size() > 4 || !is_digit(word[0])) return 0;
  return static_cast<unsigned>(std::stoul(word));
}

std::string two(unsigned value) { return (value < 10 ? "-0" : "-") + std::to_string(value); }

bool is_year(const std::string& word) { return word.size() == 4 && number(word) >= 1500 && number(word) <= 2199; }
bool is_day(const std::string& word) { return word.size() <= 2 && number(word) >= 1 && number(word) <= 31; }
bool is_ordinal_end(const std::string& word) { return word == "st" || word == "nd" || word == "rd" || word == "th"; }

std::optional<FoundDate> iso_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-' || (text.size() > 10 && is_digit(text[10]))) return {};
  const std::string year(text.substr(0, 4)), month(text.substr(5, 2)), day(text.substr(8, 2));
  for (const std::string& part : {year, month, day}) {
    for (const char c : part) {
      if (!is_digit(c)) return {};
    }
  }
  if (!is_year(year) || number(month) < 1 || number(month) > 12 || !is_day(day)) return {};
  return FoundDate{std::string(text.substr(0, 10)), 10};
}

}  // namespace

std::optional<FoundDate> date_at_start(std::string_view text) {
  if (auto iso = iso_date(text)) return iso;
  std::vector<Word> words = words_from(text, 0, 7);
  std::size_t i = 0;
  while (i < words.size() && (is_weekday(words[i].form) || words[i].form == "the" || words[i].form == "on")) ++i;
  unsigned month = 0, day = 0;
  std::size_t end = 0;
  const auto take_day = [&] {
    if (i >= words.size() || !is_day(words[i].form)) return false;
    day = number(words[i].form);
    end = words[i++].end;
    if (i < words.size() && words[i].begin == end && is_ordinal_end(words[i].form)) end = words[i++].end;
    if (month == 0 && i < words.size() && words[i].form == "of") ++i;
    return true;
  };
  const auto take_month = [&] {
    if (i >= words.size()) return false;
    month = month_of(words[i].form);
    if (month != 0) end = words[i++].end;
    return month != 0;
  };
  if (!(take_day() ? take_month() : take_month() && take_day())) return {};
  if (i < words.size() && is_year(words[i].form) && words[i].begin - end <= 2)
    return FoundDate{words[i].form + two(month) + two(day), words[i].end};
  return FoundDate{"-" + two(month) + two(day), end};
}

std::string find_date(std::string_view text) {
  bool in_word = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool word = is_letter(text[at]) || is_digit(text[at]);
    if (word && !in_word) {
      const auto date = date_at_start(text.substr(at, 40));
      if (date && date->iso[0] != '-') return date->iso;
    }
    in_word = word;
  }
  return {};
}

}  // namespace entente
