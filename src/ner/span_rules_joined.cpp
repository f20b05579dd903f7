// Spans that are one name: a head noun and what "of" ties to it, and bodies whose names the model cuts at a possessive,
// at "and", or before the word that heads them.
#include <algorithm>

#include "ner/name_use.hpp"
#include "ner/span_rules.hpp"

namespace entente {

namespace {

constexpr std::size_t npos = std::string::npos;

}  // namespace

// "Bank of X", "Autonomous Region in X": a head noun and what "of" or "for" ties to it, in two spans of the model;
// "People's Party", "Ports and Maritime Organization": a body whose name it cuts in two.
std::vector<NameSpan> SpanRules::joined_names() const {
  std::vector<NameSpan> out;
  for (NameSpan name : document().names) {
    if (const std::uint32_t end = out.empty() ? 0 : known_before_hyphen(out.back(), name); end != 0) {
      name.tokens.begin = end;
      out.back().tokens.end = end;
    }
    if (!out.empty() && ties(out.back(), name)) {
      out.back().tokens.end = name.tokens.end;
    } else {
      out.push_back(name);
    }
  }
  for (std::uint32_t t = 0; t < document().tokens.size(); ++t)
    for (const TokenRange body : {body_of_members(t), spelled_out(t)})
      if (!body.empty()) take_in(body, out);
  for (std::size_t n = 0; n < out.size(); ++n) {
    if (const TokenRange whole = with_head(out[n]); !whole.empty()) take_in(whole, out);
    if (const TokenRange body = joint_body(out[n]); !body.empty()) take_in(body, out);
    if (const TokenRange whole = with_front(out[n]); !whole.empty()) take_in(whole, out);
    if (const TokenRange whole = with_number(out[n]); !whole.empty()) out[n].tokens = whole;
    if (names_storm(out[n])) --out[n].tokens.begin, out[n].label = "EVENT";
  }
  return out;
}

// "Typhoon Xan", "Operation Xan Yorl", where the model sees the name alone.
bool SpanRules::names_storm(const NameSpan& name) const {
  const std::uint32_t begin = name.tokens.begin;
  return name.tokens.size() < 3 && begin > view_.sentence_of(begin).begin && view_.capital(begin - 1) &&
         view_.is(WordClass::event_first, begin - 1);
}

// "Amnesty International Xan", "-", "yo Yorl": where the body that the gazetteer knows ends, the person's name begins;
// 0 where that is not so.
std::uint32_t SpanRules::known_before_hyphen(const NameSpan& body, const NameSpan& person) const {
  const std::uint32_t hyphen = body.tokens.end;
  const bool beside = person.tokens.begin == hyphen + 1 || person.tokens.begin == hyphen + 2;  // "-yo", "Yorl"
  if (body.label != "ORG" || person.label != "PER" || !beside) return 0;
  const auto* hits = view_.word(hyphen) == "-" ? hits_at(body.tokens.begin) : nullptr;
  return hits != nullptr && hits->front().tokens.end + 1 == hyphen ? hits->front().tokens.end : 0;
}

// One span instead of all that it meets.
void SpanRules::take_in(TokenRange body, std::vector<NameSpan>& names) {
  const auto first =
      std::find_if(names.begin(), names.end(), [&](const NameSpan& name) { return name.tokens.end > body.begin; });
  auto last = first;
  for (; last != names.end() && last->tokens.begin < body.end; ++last) {
    body.begin = std::min(body.begin, last->tokens.begin);
    body.end = std::max(body.end, last->tokens.end);
  }
  names.insert(names.erase(first, last), {body, "ORG"});
}

namespace {

// "MNDAA", "M.N.D.A.A.": its letters, small; empty where it is no such word.
std::string letters_of(std::string_view form) {
  std::string out;
  for (const char c : form) {
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if (c != '.' && c != '&')
      return {};
  }
  return out.size() < 3 ? std::string() : out;
}

bool joins_name(const std::string& word) {
  return word == "of" || word == "for" || word == "the" || word == "in" || word == "and" || word == "on" ||
         word == "'s" || word == "'" || word == "-" || word == "&";
}

}  // namespace

// "Union for Peace in the Xan Republic (UPX)", "Yorl National Alliance Army (YNAA)": from where the first letters of
// the words before a bracket are those in it; behind "in" letters may be wanting.
TokenRange SpanRules::spelled_out(std::uint32_t bracket) const {
  const TokenRange sentence = view_.sentence_of(bracket);
  if (view_.word(bracket) != "(" || bracket + 2 >= sentence.end || view_.word(bracket + 2) != ")") return {};
  const std::string letters = letters_of(document().form(TokenId{std::size_t{bracket} + 1}));
  if (letters.empty()) return {};
  std::string initials;
  bool place = false;
  // "Yorl Gas and Electric Company (YG&E)": of a firm the last word may be wanting too.
  const bool firm = view_.detail(WordClass::organization, {bracket - 1, bracket}) == "company";
  for (std::uint32_t t = bracket; t-- > sentence.begin;) {
    const std::string& word = view_.word(t);
    if (view_.capital(t) && name_word(t)) {
      initials.insert(initials.begin(), word.front());
      const bool whole = initials == letters || (place && initials.starts_with(letters)) ||
                         (firm && initials.size() == letters.size() + 1 && initials.starts_with(letters));
      if (whole && bracket - t >= 3) return known_whole({t, bracket}) ? TokenRange{} : TokenRange{t, bracket};
    } else if (!joins_name(word)) {
      return {};
    }
    place = place || word == "in";
    if (initials.size() > letters.size() + 4) return {};
  }
  return {};
}

bool SpanRules::known_whole(TokenRange range) const {
  const auto* hits = hits_at(range.begin);
  const bool known = hits != nullptr && hits->front().tokens == range;
  const auto person = [&](const NameSpan& name) { return name.label == "PER" && range.overlaps(name.tokens); };
  return known || std::any_of(document().names.begin(), document().names.end(), person);
}

// "Corruption Eradication Commission", "Yorl Corruption Watch": words with a capital before a body's name that go with
// it, and the country before them.
TokenRange SpanRules::with_front(const NameSpan& name) const {
  const std::uint32_t first = view_.sentence_of(name.tokens.begin).begin;
  if (name.label != "ORG" || hits_at(name.tokens.begin) != nullptr || !heads_body(name.tokens)) return {};
  std::uint32_t begin = name.tokens.begin;
  const auto goes_with = [&](std::uint32_t t) {
    const Token& token = document().tokens[t];
    return view_.capital(t) && token.deprel == Deprel::compound && token.head.value >= begin &&
           token.head.value < name.tokens.end && !view_.is(WordClass::office, t) && !view_.is(WordClass::honorific, t);
  };
  while (begin > first && goes_with(begin - 1) && hits_at(begin - 1) == nullptr && !ends_land(begin)) --begin;
  if (begin == name.tokens.begin) return {};
  const auto* land = begin > first ? hits_at(begin - 1) : nullptr;
  if (land != nullptr && is_country_word(land->front()) && land->front().use == AliasUse::name && goes_with(begin - 1))
    --begin;
  return {begin, name.tokens.end};
}

// "Xan People's Liberation Front", "Young Lawyers' Association": the possessive of those whose body it is belongs to
// its name. The words around that possessive; nothing before a land's name.
TokenRange SpanRules::body_of_members(std::uint32_t possessive) const {
  if (possessive == 0 || !view_.capital(possessive - 1)) return {};
  const std::string& mark = view_.word(possessive);
  const bool officer = view_.is(WordClass::office, possessive - 1) || view_.word(possessive - 1) == "general";
  const bool members = mark == "'s" && (officer || view_.is(WordClass::members, possessive - 1));
  const bool several = mark == "'" && view_.word(possessive - 1).ends_with('s') && hits_at(possessive - 1) == nullptr &&
                       !ends_land(possessive);
  if (!members && !several) return {};
  const TokenRange sentence = view_.sentence_of(possessive);
  std::uint32_t end = possessive + 1;
  while (end < sentence.end && view_.capital(end) && name_word(end)) ++end;
  while (end > possessive + 1 && !heads_body({possessive + 1, end})) --end;
  if (end == possessive + 1) return {};
  std::uint32_t begin = possessive - 1;
  while (begin > sentence.begin && view_.capital(begin - 1) && name_word(begin - 1) && !ends_land(begin)) --begin;
  return {begin, end};
}

bool SpanRules::ends_land(std::uint32_t end) const {
  for (std::uint32_t t = end; t-- > 0 && end - t < 4;) {
    const auto* hits = hits_at(t);
    if (hits != nullptr && hits->front().tokens.end == end && is_country_word(hits->front())) return true;
  }
  return false;
}

// "Yorl Peace", "Accord": the span ends before the word that tells what bears the name.
TokenRange SpanRules::with_head(const NameSpan& name) const {
  const std::uint32_t limit = view_.sentence_of(name.tokens.begin).end;
  std::uint32_t end = name.tokens.end;
  if (name.label == "PER" || hits_at(name.tokens.begin) != nullptr) return {};
  while (end < limit && view_.capital(end) && name_word(end) && hits_at(end) == nullptr) ++end;
  const TokenRange rest{name.tokens.end, end};
  const bool headed = !rest.empty() && heads_name(rest) && !heads_name(name.tokens);
  return headed ? TokenRange{name.tokens.begin, end} : TokenRange{};
}

// "64th Motor Rifle Brigade", "Security Council Resolution 1234": its number belongs to the name of a body or accord.
TokenRange SpanRules::with_number(const NameSpan& name) const {
  const std::uint32_t begin = name.tokens.begin, end = name.tokens.end;
  const bool accord =
      name.label != "PER" && end < view_.sentence_of(begin).end && view_.is(WordClass::agreement, end - 1);
  if (accord && document().tokens[end].upos == Upos::NUM && view_.word(end).find_first_not_of("0123456789") == npos)
    return {begin, end + 1};
  if (name.label == "PER" || begin == view_.sentence_of(begin).begin || !heads_body(name.tokens)) return {};
  const bool unit = name.tokens.size() == 1 && is_unit_number(begin - 1);
  return unit || is_ordinal(begin - 1) ? TokenRange{begin - 1, name.tokens.end} : TokenRange{};
}

// "the 444 Brigade"
bool SpanRules::is_unit_number(std::uint32_t t) const {
  return t > 0 && view_.word(t - 1) == "the" && view_.word(t).find_first_not_of("0123456789") == npos;
}

// "64th", but not "May 5th".
bool SpanRules::is_ordinal(std::uint32_t t) const {
  const std::string& word = view_.word(t);
  if (t > 0 && view_.lexicon().detail(WordClass::not_a_name, view_.word(t - 1)) == "date") return false;
  return word.size() > 2 && word[0] >= '0' && word[0] <= '9' &&
         (word.ends_with("th") || word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd"));
}

// "the Ports and Maritime Organization": a word that no body, person or land is called, joined to what heads the name.
TokenRange SpanRules::joint_body(const NameSpan& body) const {
  const TokenRange sentence = view_.sentence_of(body.tokens.begin);
  if (body.label == "PER" || body.tokens.begin < sentence.begin + 3) return {};
  const std::uint32_t joint = body.tokens.begin - 1;
  if (view_.word(joint) != "and" || document().tokens[body.tokens.end - 1].plural() || !heads_name(body.tokens))
    return {};
  std::uint32_t begin = joint;
  while (begin > sentence.begin && view_.capital(begin - 1) && name_word(begin - 1) && view_.word(begin - 1) != "the")
    --begin;
  const bool opened = begin > sentence.begin && (view_.word(begin - 1) == "the" || view_.word(begin - 1) == "'s");
  if (begin >= joint || !opened) return {};
  // "the Police and Border Guard Board": beside a body that is no organ as such, one of its charges.
  const bool charge = joint == begin + 1 && hits_at(begin) == nullptr && view_.is(WordClass::organ, begin) &&
                      view_.ends(WordClass::organ, body.tokens.end, body.tokens.begin) == 0;
  return charge || !known_or_body({begin, joint}) ? TokenRange{begin, body.tokens.end} : TokenRange{};
}

// Whether a gazetteer knows any of it, it is headed by a word for a body, or it stands for words by its letters.
bool SpanRules::known_or_body(TokenRange range) const {
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (hits_at(t) != nullptr || view_.is(WordClass::organization, t) || view_.is(WordClass::organ, t)) return true;
    const std::string_view form = document().form(TokenId{t});
    if (form.size() > 1 && std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
      return true;
  }
  const auto person = [&](const NameSpan& name) { return name.label == "PER" && range.overlaps(name.tokens); };
  return std::any_of(document().names.begin(), document().names.end(), person);
}

// "University of California, Los Angeles", "University of Hawaii at Manoa": of a region, and the city that it is in.
bool SpanRules::is_campus(TokenRange head, TokenRange rest) const {
  const auto kind = [&](std::uint32_t t, std::uint32_t end) {
    const auto* hits = hits_at(t);
    return hits == nullptr || hits->front().tokens.end != end ? std::string()
                                                              : gazetteer_.entries()[hits->front().entry].entity.kind;
  };
  const std::uint32_t last = head.begin + 2;
  if (head.size() < 3 || rest.empty()) return false;
  const std::string_view first = view_.detail(WordClass::organization, {last - 2, last - 1});
  const bool of_region = first == "institute" && view_.word(last - 1) == "of" && kind(last, head.end) == "region";
  return of_region && (view_.word(head.end) == "at" || kind(rest.begin, rest.end) == "city");
}

bool SpanRules::ties(const NameSpan& head, const NameSpan& rest) const {
  const std::uint32_t gap = head.tokens.end;
  if (rest.tokens.begin == gap + 1 && parts_case(view_, gap)) return true;
  if (rest.tokens.begin < gap + 1 || rest.tokens.begin > gap + 2 || head.label == "PER" || rest.label == "PER")
    return false;
  if (rest.tokens.begin == gap + 2 && view_.word(gap + 1) != "the") return false;
  if (view_.word(gap) == "in" && view_.word(gap - 1) == "mission" && view_.capital(gap - 1)) return true;
  const auto* hits = hits_at(rest.tokens.begin);
  const auto* known = hits_at(head.tokens.begin);
  if (hits != nullptr && is_country_word(hits->front())) return false;
  if (known != nullptr && known->front().tokens.end == gap) return false;
  const bool body = view_.ends(WordClass::organization, gap, head.tokens.begin) > 0;
  const std::uint32_t n = view_.ends(WordClass::place, gap, head.tokens.begin);
  const bool division = n > 0 && view_.detail(WordClass::place, {gap - n, gap}) == "division";
  const std::string& word = view_.word(gap);
  if (word == "at" || word == ",") return is_campus(head.tokens, rest.tokens);
  return (word == "of" && (body || n > 0)) || (word == "for" && body) || (word == "in" && division && hits == nullptr);
}

}  // namespace entente
