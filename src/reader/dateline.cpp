#include "reader/dateline.hpp"

#include <array>

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

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == ',')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.remove_suffix(1);
  return text;
}

// Bytes of the run of capitals that names the place: at least three, with what joins names of places.
std::size_t capitals(std::string_view head) {
  std::size_t at = 0, end = 0, letters = 0;
  while (at < head.size()) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(head, at);
    const bool capital = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x100 && c <= 0x17F);
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

// "(Reuters)" cut out of the rest.
std::string cut_agency(std::string& rest) {
  const std::size_t open = rest.find('(');
  if (open == std::string::npos) return {};
  const std::size_t close = rest.find(')', open);
  if (close == std::string::npos) return {};
  std::string agency = rest.substr(open + 1, close - open - 1);
  rest.erase(open, close - open + 1);
  return agency;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view paragraph) {
  const std::string_view head = paragraph.substr(0, kLongest);
  const Dash dash = find_dash(head);
  if (dash.begin == std::string_view::npos) return {};
  const std::string_view before = head.substr(0, dash.begin);
  const std::size_t place = capitals(before);
  if (place == 0) return {};
  std::string rest(before.substr(place));
  Dateline out;
  out.agency = cut_agency(rest);
  if (const auto date = date_at_start(out.agency); date && date->end == out.agency.size()) {  // "(Dec. 2)"
    out.date = date->iso;
    out.agency.clear();
  }
  std::string_view dated = trimmed(rest);
  out.place_size = before.substr(0, place).find_last_not_of(" ,") + 1;
  const bool comma = before[place - 1] == ',' || rest.starts_with(',');
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
  out.place = trimmed(before.substr(0, place));
  out.size = dash.end;
  while (out.size < paragraph.size() && paragraph[out.size] == ' ') ++out.size;
  if (out.size >= paragraph.size() || (paragraph[out.size] >= 'a' && paragraph[out.size] <= 'z')) return {};
  return out;
}

}  // namespace entente
