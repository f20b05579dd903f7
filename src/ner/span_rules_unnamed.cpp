// What names nothing, or nothing of its own: sums, parties of a case, peoples, ordinary words, an organ beside its
// country, names that the gazetteer knows in parts.
#include <algorithm>

#include "ner/name_use.hpp"
#include "ner/span_rules.hpp"

namespace entente {

// "US$22,900": a currency.
bool SpanRules::opens_sum(TokenRange tokens) const {
  if (tokens.end >= document().tokens.size()) return false;
  return document().form(TokenId{std::size_t{tokens.end}}).starts_with('$') &&
         document().tokens[tokens.end].span.begin == document().tokens[tokens.end - 1].span.end;
}

// "(BA.N)": a share's sign.
bool SpanRules::is_ticker(TokenRange tokens) const {
  const std::string_view form = document().form(TokenId{tokens.begin});
  const std::size_t stop = form.find('.');
  return tokens.size() == 1 && tokens.begin > 0 && view_.word(tokens.begin - 1) == "(" && stop > 1 &&
         stop != std::string_view::npos && stop + 1 < form.size() &&
         std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "Xan v. Yorl": a case at law.
bool SpanRules::is_party_of_case(TokenRange tokens) const {
  const TokenRange sentence = view_.sentence_of(tokens.begin);
  const auto parts = [&](std::uint32_t t) {
    return parts_case(view_, t) || view_.word(t) == "vs." || view_.word(t) == "vs";
  };
  return (tokens.begin > sentence.begin && parts(tokens.begin - 1)) || (tokens.end < sentence.end && parts(tokens.end));
}

// "the Yorl and Xan communities", "the Yorl minority": a people, no body and no place.
bool SpanRules::is_people(TokenRange tokens) const {
  if (hits_at(tokens.begin) != nullptr || heads_name(tokens)) return false;
  const std::uint32_t limit = view_.sentence_of(tokens.begin).end;
  std::uint32_t t = tokens.end;
  while (t + 1 < limit && (view_.word(t) == "and" || view_.word(t) == "," || view_.word(t) == "-") &&
         view_.capital(t + 1)) {
    t += 2;
    while (t < limit && view_.capital(t)) ++t;
  }
  if (t < limit && view_.word(t) == "ethnic") ++t;
  return t < limit && view_.is(WordClass::people, t) && !view_.capital(t);
}

// "Middle Eastern officials": of a region, before the small noun that they go with.
bool SpanRules::describes(TokenRange tokens, const std::string& label) const {
  const Token& last = document().tokens[tokens.end - 1];
  if (label == "PER" || tokens.size() < 2 || last.upos != Upos::ADJ || hits_at(tokens.begin) != nullptr) return false;
  return last.head && last.head.value >= tokens.end && document()[last.head].upos == Upos::NOUN &&
         !view_.capital(last.head.value);
}

// "Soviet republic": an adjective of a land and small words.
bool SpanRules::is_kind_of_land(TokenRange tokens, const std::string& label) const {
  if (label != "LOC" || tokens.size() > 2 || (tokens.size() == 2 && view_.capital(tokens.end - 1))) return false;
  const auto hits = gazetteer_.lookup(document().form(TokenId{tokens.begin}));
  return std::any_of(hits.begin(), hits.end(), [](const GazetteerHit& hit) { return hit.use == AliasUse::adjective; });
}

// "Ebola", "Easter", "Roman Catholic cathedral": whatever the model says.
bool SpanRules::names_nothing(TokenRange tokens, const std::string& label) const {
  bool nothing = true;
  const bool honour = tokens.size() == 1 && tokens.begin > 0 && view_.word(tokens.begin - 1) == "," &&
                      view_.is(WordClass::postnominal, tokens.begin);  // "Xan Yorl, KC,"
  if (honour || is_ticker(tokens) || opens_sum(tokens) || is_party_of_case(tokens) ||
      (label != "PER" && is_people(tokens)))
    return true;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
    nothing = nothing && (!view_.capital(t) || view_.lexicon().detail(WordClass::not_a_name, view_.word(t)) == "never");
  nothing = nothing || view_.detail(WordClass::not_a_name, tokens) == "never" || is_thing(tokens);
  const bool era = tokens.size() == 1 && tokens.begin > 0 &&
                   (view_.word(tokens.begin) == "bc" || view_.word(tokens.begin) == "bce") &&
                   (view_.word(tokens.begin - 1) == "century" || document().tokens[tokens.begin - 1].upos == Upos::NUM);
  const bool form_of_firm = tokens.size() == 1 && tokens.begin > 0 && view_.word(tokens.begin - 1) == "," &&
                            view_.detail(WordClass::organization, tokens) == "company";  // "Xan Yorl, Inc."
  // "Fiancée of ..." at the head of a line, "the Dean of the House".
  const bool role =
      tokens.size() == 1 && tokens.end < document().tokens.size() && view_.word(tokens.end) == "of" &&
      (view_.is(WordClass::kinship, tokens.begin) || (label == "PER" && view_.is(WordClass::office, tokens.begin)));
  return nothing || role || era || form_of_firm || is_species(tokens, label) || is_speaker_mark(tokens) ||
         (label == "PER" && (opens_holiday(tokens) || is_initial(tokens))) ||
         (tokens.size() == 1 && is_word(tokens.begin, label)) || describes(tokens, label) ||
         is_kind_of_land(tokens, label);
}

// "Yorlus minor": by its second word, small and no particle.
bool SpanRules::is_species(TokenRange tokens, const std::string& label) const {
  constexpr std::size_t kShortest = 5;  // letters
  if (tokens.size() != 2 || hits_at(tokens.begin) != nullptr) return false;
  const std::string_view second = document().form(TokenId{std::size_t{tokens.end} - 1});
  const bool small = std::all_of(second.begin(), second.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!small || second.size() < kShortest || view_.is(WordClass::particle, tokens.end - 1)) return false;
  if (label == "PER") return true;
  constexpr std::string_view endings[] = {"us", "is", "um", "ii", "ae"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return second.ends_with(ending); }) &&
         !heads_name(tokens) && !view_.is(WordClass::place, tokens.end - 1);
}

// "((XY)) What did you see?", "XY: We saw": the letters of who asks and who answers in an interview.
bool SpanRules::is_speaker_mark(TokenRange tokens) const {
  const TokenRange sentence = view_.sentence_of(tokens.begin);
  if (tokens.size() > 1 || tokens.end >= sentence.end) return false;
  const std::string_view form = document().form(TokenId{tokens.begin});
  const bool letters =
      form.size() < 4 && std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool bracketed = tokens.begin > sentence.begin + 1 && tokens.end + 1 < sentence.end &&
                         view_.word(tokens.begin - 1) == "(" && view_.word(tokens.begin - 2) == "(" &&
                         view_.word(tokens.end) == ")" && view_.word(tokens.end + 1) == ")";
  return letters && (bracketed || (tokens.begin == sentence.begin && view_.word(tokens.end) == ":"));
}

// "the Yorlian Legion of Honour", "the Yorl Report": awards and papers.
bool SpanRules::is_thing(TokenRange tokens) const {
  const std::uint32_t n = view_.ends(WordClass::not_a_name, tokens.end, tokens.begin);
  return n > 0 && view_.detail(WordClass::not_a_name, {tokens.end - n, tokens.end}) == "thing";
}

// "P.", what is left of a name that was none.
bool SpanRules::is_initial(TokenRange tokens) const {
  const std::string& word = view_.word(tokens.begin);
  return tokens.size() == 1 && word.size() == 2 && word[1] == '.';
}

// "Xan Yorl Jr. Day": a day that bears a person's name.
bool SpanRules::opens_holiday(TokenRange tokens) const {
  const std::uint32_t limit = view_.sentence_of(tokens.begin).end;
  std::uint32_t t = tokens.end;
  while (t + 1 < limit && t < tokens.end + 2 && view_.capital(t) && view_.word(t) != "day") ++t;
  return t < limit && view_.capital(t) && view_.word(t) == "day";
}

namespace {

// "NGOs", "SNCOs"
bool is_plural_of_letters(std::string_view form) {
  if (form.size() < 3 || form.back() != 's') return false;
  return std::all_of(form.begin(), form.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

// One word that is none: "Protesters" opening a sentence, "Martian",
// "Hongkongers", the "Max" of "737 Max".
bool SpanRules::is_word(std::uint32_t t, const std::string& label) const {
  if (hits_.count(t) != 0) return false;
  const Token& token = document().tokens[t];
  const bool plural = token.plural();
  if (label == "PER" && plural) return true;
  if (plural && document().form(TokenId{t}).ends_with("ans")) return true;  // "Yorlians": the people of a place
  if (label == "ORG" && is_plural_of_letters(document().form(TokenId{t}))) return true;
  const bool leads = t + 1 < document().tokens.size() &&
                     view_.detail(WordClass::government, {t + 1, t + 2}) == "led";  // "the Yorl government"
  if (label == "ORG" && token.upos == Upos::ADJ && !leads) return true;
  if (t > 0 && document().tokens[t - 1].upos == Upos::NUM && label != "ORG" && label != "LOC") return true;
  for (const WordClass people :
       {WordClass::person_nominal, WordClass::office, WordClass::kinship, WordClass::country_nominal})
    if (label != "PER" && view_.is(people, t)) return true;
  return label != "PER" && common_.count(view_.word(t)) != 0;
}

// "the Yorlian Air Force", "Supreme Court of Yorl": an organ of the country named beside it, not a name of its own.
bool SpanRules::is_organ(TokenRange tokens) const {
  const std::uint32_t organ = tokens.begin + view_.starts(WordClass::organ, tokens.begin, tokens.end);
  if (organ == tokens.begin) return false;
  if (organ + 1 < document().tokens.size() && view_.word(organ) == "of") {
    const std::uint32_t begin = organ + (view_.word(organ + 1) == "the" ? 2 : 1);
    const auto* land = hits_at(begin);
    if (land != nullptr && is_country_word(land->front()))
      return tokens.end == organ || tokens.end == land->front().tokens.end;
  }
  if (tokens.begin == 0 || organ != tokens.end) return false;
  std::uint32_t begin = tokens.begin;
  while (begin > 0 && view_.is(WordClass::office_prefix, begin - 1)) --begin;  // "Yorl National Defence Force"
  const bool possessive = begin > 0 && document().tokens[begin - 1].upos == Upos::PART;  // "Yorl's Defence Ministry"
  return ends_land(begin - (possessive ? 1 : 0));
}

bool SpanRules::is_several_known(TokenRange tokens, const std::string& label) const {
  if (label == "PER" || tokens.size() < 2) return false;
  std::uint32_t names = 0;
  for (std::uint32_t t = tokens.begin; t < tokens.end;) {
    const std::string& word = view_.word(t);
    if (names > 0 && (word == "-" || word == "/" || word == "–")) {
      ++t;
      continue;
    }
    const auto* hits = hits_at(t);
    if (hits == nullptr || hits->front().use == AliasUse::adjective) return false;
    const Entity& known = gazetteer_.entries()[hits->front().entry].entity;
    if (known.type != "Country" && known.kind != "intergovernmental") return false;
    t = hits->front().tokens.end;
    ++names;
  }
  return names > 1;
}

// "US Treasury", "United States House of Representatives": the country, and an organ that find_organs or the gazetteer
// knows; "State of X": a place of the gazetteer.
bool SpanRules::is_known_in_parts(TokenRange tokens) const {
  const std::uint32_t division = view_.detail(WordClass::place, {tokens.begin, tokens.begin + 1}) == "division" ? 2 : 0;
  if (division != 0 && tokens.size() > 2 && view_.word(tokens.begin + 1) == "of") {
    const auto* place = hits_at(tokens.begin + 2);
    return place != nullptr && place->front().tokens.end == tokens.end;
  }
  const auto* hits = hits_at(tokens.begin);
  if (hits == nullptr || !is_country_word(hits->front()) || hits->front().tokens.end >= tokens.end) return false;
  const std::uint32_t begin = hits->front().tokens.end;
  const auto* rest = hits_at(begin);
  if (rest != nullptr && rest->front().tokens.end == tokens.end) {
    const Entity& body = gazetteer_.entries()[rest->front().entry].entity;
    if (body.kind == "government" && body.country == gazetteer_.entries()[hits->front().entry].entity.country)
      return true;
  }
  return view_.starts(WordClass::organ, begin, tokens.end) == tokens.end - begin;
}

}  // namespace entente
