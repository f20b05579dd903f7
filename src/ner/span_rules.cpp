#include "ner/span_rules.hpp"

#include <algorithm>

#include "ner/name_use.hpp"

namespace entente {

SpanRules::SpanRules(const WordView& view, const Gazetteer& gazetteer, const HitsByStart& hits)
    : view_(view), gazetteer_(gazetteer), hits_(hits) {
  for (std::uint32_t t = 0; t < document().tokens.size(); ++t)
    if (!view.capital(t) && document().tokens[t].upos == Upos::NOUN) common_.insert(view.word(t));
}

// A stop, a comma or a bracket inside a span parts two names.
std::vector<TokenRange> SpanRules::pieces(TokenRange range, const std::string& label) const {
  std::vector<TokenRange> out;
  std::uint32_t begin = range.begin;
  if (label == "ORG" && opens_with_party(range)) out.push_back({begin, ++begin});
  if (const std::uint32_t end = label == "PER" ? known_body(range) : begin; end > begin) {
    out.push_back({begin, end});
    begin = end;
  }
  if (const std::uint32_t end = told_outlet(range); end > begin) {
    out.push_back({begin, end});
    begin = end;
  }
  for (std::uint32_t t = begin; t <= range.end; ++t) {
    if (t < range.end && (parts_case(view_, t) || is_campus({begin, t}, {t + 1, range.end}))) continue;
    if (t < range.end && !parts_names(t) && !joins_two(t, range, label) && !breaks(t, range, label)) continue;
    if (t > begin) out.push_back({begin, t});
    begin = t + 1;
  }
  return out;
}

// "of Amnesty International Ana Yorl": where the body ends that a person's span begins with; the span's begin where
// none does.
std::uint32_t SpanRules::known_body(TokenRange range) const {
  const auto* hits = hits_at(range.begin);
  const bool body = hits != nullptr && hits->front().tokens.size() > 1 && !hits->front().ambiguous &&
                    hits->front().tokens.end + 1 < range.end &&
                    gazetteer_.entries()[hits->front().entry].entity.type == "Organization";
  return body ? hits->front().tokens.end : range.begin;
}

// "told Reuters Yorl had agreed": where the outlet ends that hears of another in one span; the span's begin where none
// does.
std::uint32_t SpanRules::told_outlet(TokenRange range) const {
  const auto* hits = hits_at(range.begin);
  const bool outlet = hits != nullptr && gazetteer_.entries()[hits->front().entry].entity.type == "Outlet";
  if (!outlet || hits->front().tokens.end >= range.end || range.begin == 0) return range.begin;
  const TokenRange sentence = view_.sentence_of(range.begin);
  if (range.begin == sentence.begin || range.end >= sentence.end) return range.begin;
  const Upos next = document().tokens[range.end].upos;
  const bool tells = view_.word(range.begin - 1) == "told" || view_.word(range.begin - 1) == "tells";
  const bool goes_on = next == Upos::VERB || next == Upos::AUX || view_.word(range.end) == "\"";
  return tells && goes_on ? hits->front().tokens.end : range.begin;
}

const std::vector<GazetteerHit>* SpanRules::hits_at(std::uint32_t token) const {
  const auto found = hits_.find(token);
  return found == hits_.end() ? nullptr : &found->second;
}

bool SpanRules::is_country_word(const GazetteerHit& hit) const {
  return gazetteer_.entries()[hit.entry].entity.type == "Country";
}

// Cuts what is no part of a name: articles, "US" and titles before,
// possessives and punctuation behind.
TokenRange SpanRules::trimmed(TokenRange range, const std::string& label, TokenRange& title) const {
  const bool built = view_.ends(WordClass::place, range.end, range.begin) > 0;  // "Queen Yorl Park"
  const bool person = (label == "PER" && !built) || label.empty() || titled_person(range, label);
  if (opens_with_day(range)) ++range.begin;
  std::uint32_t begin = range.begin, end = before_office(range.begin, range.end);
  while (end > begin && (!name_word(end - 1) || dangles(end - 1))) --end;
  while (begin < end && (document().tokens[begin].upos == Upos::DET || !name_word(begin))) ++begin;
  end = without_postnominals(begin, end);
  if (!person) {
    begin = behind_backer(begin, end);
    end = without_tail(begin, without_date(begin, without_office(begin, end)));
  }
  if (label == "PER") {
    begin = behind_governed(begin, end);
    begin = behind_nationality(begin, end);
  }
  const std::uint32_t full = begin;
  while (person && begin < end) {
    std::uint32_t n = title_length(begin, end);
    if (n == 0) break;
    begin += n;
  }
  if (begin > full) title = {full, begin};
  if (begin >= end) return {begin, end};
  return {with_article(begin), person && !label.empty()
                                   ? with_tail(begin, end, true)
                                   : with_last_of_list(begin, with_charge(begin, with_tail(begin, end, person)))};
}

// "On Friday Yorl Motor Company": the day is none of the name.
bool SpanRules::opens_with_day(TokenRange range) const {
  return range.size() > 1 && range.begin > 0 && view_.word(range.begin - 1) == "on" &&
         view_.lexicon().detail(WordClass::not_a_name, view_.word(range.begin)) == "date";
}

// "the Dane Ole Yorl": whose citizen a person is, is no part of the name.
std::uint32_t SpanRules::behind_nationality(std::uint32_t begin, std::uint32_t end) const {
  const auto* hits = hits_at(begin);
  const bool the = begin > view_.sentence_of(begin).begin && view_.word(begin - 1) == "the";
  if (!the || hits == nullptr || !is_country_word(hits->front())) return begin;
  const bool people = hits->front().use == AliasUse::people || hits->front().use == AliasUse::adjective;
  return people && end > hits->front().tokens.end + 1 ? hits->front().tokens.end : begin;
}

// "Yorl District Attorney", "Conservative Home Secretary": an office of several words that the span cuts through.
std::uint32_t SpanRules::before_office(std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t limit = view_.sentence_of(begin).end;
  for (std::uint32_t t = begin + 1; t < end; ++t)
    if (t + view_.starts(WordClass::office, t, limit) > end) return t;
  return end;
}

// "Mayor of Yorl Ana Xan": the place of the office is no part of the person's name.
std::uint32_t SpanRules::behind_governed(std::uint32_t begin, std::uint32_t end) const {
  const bool governs = begin > 1 && view_.word(begin - 1) == "of" &&
                       view_.ends(WordClass::office, begin - 1, view_.sentence_of(begin).begin) > 0;
  if (!governs) return begin;
  const auto* land = hits_at(begin);
  const std::uint32_t name = land != nullptr ? land->front().tokens.end : begin + 1;
  return name + 1 < end && view_.lexicon().is_given_name(view_.word(name)) ? name : begin;
}

// "Labour MP", "Prime Minister": the office is no part of the body's name,
// nor a name.
std::uint32_t SpanRules::without_office(std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t n = view_.ends(WordClass::office, end, begin);
  if (n == 0 || view_.ends(WordClass::organization, end, begin) > 0) return end;
  for (std::uint32_t t = begin; t < end; ++t)
    if (view_.word(t) == "of" || view_.word(t) == "for") return end;
  std::uint32_t kept = end - n;
  while (kept > begin && view_.is(WordClass::office_prefix, kept - 1)) --kept;
  const auto* hits = hits_at(begin);  // "U.S. District Judge": the country, and no body called "U.S. District"
  return hits != nullptr && is_country_word(hits->front()) ? begin : kept;
}

// "UN-backed Yorl Force": who backs it is no part of its name.
std::uint32_t SpanRules::behind_backer(std::uint32_t begin, std::uint32_t end) const {
  const std::string& first = view_.word(begin);
  if (end > begin + 2 && (first.ends_with("-backed") || first.ends_with("-led"))) return begin + 1;
  if (end < begin + 4 || view_.word(begin + 1) != "-" || view_.capital(begin + 2)) return begin;
  return view_.word(begin + 2).ends_with("ed") || view_.word(begin + 2) == "led" ? begin + 3 : begin;
}

// "Ana Yorl QC", "Yorl Air Flight 12": letters behind a person's name, the number of a flight; and "Home and" of "Home
// and Defence Secretaries".
std::uint32_t SpanRules::without_postnominals(std::uint32_t begin, std::uint32_t end) const {
  while (end > begin + 1 && view_.is(WordClass::postnominal, end - 1)) --end;
  return end;
}

bool SpanRules::has_postnominal(TokenRange range) const {
  for (std::uint32_t t = range.begin + 1; t < range.end; ++t)
    if (view_.is(WordClass::postnominal, t)) return true;
  return range.end < view_.sentence_of(range.begin).end && view_.is(WordClass::postnominal, range.end);
}

std::uint32_t SpanRules::without_tail(std::uint32_t begin, std::uint32_t end) const {
  const auto numbered = [&](std::uint32_t t) {
    return t > begin && t + 1 < document().tokens.size() && document().tokens[t + 1].upos == Upos::NUM &&
           view_.detail(WordClass::craft, {t, t + 1}) == "numbered";
  };
  if (end > begin + 1 && numbered(end - 1)) --end;
  if (end > begin + 2 && numbered(end - 2)) end -= 2;
  while (end > begin && dangles(end - 1)) --end;
  return end;
}

// "Yorl Accord of 1998", "Xan Declaration of May 2023": the date tells when, as the text may elsewhere without it.
std::uint32_t SpanRules::without_date(std::uint32_t begin, std::uint32_t end) const {
  if (end - begin < 4 || !is_year(view_.word(end - 1))) return end;
  for (const std::uint32_t of : {end - 2, end - 3})
    if (view_.word(of) == "of" && of > begin) return of;
  return end;
}

// The model takes "Superintendent X" for a place at times, "Representative
// Ana X" for a body; what is headed by a word for either ("Prince X Bridge",
// "General Motors") is one.
bool SpanRules::titled_person(TokenRange range, const std::string& label) const {
  std::uint32_t begin = range.begin;
  while (begin < range.end && title_length(begin, range.end) > 0) begin += title_length(begin, range.end);
  if (begin == range.begin || begin >= range.end || range.end - begin > 3) return false;
  for (std::uint32_t t = begin; t < range.end; ++t)
    if (!view_.capital(t) || document().tokens[t].upos != Upos::PROPN) return false;
  for (const WordClass head :
       {WordClass::organization, WordClass::place, WordClass::outlet_name, WordClass::event_named})
    if (view_.ends(head, range.end, begin) > 0) return false;
  // "in Sultan Yorl": where something is, not who.
  const bool within = range.begin > 0 && view_.word(range.begin - 1) == "in";
  if (label == "LOC") return !within && hits_.count(begin) == 0;
  const bool given = view_.lexicon().gender_of(view_.word(begin)) != Gender::unknown;
  // "District Attorney Yorl", "U.S. District Judge Xan Yorl": an office of two words says enough.
  bool whole = false;
  for (std::uint32_t t = range.begin; t + 1 < begin && !whole; ++t)
    whole = t + view_.starts(WordClass::office, t, begin) == begin && view_.starts(WordClass::office, t, begin) > 1;
  return (range.end - begin > 1 && given) || (whole && hits_.count(begin) == 0);
}

bool SpanRules::heads_body(TokenRange range) const {
  return view_.ends(WordClass::organization, range.end, range.begin) > 0 ||
         view_.ends(WordClass::organization_named, range.end, range.begin) > 0;
}

bool SpanRules::heads_name(TokenRange range) const {
  return heads_body(range) || view_.ends(WordClass::agreement, range.end, range.begin) > 0 ||
         view_.ends(WordClass::agreement_named, range.end, range.begin) > 0;
}

std::uint32_t SpanRules::title_length(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t of = begin;  // "Leaders Party of Yorl"
  while (of < end && view_.word(of) != "of") ++of;
  const bool party = of > begin + 1 && of < end && view_.detail(WordClass::organization, {of - 1, of}) == "party";
  const bool body = party || heads_body({begin, end});  // "Defence Ministry", "Yorl National Defence Force"
  if (const auto* hits = body ? nullptr : hits_at(begin)) {
    const GazetteerHit& hit = hits->front();
    const std::uint32_t after = hit.tokens.end;
    // "Texas Governor Ana Yorl", but not "Florence King".
    const bool land = gazetteer_.entries()[hit.entry].entity.type == "Place" &&
                      after + view_.starts(WordClass::office, after, end) + 1 < end;
    if ((is_country_word(hit) || land) && after < end &&
        (view_.starts(WordClass::office, after, end) > 0 || view_.is(WordClass::office_prefix, after)))
      return hit.tokens.size();
  }
  const std::uint32_t n = view_.starts(WordClass::office, begin, end);
  if (n > 0) return n;
  if (!view_.is(WordClass::office_prefix, begin) || body) return 0;
  // "New Yorl": a capital inside a sentence opens a name unless an office follows.
  const bool opens = begin == view_.sentence_of(begin).begin || !view_.capital(begin) ||
                     view_.is(WordClass::office, begin - 1) || view_.starts(WordClass::office, begin + 1, end) > 0;
  return opens ? 1 : 0;
}

// "Vatican City of", "Yorl is", "X et al": what is left of a phrase that the span cuts through.
bool SpanRules::dangles(std::uint32_t t) const {
  if (view_.capital(t)) return false;
  const Upos upos = document().tokens[t].upos;
  const std::string& word = view_.word(t);
  return upos == Upos::ADP || upos == Upos::SCONJ || upos == Upos::DET || upos == Upos::CCONJ || upos == Upos::AUX ||
         word == "et" || word == "al" || word == "al.";
}

bool SpanRules::name_word(std::uint32_t t) const {
  const Token& token = document().tokens[t];
  return token.upos != Upos::PUNCT && token.upos != Upos::PART && token.upos != Upos::SYM;
}

bool SpanRules::parts_names(std::uint32_t t) const {
  const std::string& word = view_.word(t);
  return word == "." || word == "," || word == ";" || word == "(" || word == ")" || word == ":" || is_dash(t);
}

// "(Xan de Yorl – XDY)": between words, not inside one.
bool SpanRules::is_dash(std::uint32_t t) const {
  if (view_.word(t) != "-" || t == 0 || t + 1 >= document().tokens.size()) return false;
  return document().tokens[t].span.begin > document().tokens[t - 1].span.end &&
         document().tokens[t + 1].span.begin > document().tokens[t].span.end;
}

// "X directing the Y", "in X the Y Community", "Ana X of the Y": a verb, a second article, and after a person what a
// preposition ties, are outside the name.
bool SpanRules::breaks(std::uint32_t t, TokenRange range, const std::string& label) const {
  if (t == range.begin || view_.capital(t)) return false;
  const Token& token = document().tokens[t];
  if (token.upos == Upos::VERB || owned_by_place(t, range, label) || owns_body(t, range)) return true;
  // "Yorlian republic of Xan": the country is a name of its own.
  const auto* land = hits_at(t);
  if (land != nullptr && is_country_word(land->front()) && land->front().tokens.end == range.end) return true;
  const Upos before = document().tokens[t - 1].upos;
  if (view_.word(t) == "the" && label != "PER" && before != Upos::ADP && before != Upos::CCONJ) return true;
  return label == "PER" && token.upos == Upos::ADP && !view_.is(WordClass::particle, t);
}

// "Ministry of Yorl's Office of Xan": two bodies.
bool SpanRules::owns_body(std::uint32_t t, TokenRange range) const {
  if (document().tokens[t].upos != Upos::PART || t - range.begin < 2) return false;
  std::uint32_t head = range.begin;
  while (head < t && view_.word(head) != "of" && view_.word(head) != "for") ++head;
  return heads_body({range.begin, head}) && t + 1 < range.end && !view_.is(WordClass::members, t - 1);
}

// "Republican Senate", "Democratic US Senator", "Conservative Home Secretary": a party, and what its members are of.
bool SpanRules::opens_with_party(TokenRange range) const {
  if (range.size() < 2 || view_.starts(WordClass::organ, range.begin, range.end) == range.size()) return false;
  const auto hits = gazetteer_.lookup(std::string(document().form(TokenId{range.begin})) + " Party");
  const bool party = std::any_of(hits.begin(), hits.end(), [&](const GazetteerHit& hit) {
    return gazetteer_.entries()[hit.entry].entity.kind == "party";
  });
  if (!party) return false;
  const std::uint32_t next = range.begin + 1;
  const auto* body = hits_at(next);
  if (body != nullptr && is_country_word(body->front())) return true;
  // "Labour Minister", "Labour Court": of labour, which is no adjective.
  const bool adjective = document().tokens[range.begin].upos == Upos::ADJ;
  return (adjective && view_.is(WordClass::organ, next)) || view_.starts(WordClass::office, next, range.end) > 1;
}

// "Yorl of Sweden": a firm and its country, where no word for a body or a place makes one name of them.
bool SpanRules::owned_by_place(std::uint32_t t, TokenRange range, const std::string& label) const {
  if (label != "ORG" || view_.word(t) != "of" || t - range.begin > 2) return false;
  const auto* hits = hits_at(t + 1);
  if (hits == nullptr || hits->front().tokens.end != range.end || hits_at(range.begin) != nullptr) return false;
  for (const WordClass head : {WordClass::organization, WordClass::place, WordClass::outlet_name,
                               WordClass::event_named, WordClass::agreement})
    if (view_.ends(head, t, range.begin) > 0) return false;
  return true;
}

// "Two shipping firms, X and Y".
bool SpanRules::of_several(std::uint32_t begin) const {
  if (begin < view_.sentence_of(begin).begin + 2 || view_.word(begin - 1) != ",") return false;
  const Token& noun = document().tokens[begin - 2];
  return noun.upos == Upos::NOUN && noun.plural() && view_.is(WordClass::organization, begin - 2);
}

// "X and Y" in one span: two persons or places; two bodies where both are known, or where a second head noun follows
// ("the Senate and House of Yorl", "the Yorl Institute and Xan Bank").
bool SpanRules::joins_two(std::uint32_t t, TokenRange range, const std::string& label) const {
  if (view_.word(t) != "and" || t == range.begin || t + 1 >= range.end) return false;
  if (range.end < document().tokens.size() && spelled_out(range.end) == range) return false;
  if (label == "PER" || label == "LOC" || of_several(range.begin)) return true;
  const auto* before = hits_at(range.begin);
  const auto* after = hits_at(t + 1);
  if (before != nullptr && after != nullptr && before->front().tokens.end == t) return true;
  const auto is_head = [&](std::uint32_t word) {
    return view_.capital(word) && (view_.is(WordClass::organization, word) || view_.is(WordClass::organ, word));
  };
  const bool second =
      (is_head(t + 1) && (t + 2 == range.end || view_.word(t + 2) == "of" || view_.word(t + 2) == "for")) ||
      view_.ends(WordClass::organization, range.end, t + 1) > 0;
  for (std::uint32_t word = range.begin; word < t && second; ++word)
    if (is_head(word)) return true;
  return false;
}

}  // namespace entente
