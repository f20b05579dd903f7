#include "ner/hit_rules.hpp"

#include <algorithm>

#include "ner/member_mark.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kBeforeOffice = 3;  // words of a body before its member's title

}  // namespace

HitRules::HitRules(const WordView& view, const Gazetteer& gazetteer, const std::vector<GazetteerHit>& known)
    : view_(view), document_(view.document()), gazetteer_(gazetteer) {
  for (const GazetteerHit& hit : known) {
    const Entity& entity = entity_of(hit);
    if (stands_for_another(hit)) given_.insert(std::string(document_.view(hit.tokens)));
    if (entity.type == "Place" && !hit.ambiguous) countries_.insert(entity.country);
    const bool seat = hit.use == AliasUse::capital || hit.use == AliasUse::seat;
    if (seat) capital_from_.emplace(hit.tokens.begin, entity.country);
    if (hit.use == AliasUse::name || hit.use == AliasUse::acronym) body_to_.emplace(hit.tokens.end, hit.entry);
    if (entity.type != "Country") continue;
    countries_.insert(entity.country);
    country_from_.emplace(hit.tokens.begin, entity.country);
    country_to_.emplace(hit.tokens.end, entity.country);
  }
}

const Entity& HitRules::entity_of(const GazetteerHit& hit) const { return gazetteer_.entries()[hit.entry].entity; }

bool HitRules::operator()(const GazetteerHit& hit) const {
  const bool digit = document_.view(hit.tokens).front() <= '9';  // "9/11"
  const bool small = !digit && !view_.capital(hit.tokens.begin) && !view_.capital(hit.tokens.end - 1);
  // Not "mainland China".
  const bool written_small = document_.view(hit.tokens) == entity_of(hit).name;  // "dpa"
  if (small && !written_small && hit.use != AliasUse::adjective && hit.use != AliasUse::epithet) return false;
  if (hit.use == AliasUse::acronym && given_.contains(std::string(document_.view(hit.tokens)))) return false;
  if (hit.use == AliasUse::mark && member_mark(view_, hit.tokens.begin).empty()) return false;
  if (is_given_name(hit) || of_culture(hit) || is_part_of_continent(hit) || is_anothers(hit)) return false;
  if (of_other_country(hit) || is_owned_organ(hit) || is_in_charge_of(hit) || describes_noun(hit) ||
      is_whereabouts(hit))
    return false;
  if (!hit.ambiguous) return true;
  if (opens_longer(hit) || lacks_article(hit) || tells_no_member(hit)) return false;
  for (std::uint32_t t = hit.tokens.begin; t < hit.tokens.end; ++t) {
    const Upos upos = document_.tokens[t].upos;
    if (upos == Upos::PROPN || (upos == Upos::ADJ && hit.use == AliasUse::adjective)) return true;
  }
  return false;
}

// "Germán Yorl": a letter with a mark, before another name, which the adjective of the state has not.
bool HitRules::is_given_name(const GazetteerHit& hit) const {
  const std::string_view form = document_.view(hit.tokens);
  const std::uint32_t next = hit.tokens.end;
  const bool marked = std::any_of(form.begin(), form.end(), [](char c) { return static_cast<unsigned char>(c) > 127; });
  return marked && hit.use == AliasUse::adjective && hit.tokens.size() == 1 &&
         next < view_.sentence_of(hit.tokens.begin).end && view_.capital(next) &&
         document_.tokens[next].upos == Upos::PROPN && view_.starts(WordClass::office, next, next + 2) == 0;
}

// "the Xan Yorl Army (XYA)": letters that the text gives to a name which they spell.
bool HitRules::stands_for_another(const GazetteerHit& hit) const {
  const std::uint32_t begin = hit.tokens.begin;
  const TokenRange sentence = view_.sentence_of(begin);
  const std::string_view letters = document_.view(hit.tokens);
  if (hit.use != AliasUse::acronym || hit.tokens.size() > 1 || begin < sentence.begin + 2) return false;
  if (view_.word(begin - 1) != "(" || begin + 1 >= sentence.end || view_.word(begin + 1) != ")") return false;
  std::uint32_t first = begin - 1;
  for (std::size_t spelled = letters.size(); spelled > 0; --first) {
    if (first == sentence.begin) return false;
    const std::string_view form = document_.form(TokenId{std::size_t{first} - 1});
    if (view_.capital(first - 1)) {
      if (form.front() != letters[--spelled]) return false;
    } else if (form != "of" && form != "and" && form != "for" && form != "the") {
      return false;
    }
  }
  const auto named = gazetteer_.lookup(document_.view(TokenRange{first, begin - 1}));
  return std::none_of(named.begin(), named.end(), [&](const GazetteerHit& full) { return full.entry == hit.entry; });
}

// "the Spanish language", "African Americans": no word of the state.
bool HitRules::of_culture(const GazetteerHit& hit) const {
  if (hit.use != AliasUse::adjective && hit.use != AliasUse::people) return false;
  const std::uint32_t first = hit.tokens.begin, next = hit.tokens.end;
  const auto is = [&](std::uint32_t t, std::string_view side) {
    return t < document_.tokens.size() && view_.detail(WordClass::culture, {t, t + 1}) == side;
  };
  const bool hyphened = next < document_.tokens.size() && view_.word(next) == "-";
  return is(hyphened ? next + 1 : next, "behind") || (first > 0 && is(first - 1, "before"));
}

// "West African", "East African Yorl Pipeline": neither the West nor a newspaper of that name.
bool HitRules::is_part_of_continent(const GazetteerHit& hit) const {
  const std::uint32_t next = hit.tokens.end;
  if (next >= view_.sentence_of(hit.tokens.begin).end || !view_.capital(next)) return false;
  const Entity& entity = entity_of(hit);
  if (entity.type == "Outlet")
    return hit.tokens.size() > 1 && is_continent(next - 1) && !view_.is(WordClass::outlet, next);
  return hit.tokens.size() == 1 && entity.kind == "bloc" && view_.is(WordClass::region_prefix, hit.tokens.begin) &&
         is_continent(next);
}

bool HitRules::is_continent(std::uint32_t t) const {
  const auto hits = gazetteer_.lookup(document_.form(TokenId{t}));
  return std::any_of(hits.begin(), hits.end(), [&](const GazetteerHit& hit) {
    return hit.use == AliasUse::adjective && gazetteer_.entries()[hit.entry].entity.kind == "region";
  });
}

// "the Xan Front's Central Command", "the Joint Chiefs of Staff in Yorl": an organ of a state by its name, but
// another's.
bool HitRules::is_anothers(const GazetteerHit& hit) const {
  const Entity& entity = entity_of(hit);
  const std::uint32_t begin = hit.tokens.begin, end = hit.tokens.end;
  if (entity.type != "Organization" || entity.kind != "government" || entity.country.empty()) return false;
  if (begin > 1 && view_.word(begin - 1) == "'s") {
    const auto owner = body_to_.find(begin - 1);
    if (owner != body_to_.end()) {
      const Entity& body = gazetteer_.entries()[owner->second].entity;
      if (body.type == "Organization" && body.kind == "armed group") return true;
    }
  }
  if (end + 1 >= view_.sentence_of(begin).end || view_.word(end) != "in") return false;
  const auto city = capital_from_.find(end + 1);
  return city != capital_from_.end() && city->second != entity.country;
}

// "Republican" is of the party before a member's title or name ("Republican Senator Yorl") alone, or as a noun.
bool HitRules::tells_no_member(const GazetteerHit& hit) const {
  if (hit.use != AliasUse::adjective || entity_of(hit).kind != "party") return false;
  const std::uint32_t begin = hit.tokens.begin, next = hit.tokens.end, limit = view_.sentence_of(begin).end;
  // "a Republican, Ana Yorl,"
  const bool member = begin > 0 && view_.word(begin - 1) == "a" && document_.tokens[begin].upos == Upos::PROPN;
  if (member && next < limit && view_.word(next) == ",") return false;
  if (next >= limit || view_.starts(WordClass::office, next, limit) > 0) return next >= limit;
  // "Republican state senator", "Republican Senate Majority Leader", "Democratic committee chairman"
  for (std::uint32_t t = next; t + 1 < limit && t < next + kBeforeOffice; ++t) {
    const bool body = view_.word(t) == "state" || view_.word(t) == "city" || view_.word(t) == "house" ||
                      view_.is(WordClass::organ, t) || view_.is(WordClass::organization, t);
    if (!body) break;
    if (view_.starts(WordClass::office, t + 1, limit) > 0) return false;
  }
  return !view_.capital(next) || document_.tokens[next].upos != Upos::PROPN ||
         view_.is(WordClass::organization, next) || view_.is(WordClass::place, next);
}

// "the East Islander bloc": no newspaper of that name, but an adjective of a land before the noun that it goes with.
bool HitRules::describes_noun(const GazetteerHit& outlet) const {
  const TokenRange tokens = outlet.tokens;
  const Token& last = document_.tokens[tokens.end - 1];
  if (entity_of(outlet).type != "Outlet" || last.head.value != tokens.end || document_[last.head].upos != Upos::NOUN ||
      view_.capital(tokens.end) || view_.is(WordClass::outlet, tokens.end))
    return false;
  const auto hits = gazetteer_.lookup(document_.form(TokenId{std::size_t{tokens.end} - 1}));
  return std::any_of(hits.begin(), hits.end(), [](const GazetteerHit& hit) { return hit.use == AliasUse::adjective; });
}

// "Island" without "the" is no newspaper of the name The Island.
bool HitRules::lacks_article(const GazetteerHit& hit) const {
  const Entity& entity = entity_of(hit);
  if (entity.type != "Outlet" || hit.tokens.size() > 1 || !entity.name.starts_with("The ")) return false;
  return hit.tokens.begin == 0 || view_.word(hit.tokens.begin - 1) != "the";
}

// "on the Island": where one is, not what one reads.
bool HitRules::is_whereabouts(const GazetteerHit& hit) const {
  const std::uint32_t begin = hit.tokens.begin;
  return entity_of(hit).type == "Outlet" && hit.tokens.size() == 1 && begin > 1 && view_.word(begin - 1) == "the" &&
         !view_.capital(begin - 1) && view_.word(begin - 2) == "on";
}

// The name or the letters of a party of a country of which the text does not speak stand for something else, and so
// do other letters and organs that others have too.
bool HitRules::of_other_country(const GazetteerHit& hit) const {
  const Entity& entity = entity_of(hit);
  const bool may_be_others =
      entity.kind == "party" || (hit.ambiguous && (hit.use == AliasUse::acronym || entity.kind == "government"));
  const bool letters_of_outlet = entity.type == "Outlet" && hit.ambiguous && hit.use == AliasUse::acronym;  // "CCTV"
  return ((may_be_others && entity.type == "Organization") || letters_of_outlet) && !entity.country.empty() &&
         !countries_.contains(entity.country);
}

// "Russia's Security Council", "the Democratic Party of Kosovo": not the one that bears that name alone.
bool HitRules::is_owned_organ(const GazetteerHit& hit) const {
  const Entity& entity = entity_of(hit);
  const std::uint32_t begin = hit.tokens.begin, end = hit.tokens.end;
  if (entity.type != "Organization") return false;
  const bool common = view_.starts(WordClass::organ, begin, end) == hit.tokens.size();
  const bool genitive = begin > 0 && view_.word(begin - 1) == "'s";
  const auto before = country_to_.find(genitive ? begin - 1 : begin);
  // "Yorl People's Defence Force"
  if (!genitive && hit.tokens.size() > 2 && !entity.country.empty() && before != country_to_.end())
    return before->second != entity.country;
  if (!common && entity.kind != "party") return false;
  if (common && before != country_to_.end()) return before->second != entity.country;
  if (end + 1 >= document_.tokens.size() || view_.word(end) != "of") return false;
  const auto behind = country_from_.find(end + 1);
  return behind != country_from_.end() && behind->second != entity.country;
}

// "Ministry of Foreign Affairs", "Minister of State for Information": no magazine of that name; nor "Liberation of
// Yorl", where a sentence begins so.
bool HitRules::is_in_charge_of(const GazetteerHit& hit) const {
  const std::uint32_t first = hit.tokens.begin;
  if (entity_of(hit).type != "Outlet") return false;
  const bool opens = hit.tokens.size() == 1 && first == view_.sentence_of(first).begin;
  if (opens && first + 1 < document_.tokens.size() && view_.word(first + 1) == "of") return true;
  if (first < 2) return false;
  if (view_.word(first - 1) != "of" && view_.word(first - 1) != "for" && view_.word(first - 1) != "on") return false;
  if (first > 3 && view_.word(first - 2) == "state" && view_.is(WordClass::office, first - 4)) return true;
  return view_.is(WordClass::office, first - 2) || view_.is(WordClass::organization, first - 2);
}

// "Information Minister", "Guardian Council": no newspaper of that name.
bool HitRules::opens_longer(const GazetteerHit& hit) const {
  const std::uint32_t next = hit.tokens.end;
  if (entity_of(hit).type != "Outlet") return false;
  if (next >= document_.tokens.size()) return false;
  return view_.capital(next) && (view_.is(WordClass::office, next) || view_.is(WordClass::organization, next));
}

}  // namespace entente
