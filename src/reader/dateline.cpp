#include "reader/dateline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"
#include "reader/date.hpp"

namespace entente {

namespace {

constexpr std::size_t kLongest = 110;

struct Dash {
  std::size_t begin = std::string_view::npos, end = 0;
};

// The first dash with a space after it; a hyphen needs one before it too.
Dash find_dash(std::string_view head) {
  constexpr std::array<std::string_view, 4> dashes = {" - ", " -- ", "\u2014", "\u2013"};
  Dash out;
  for (const std::string_view dash : dashes) {
    const std::size_t at = head.find(dash);
    if (at < out.begin) out = {at, at + dash.size()};
  }
  return out;
}

// "MOSCOW, March 3. /TASS/. ", "Delhi, March 3 (PTI) The ministry": behind the agency, where no dash is nearer.
Dash find_end(std::string_view head) {
  const Dash dash = find_dash(head);
  const std::string_view before = head.substr(0, dash.begin);
  const std::size_t slash = before.find("/. ");
  const std::size_t open = slash == std::string_view::npos || slash == 0 ? slash : before.rfind(" /", slash - 1);
  if (open != std::string_view::npos && open + 2 < slash && before.find(' ', open + 1) > slash)
    return {slash + 1, slash + 3};
  const std::size_t bracket = before.find(") ");
  const bool dated = bracket != std::string_view::npos && before.find('(') < bracket && bracket + 2 < before.size();
  if (dated && before[bracket + 2] >= 'A' && before[bracket + 2] <= 'Z') return {bracket + 1, bracket + 1};
  return dash;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == ',')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.remove_suffix(1);
  return text;
}

bool is_capital(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x100 && c <= 0x17F);
}

// Bytes of the run of capitals that names the place: at least three, with what joins names of places.
std::size_t capitals(std::string_view head) {
  std::size_t at = 0, end = 0, letters = 0;
  while (at < head.size()) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(head, at);
    const bool capital = is_capital(c);
    if (capital) {
      ++letters;
      end = at;
    } else if (c >= 'a' && c <= 'z') {
      // "PARIS, March 3": the word with the small letter belongs to what follows.
      const std::size_t space = head.rfind(' ', begin);
      return letters < 4 || space == std::string_view::npos ? 0 : space;
    } else if (c != ' ' && c != '/' && c != '.' && c != ',' && c != '-' && c != '\'' && c != 0x2019) {
      return letters < 3 ? 0 : begin;
    }
  }
  return letters < 3 ? 0 : end;
}

// Bytes of the words with a capital that may name the place: "Riga and Vienna", "Abu Dhabi"; up to a comma, a bracket
// or the dash.
std::size_t capitalised(std::string_view head) {
  constexpr std::size_t kWords = 4;
  std::size_t at = 0, words = 0, end = 0;
  while (at < head.size() && head[at] != ',' && head[at] != '(') {
    const std::string_view word = head.substr(at, head.find_first_of(" ,(", at) - at);
    std::size_t next = 0;
    const char32_t c = word.empty() ? U' ' : next_code_point(word, next);
    const bool capital = is_capital(c);
    if (!word.empty() && (++words > kWords || (!capital && (word != "and" || end == 0)))) return 0;
    at += word.size();
    if (!word.empty()) end = at;
    while (at < head.size() && head[at] == ' ') ++at;
  }
  return end;
}

// "Lima \u2014 The ministry said": with neither agency nor date a place in small letters needs a long dash, and no
// other that would make it one of a pair ("Moldova \u2014 Europe's poorest country \u2014 has").
bool stands_alone(std::string_view paragraph, Dash dash) {
  const std::string_view mark = trimmed(paragraph.substr(dash.begin, dash.end - dash.begin));
  return (mark == "\u2014" || mark == "--") && paragraph.find(mark, dash.end) == std::string_view::npos;
}

// "ABU DHABI: The ministry said": bytes of up to three words of which each is in capitals.
std::size_t place_before_colon(std::string_view head) {
  constexpr std::size_t kLetters = 4;
  const std::size_t colon = head.find(": ");
  if (colon == std::string_view::npos || colon < kLetters || colon + 2 >= head.size()) return 0;
  const std::string_view place = head.substr(0, colon);
  const bool words = std::count(place.begin(), place.end(), ' ') < 3;
  const bool upper = head[colon + 2] >= 'A' && head[colon + 2] <= 'Z';
  return words && upper && place.find_first_of(",.()") == std::string_view::npos && capitals(place) == colon ? colon
                                                                                                             : 0;
}

// "(Reuters)", ". /TASS/" cut out of the rest.
std::string cut_agency(std::string& rest) {
  for (const std::string_view marks : {"()", "//"}) {
    std::size_t open = rest.find(marks[0]);
    const std::size_t close = open == std::string::npos ? open : rest.find(marks[1], open + 1);
    if (close == std::string::npos) continue;
    std::string agency = rest.substr(open + 1, close - open - 1);
    if (marks == "//" && open > 1 && rest[open - 2] == '.') open -= 2;
    rest.erase(open, close - open + 1);
    return agency;
  }
  return {};
}

bool is_upper(std::string_view text) {
  return !text.empty() && std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view paragraph) {
  const std::string_view head = paragraph.substr(0, kLongest);
  if (const std::size_t colon = place_before_colon(head); colon > 0) {
    Dateline out;
    out.place = head.substr(0, colon);
    out.place_size = colon;
    out.size = colon + 2;
    return out;
  }
  const Dash dash = find_end(head);
  if (dash.begin == std::string_view::npos) return {};
  const bool unmarked = dash.begin == dash.end;  // nothing but the agency tells where it ends
  const std::string_view before = head.substr(0, dash.begin);
  std::size_t place = capitals(before);
  const bool in_capitals = place > 0;
  if (!in_capitals) place = capitalised(before);
  std::string rest(before.substr(place));
  Dateline out;
  out.agency = cut_agency(rest);
  if (const auto date = date_at_start(out.agency); date && date->end == out.agency.size()) {  // "(Dec. 2)"
    out.date = date->iso;
    out.agency.clear();
  }
  std::string_view dated = trimmed(rest);
  out.place_size = before.substr(0, place).find_last_not_of(" ,") + 1;
  const bool comma = (place > 0 && before[place - 1] == ',') || rest.starts_with(',');
  if (!date_at_start(dated) && comma) {
    const std::string_view region = trimmed(dated.substr(0, dated.find(',')));
    const std::string_view left = trimmed(dated.substr(std::min(dated.size(), dated.find(','))));
    const std::size_t at = before.find(region, place);  // nowhere where the agency stood inside it
    if (!region.empty() && at != std::string_view::npos && (left.empty() || date_at_start(left))) {
      out.place_size = at + region.size();
      dated = left;
    }
  }
  if (const auto date = date_at_start(dated)) {
    out.date = date->iso;
    if (!trimmed(dated.substr(date->end)).empty()) return {};
  } else if (dated.size() > 40 || (!dated.empty() && !comma)) {
    return {};
  }
  if (unmarked && (place == 0 || out.date.empty() || !is_upper(out.agency))) return {};
  // "March 3, 2024 (KHARTOUM) - "; an agency's letters are fewer.
  if (place == 0 && !out.date.empty() && out.agency.size() > 4 && is_upper(out.agency) &&
      capitals(out.agency) == out.agency.size()) {
    out.place = std::exchange(out.agency, "");
  } else {
    out.place = trimmed(before.substr(0, place));
  }
  if (!in_capitals && out.agency.empty() && (out.place.empty() || (out.date.empty() && !stands_alone(paragraph, dash))))
    return {};
  out.size = dash.end;
  while (out.size < paragraph.size() && paragraph[out.size] == ' ') ++out.size;
  if (out.size >= paragraph.size() || (paragraph[out.size] >= 'a' && paragraph[out.size] <= 'z')) return {};
  return out;
}

}  // namespace entente
