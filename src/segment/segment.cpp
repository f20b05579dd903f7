#include "segment/segment.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "segment/tokenize.hpp"

namespace entente {

namespace {

bool is_closer(std::string_view form) {
  return form == "\"" || form == "'" || form == ")" || form == "]" || form == "}" || form == "\u201D" ||
         form == "\u2019" || form == "\u00BB" || form == "''";
}

bool starts_lower(std::string_view form) { return !form.empty() && form[0] >= 'a' && form[0] <= 'z'; }
bool starts_upper(std::string_view form) {
  return !form.empty() && ((form[0] >= 'A' && form[0] <= 'Z') || static_cast<unsigned char>(form[0]) == 0xC3);
}

bool is_number(std::string_view form) {
  return form.size() <= 3 && form.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_stop(std::string_view form) {
  return form == "\u2026" || (!form.empty() && (form[0] == '.' || form[0] == '!' || form[0] == '?') &&
                              form.find_first_not_of(".!?") == std::string_view::npos);
}

// :) and its kin close what stands before them.
bool is_face(std::string_view form) {
  return form.size() >= 2 && form.size() <= 3 && (form[0] == ':' || form[0] == ';') &&
         std::string_view(")(DPp").find(form.back()) != std::string_view::npos;
}

// ===== or _____: a line drawn across the page.
bool is_rule(std::string_view form) {
  return form.size() >= 5 && std::string_view("=_*-").find(form[0]) != std::string_view::npos &&
         form.find_first_not_of(form[0]) == std::string_view::npos;
}

bool is_date(std::string_view form) {  // 08/16/2000
  return form.size() >= 6 && form.size() <= 10 && form.find_first_not_of("0123456789/") == std::string_view::npos &&
         std::count(form.begin(), form.end(), '/') == 2;
}

bool is_clock(std::string_view form) {  // 11:36
  return form.size() >= 4 && form.find_first_not_of("0123456789:") == std::string_view::npos &&
         form.find(':') != std::string_view::npos;
}

bool is_half_day(std::string_view form) { return form == "AM" || form == "PM" || form == "am" || form == "pm"; }

}  // namespace

// What a block shows of its writer's ways: many write chats and mails without a capital.
bool Segmenter::is_casual(const Document& document, std::uint32_t begin, std::uint32_t end) {
  std::size_t lower = 0, upper = 0, small_i = 0;
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::string_view form = document.view(document.tokens[i].span);
    if (form == "i") ++small_i;
    if (i + 1 >= end || !is_stop(form)) continue;
    const std::string_view next = document.view(document.tokens[i + 1].span);
    if (starts_lower(next)) ++lower;
    if (starts_upper(next)) ++upper;
  }
  return lower >= upper && lower + std::min<std::size_t>(small_i, 1) >= 2;
}

// The line of date and time above a mail, from its date on; returns its end, or `token` where none begins there.
std::uint32_t Segmenter::end_of_mail_date(const Document& document, std::uint32_t token, std::uint32_t end) {
  const auto form = [&](std::uint32_t i) { return document.view(document.tokens[i].span); };
  if (token + 1 >= end || !is_date(form(token)) || !is_clock(form(token + 1))) return token;
  const std::uint32_t after = token + 2 < end && is_half_day(form(token + 2)) ? token + 3 : token + 2;
  const bool goes_on = after < end && (is_stop(form(after)) || form(after) == "," || starts_lower(form(after)));
  return goes_on ? token : after;
}

// Whether a sentence may end at `token`; `after` gets the token that the next one starts with.
bool Segmenter::ends_sentence(const Document& document, std::uint32_t token, std::uint32_t end, std::uint32_t& after,
                              bool casual) const {
  const auto form = [&](std::uint32_t i) { return document.view(document.tokens[i].span); };
  const std::string_view word = form(token);
  const bool abbreviation = word.size() > 1 && word.back() == '.' && !is_stop(word);
  if (!is_stop(word) && !abbreviation) return false;
  after = token + 1;
  const auto spaced = [&](std::uint32_t i) {
    return i >= end || document.tokens[i - 1].span.end != document.tokens[i].span.begin;
  };
  while (after < end && ((is_closer(form(after)) && !(spaced(after) && !spaced(after + 1))) || is_face(form(after))))
    ++after;
  // A mark of reference belongs to what it stands behind: "in 1805. [17] He".
  while (after + 2 < end && form(after) == "[" && form(after + 2) == "]" && is_number(form(after + 1))) after += 3;
  if (after >= end) return true;
  const std::string_view next = form(after);
  if (!spaced(after) && !starts_upper(next)) return false;
  if (starts_lower(next)) return casual && !abbreviation && word != "...";
  const bool closed = after > token + 1;
  if (!abbreviation) return !(closed && next == ",") && next != "," && next != ";" && next != ")";
  if (words_.titles.contains(word)) return false;
  const bool initial = word.size() == 2;
  if (initial || !starts_upper(next)) return closed;
  if (words_.abbreviations.contains(word)) return false;
  // "U.S. President" goes on; "in the U.S. The ..." does not: a word that seldom follows a name starts a sentence.
  const std::string_view starters[] = {"The",   "A",     "An",    "In",     "On",  "At",      "He",    "She",
                                       "It",    "They",  "We",    "But",    "And", "However", "This",  "That",
                                       "These", "Those", "There", "His",    "Her", "Its",     "Their", "If",
                                       "When",  "While", "After", "Before", "As",  "For",     "Since", "Both"};
  for (const std::string_view starter : starters) {
    if (next == starter) return true;
  }
  return closed;
}

// "Best regards," before the name of who signs.
bool Segmenter::closes_letter(const Document& document, std::uint32_t first, std::uint32_t token) const {
  const auto form = [&](std::uint32_t i) { return document.view(document.tokens[i].span); };
  if (form(token) != "," || token == first || token - first > 3 || token + 1 >= document.tokens.size() ||
      !starts_upper(form(token + 1)))
    return false;
  for (std::uint32_t i = first; i < token; ++i) {
    if (!words_.closings.contains(fold(form(i)))) return false;
  }
  return true;
}

void Segmenter::split_sentences(Document& document, BlockId block, std::uint32_t begin) const {
  const auto end = static_cast<std::uint32_t>(document.tokens.size());
  const auto add = [&](std::uint32_t from, std::uint32_t to) {
    const TokenRange tokens{from, to};
    document.sentences.push_back({document.span_of(tokens), tokens, block});
  };
  const bool casual = is_casual(document, begin, end);
  std::uint32_t first = begin;
  for (std::uint32_t i = begin; i < end;) {
    std::uint32_t after = i + 1;
    const std::uint32_t dated = end_of_mail_date(document, i, end);
    const bool apart = is_rule(document.view(document.tokens[i].span));
    const bool follows_on = i > begin && starts_lower(document.view(document.tokens[i - 1].span));
    if ((apart || (dated > i && !follows_on)) && first < i) {
      add(first, i);
      first = i;
    }
    if (dated > i) after = dated;
    if (dated > i || apart || closes_letter(document, first, i) || ends_sentence(document, i, end, after, casual) ||
        after - first >= kMaxTokens) {
      add(first, after);
      first = after;
    }
    i = std::max(after, i + 1);
  }
  if (first < end) add(first, end);
}

void Segmenter::segment(Document& document) const {
  document.tokens.clear();
  document.sentences.clear();
  std::vector<Span> spans;
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    if (block.kind == BlockKind::boilerplate || block.kind == BlockKind::byline || block.kind == BlockKind::date)
      continue;
    spans.clear();
    tokenize(document.text, block.span, words_, spans);
    const auto begin = static_cast<std::uint32_t>(document.tokens.size());
    for (const Span span : spans) document.tokens.emplace_back().span = span;
    split_sentences(document, BlockId{b}, begin);
  }
}

}  // namespace entente
