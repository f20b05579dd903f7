#include "ner/name_use.hpp"

#include <algorithm>

namespace entente {

NameUse::NameUse(const WordView& view, TokenRange tokens)
    : view_(view),
      document_(view.document()),
      tokens_(tokens),
      sentence_(view.sentence_of(tokens.begin)),
      head_(view.head_of(tokens)) {}

TokenId NameUse::first_joined() const {
  TokenId at = head_;
  while (document_[at].deprel == Deprel::conj && document_[at].head) at = document_[at].head;
  return at;
}

std::string NameUse::preposition() const {
  const TokenId top = first_joined();
  if (top != head_)
    for (const std::uint32_t child : view_.children(top.value))
      if (document_.tokens[child].deprel == Deprel::case_ && child < top.value) return view_.word(child);
  std::uint32_t at = tokens_.begin;
  while (at > sentence_.begin && document_.tokens[at - 1].upos == Upos::DET) --at;
  if (at == sentence_.begin || document_.tokens[at - 1].upos != Upos::ADP) return "";
  return view_.word(at - 1);
}

bool NameUse::possessive() const {
  return tokens_.end < sentence_.end && (view_.word(tokens_.end) == "'s" || view_.word(tokens_.end) == "'");
}

bool NameUse::hyphened(std::string_view word) const {
  return tokens_.end + 1 < sentence_.end && view_.word(tokens_.end) == "-" && view_.word(tokens_.end + 1) == word;
}

// "X-led", "X-backed", but not "X-based".
bool NameUse::acts_in_compound() const {
  if (tokens_.end + 1 >= sentence_.end || view_.word(tokens_.end) != "-" || is_seat_of_firm()) return false;
  const std::string& participle = view_.word(tokens_.end + 1);
  return participle.ends_with("ed") && document_.tokens[tokens_.end].span.begin == document_[head_].span.end;
}

// At the front of a sentence or after a semicolon, whatever the tree makes of "X, which ..., wants".
bool NameUse::opens_clause() const {
  if (tokens_.begin == sentence_.begin) return true;
  const std::string& before = view_.word(tokens_.begin - 1);
  return before == ";" || before == ":";
}

bool NameUse::acts_as_state() const {
  const Token& first = document_[first_joined()];
  const TokenId above = first.head;
  if (called_city()) return false;
  const Deprel relation = universal(first.deprel);
  if (possessive()) return !holds_place();
  if (relation == Deprel::nsubj && !hyphened("based")) return true;
  if (is_seat_of_firm() || is_leg()) return false;
  if (acts_in_compound() || opens_clause() || seats_ministry()) return true;
  const std::string before = preposition();
  if (before == "at" && above && view_.is(WordClass::aim, above.value)) return true;
  if (before == "of" && above && holds_city(above.value)) return false;
  if (before.empty() && relation == Deprel::iobj) return true;  // "sent X more arms"
  if (before.empty()) return relation == Deprel::obj ? !goes_there(above) : false;
  if (before == "in" || before == "at" || before == "near" || before == "outside" || before == "around") return false;
  const bool moves = before == "to" || before == "from" || before == "into" || before == "through";
  if (moves && relation == Deprel::obl) return above && !goes_there(above);
  if (moves) return !goes_there(above);
  return before == "with" || before == "between" || before == "against" || before == "by" || before == "on" ||
         before == "of" || before == "and" || before == "for";
}

// "X-based", "X-listed", "the maker Yorl, of X, has": where somebody is.
bool NameUse::is_seat_of_firm() const {
  if (hyphened("based") || hyphened("listed")) return true;
  return tokens_.begin > sentence_.begin + 2 && view_.word(tokens_.begin - 1) == "of" &&
         view_.word(tokens_.begin - 2) == "," && tokens_.end < sentence_.end && view_.word(tokens_.end) == ",";
}

// "from X to Yorl", "from Yorl to X": the ends of a way.
bool NameUse::is_leg() const {
  constexpr std::uint32_t kLongest = 4;  // tokens between the two prepositions
  if (tokens_.begin == sentence_.begin) return false;
  const std::string& before = view_.word(tokens_.begin - 1);
  const auto named = [&](std::uint32_t t) { return t < sentence_.end && view_.capital(t); };
  if (before == "from") return tokens_.end < sentence_.end && view_.word(tokens_.end) == "to" && named(tokens_.end + 1);
  if (before != "to" || tokens_.begin < sentence_.begin + 3 || !named(tokens_.begin - 2)) return false;
  for (std::uint32_t t = tokens_.begin - 2; t > sentence_.begin && t + kLongest >= tokens_.begin - 1; --t) {
    if (view_.word(t - 1) == "from") return true;
    if (!view_.capital(t - 1)) return false;
  }
  return false;
}

// "the foreign ministry in X" is of the state whose capital X is.
bool NameUse::seats_ministry() const {
  if (tokens_.begin < sentence_.begin + 2 || view_.word(tokens_.begin - 1) != "in") return false;
  const std::uint32_t organ = tokens_.begin - 2;
  return view_.detail(WordClass::organ_head, {organ, organ + 1}) == "government";
}

// "the mayor of X", "the university of X", "the port of X"
bool NameUse::holds_city(std::uint32_t noun) const {
  for (const WordClass of : {WordClass::place, WordClass::office, WordClass::organization, WordClass::person_nominal})
    if (view_.is(of, noun)) return true;
  return false;
}

// "X's Grand Avenue", "X's Yorl College": what a city has, not a state.
bool NameUse::holds_place() const {
  const TokenId held = document_[head_].head;
  if (!held) return false;
  const TokenRange noun{held.value, held.value + 1};
  const bool institute = view_.capital(held.value) && view_.detail(WordClass::organization, noun) == "institute";
  if (!view_.is(WordClass::place, held.value)) return institute;
  const std::string_view kind = view_.detail(WordClass::place, noun);
  const auto named = [&](std::uint32_t t) { return t >= tokens_.end && view_.capital(t); };
  const std::vector<std::uint32_t>& children = view_.children(held.value);
  const bool bears_name = named(held.value) || std::any_of(children.begin(), children.end(), named);
  return institute || kind.empty() || (kind == "built" && bears_name);  // "X's Yorl airport"
}

// "the capital X", "downtown X", "eastern X", "the mayor of X", "a X car bombing", "the X daily"
bool NameUse::called_city() const {
  if (tokens_.begin > sentence_.begin) {
    const TokenRange before{tokens_.begin - 1, tokens_.begin};
    if (view_.detail(WordClass::city, before) == "before" || view_.is(WordClass::region_prefix, before.begin))
      return true;
    const bool of = view_.word(before.begin) == "of" && before.begin > sentence_.begin;
    if (of && view_.detail(WordClass::city, {before.begin - 1, before.begin}) == "of") return true;
  }
  const TokenId above = document_[head_].head;
  if (document_[head_].deprel != Deprel::compound || !above || above.value < tokens_.end) return false;
  const TokenRange noun{above.value, above.value + 1};  // "the X daily", "a X refinery"
  const bool company = view_.detail(WordClass::organization, noun) == "company";
  if (!view_.capital(above.value) && (view_.is(WordClass::outlet, above.value) || company)) return true;
  const std::string_view event = view_.detail(WordClass::event_nominal, {above.value, above.value + 1});
  return event == "attack" || event == "disaster" || event == "unrest";
}

bool NameUse::firmly_located() const {
  if (called_city() || is_seat_of_firm() || is_leg()) return true;
  const std::string before = preposition();
  const TokenId above = document_[first_joined()].head;
  if (before == "in") return !above || document_[above].lemma != "due";
  if (before == "to" || before == "from" || before == "into" || before == "through") return goes_there(above);
  return before == "at" || before == "near" || before == "outside" || before == "around";
}

bool NameUse::goes_there(TokenId above) const {
  return above && view_.lexicon().is(WordClass::motion, document_[above].lemma);
}

bool is_year(std::string_view word) {
  return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool parts_case(const WordView& view, std::uint32_t token) {
  const std::string& word = view.word(token);
  return !view.capital(token) && (word == "v." || word == "v");
}

std::uint32_t bearer_of(const WordView& view, TokenRange name) {
  constexpr std::uint32_t kLongest = 3;
  const Document& document = view.document();
  const std::uint32_t limit = std::min(view.sentence_of(name.begin).end, name.end + kLongest);
  std::uint32_t found = 0;
  for (std::uint32_t t = name.end; t < limit && !view.capital(t); ++t) {
    const Token& token = document.tokens[t];
    const bool place = view.ends(WordClass::place, t + 1, name.end) > 0;
    // "Torkham crossing", "Yorl mine": the tagger takes some for other words.
    const bool listed = view.lexicon().is(WordClass::place, view.word(t));
    const bool noun = token.upos == Upos::NOUN || (listed && t == name.end);
    if (noun && (listed || !token.plural()) && (place || view.is(WordClass::organization, t))) found = t;
    if (token.upos != Upos::NOUN && token.upos != Upos::ADJ) break;
  }
  return found;
}

}  // namespace entente
