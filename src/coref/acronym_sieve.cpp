// Letters and the names that they stand for, and longer names in brackets.
#include <algorithm>
#include <map>
#include <set>

#include "base/fold.hpp"
#include "coref/sieves.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kForeignName = 12;  // tokens in a bracket

bool all_capitals(std::string_view text) {
  std::size_t letters = 0;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') return false;
    letters += c >= 'A' && c <= 'Z';
  }
  return letters >= 2 && text.size() <= 10;
}

std::string letters_of(const std::string& folded) {
  std::string out;
  for (const char c : folded)
    if (c >= 'a' && c <= 'z') out += c;
  return out;
}

// The first letters of the capitalised words of a name: "Kurdistan Workers' Party" -> "kwp".
std::string initials(const WordView& view, TokenRange tokens) {
  std::string out;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
    if (view.capital(t)) out += view.word(t).front();
  return out;
}

// What letters may stand for a name: "UN Commission of Inquiry" is the UCI, the UCOI, the CI and the COI.
std::set<std::string> letters_for(const WordView& view, TokenRange tokens) {
  std::set<std::string> out{initials(view, tokens)};
  const bool prefixed = all_capitals(view.document().form(TokenId{tokens.begin}));
  for (const std::uint32_t begin : {tokens.begin, tokens.begin + (prefixed ? 1 : 0)}) {
    std::string every;
    for (std::uint32_t t = begin; t < tokens.end; ++t) every += view.word(t).substr(0, 1);
    if (every.size() > 2) out.insert(every);
    if (std::string capitals = initials(view, {begin, tokens.end}); capitals.size() > 2) out.insert(capitals);
  }
  return out;
}

bool is_person(const Discourse& discourse, const Mention& mention) {
  return discourse.entity(mention.entity).type == "Person";
}

// "Phivolcs", "JWs": one word with capitals whose letters stand in the name in this order, its first letter first.
bool blends(std::string_view form, const std::string& name) {
  const std::string letters = letters_of(fold(form)), of_name = letters_of(fold(name));
  if (letters.size() < 2 || letters.size() > 12 || of_name.empty() || form.front() < 'A' || form.front() > 'Z' ||
      letters.front() != of_name.front())
    return false;
  std::size_t at = 0;
  for (const char c : of_name) at += at < letters.size() && c == letters[at] ? 1 : 0;
  return at == letters.size();
}

// The token before letters in brackets, behind "or" or between commas: "Yorl Service (YS)", "Yorl Mission in Xan
// (YMX)", "Yorl Service, or YS,", "Yorl Service, YS, said"; 0 where none come.
std::uint32_t before_letters(const Discourse& discourse, const Mention& name) {
  const WordView& view = discourse.view();
  const std::uint32_t limit = view.sentence_of(name.tokens.begin).end;
  std::uint32_t at = name.tokens.end;
  const auto word = [&](std::uint32_t t) { return t < limit ? std::string_view(view.word(t)) : std::string_view(); };
  // "Yorl Service, YS, said", but not "Yorl Service, YS, and".
  const bool body = discourse.entity(name.entity).type == "Organization" && name.tokens.size() > 1;
  if (body && word(at) == "," && at + 3 < limit && word(at + 2) == "," && word(at + 3) != "and" &&
      word(at + 3) != "or" && all_capitals(discourse.document().form(TokenId{at + 1})))
    return at;
  if (word(at) == "," && word(at + 1) == "or" && at + 3 < limit) {
    const bool ends = word(at + 3) == "," || word(at + 3) == "." || word(at + 3) == ")";
    return ends && all_capitals(discourse.document().form(TokenId{at + 2})) ? at + 1 : 0;
  }
  if (word(at) == "in" && at + 1 < limit) {
    const std::size_t place = discourse.mention_at(at + 1);
    if (place != Discourse::npos && discourse.entity(discourse.document().mentions[place].entity).type != "Person")
      at = discourse.document().mentions[place].tokens.end;
  }
  return word(at) == "(" && word(at + 2) == ")" ? at : 0;
}

// "Yorl Industry (YI)", where the letters are known for a thing of another type, or for a name of several words, none
// of them in this one.
bool stands_for_other(const WordView& view, const Entity& known, const Entity& named, TokenRange tokens) {
  if (known.id.empty() || !named.id.empty()) return false;
  if (known.type != named.type) return true;
  if (known.name.find(' ') == std::string::npos) return false;
  const auto shares = [&](const std::string& name) {
    const std::string folded = " " + fold(name);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
      if (view.word(t).size() > 3 && folded.find(" " + view.word(t)) != std::string::npos) return true;
    return false;
  };
  return !shares(known.name) && std::none_of(known.aliases.begin(), known.aliases.end(), shares);
}

// An acronym that the text explains in brackets is tied on the writer's word; the letters need not match ("PKK").
void tie_bracketed(Discourse& discourse, std::map<std::string, EntityId>& introduced) {
  const Document& document = discourse.document();
  const WordView& view = discourse.view();
  const std::size_t count = discourse.mentions().size();
  for (std::size_t m = 0; m < count; ++m) {
    const Mention mention = discourse.mentions()[m];
    const std::uint32_t open = before_letters(discourse, mention);
    if (mention.kind != MentionKind::name || open == 0) continue;
    const std::string_view form = document.form(TokenId{std::size_t{open} + 1});
    const bool starts_alike = initials(view, mention.tokens).front() == view.word(open + 1).front();
    const bool acronym =
        all_capitals(form) || (mention.tokens.size() > 1 && blends(form, std::string(document.view(mention.tokens))));
    if (!acronym || is_person(discourse, mention)) continue;
    if (view.is(WordClass::office, open + 1)) continue;  // "a member of the Assembly (MP)"
    if (discourse.entity(mention.entity).type == "Country") continue;
    const std::size_t inner = discourse.mention_at(open + 1);
    if (inner == Discourse::npos) {
      discourse.add_mention({open + 1, open + 2}, MentionKind::name, mention.entity, "acronym in brackets");
    } else {
      const Entity& other = discourse.entity(discourse.mentions()[inner].entity);
      if (view.word(open) == "or" || stands_for_other(view, other, discourse.entity(mention.entity), mention.tokens)) {
        discourse.tie_form(inner, mention.entity, "acronym");
        continue;
      }
      if (other.type == "Country" || (!other.id.empty() && !discourse.entity(mention.entity).id.empty())) continue;
      const bool part = fold(other.name).ends_with(fold(document.view(mention.tokens)));  // of the full name
      if (!starts_alike && !part && !other.id.empty()) continue;
      discourse.merge(mention.entity, discourse.mentions()[inner].entity, "acronym in brackets");
    }
    introduced[std::string(form)] = mention.entity;
  }
}

// "First Yorl Command (Primeiro Comando do Yorl – PCY)": the foreign name and its letters are the same body's.
void tie_with_letters(Discourse& discourse) {
  const Document& document = discourse.document();
  const WordView& view = discourse.view();
  const std::size_t count = discourse.mentions().size();
  for (std::size_t m = 0; m < count; ++m) {
    const Mention outer = discourse.mentions()[m];
    const std::uint32_t limit = view.sentence_of(outer.tokens.begin).end;
    std::uint32_t close = outer.tokens.end + 1;
    if (outer.kind != MentionKind::name || close >= limit || view.word(close - 1) != "(") continue;
    if (discourse.entity(outer.entity).type != "Organization") continue;
    while (close < limit && view.word(close) != ")" && close < outer.tokens.end + kForeignName) ++close;
    if (close >= limit || close < outer.tokens.end + 4 || view.word(close) != ")") continue;
    const std::string& mark = view.word(close - 2);
    if ((mark != "-" && mark != ",") || !all_capitals(document.form(TokenId{close - 1U}))) continue;
    for (const std::uint32_t t : {outer.tokens.end + 1, close - 1}) {
      const std::size_t inner = discourse.mention_at(t);
      if (inner == Discourse::npos || discourse.mentions()[inner].tokens.end > close) continue;
      const Entity& other = discourse.entity(discourse.mentions()[inner].entity);
      if (other.id.empty() && other.type == "Organization")
        discourse.merge(outer.entity, discourse.mentions()[inner].entity, "acronym in brackets");
    }
  }
}

// "Pennsylvania State University (Penn State)": each word begins one of the longer name's, in their order.
bool clips(const WordView& view, TokenRange shorter, TokenRange longer) {
  std::uint32_t at = longer.begin;
  for (std::uint32_t t = shorter.begin; t < shorter.end; ++t, ++at) {
    if (view.word(t).size() < 3) return false;
    while (at < longer.end && !view.word(at).starts_with(view.word(t))) ++at;
    if (at == longer.end) return false;
  }
  return true;
}

// "the Army of X (Jaish al-X)", "the Old Mosque (Masjid al-X)": a longer name in brackets is the same body or building.
void tie_other_names(Discourse& discourse) {
  const WordView& view = discourse.view();
  for (std::size_t m = 0; m < discourse.mentions().size(); ++m) {
    const Mention outer = discourse.mentions()[m];
    const std::uint32_t open = outer.tokens.end, limit = view.sentence_of(outer.tokens.begin).end;
    if (outer.kind != MentionKind::name || open + 3 >= limit || view.word(open) != "(") continue;
    const std::size_t inner = discourse.mention_at(open + 1);
    if (inner == Discourse::npos || outer.tokens.size() < 2) continue;
    const Mention other = discourse.mentions()[inner];
    if (other.kind != MentionKind::name || other.tokens.size() < 2 || other.tokens.begin != open + 1) continue;
    if (other.tokens.end >= limit || view.word(other.tokens.end) != ")") continue;
    const Entity& entity = discourse.entity(outer.entity);
    const Entity& same = discourse.entity(other.entity);
    const bool body = entity.type == "Organization";
    const bool building = entity.type == "Place" &&
                          view.lexicon().detail(WordClass::place, view.word(open - 1)).empty() &&
                          view.lexicon().detail(WordClass::place, view.word(other.tokens.end - 1)).empty();
    const bool alike = same.type == entity.type && (body || building);
    if (same.id.empty() && (alike || (body && clips(view, other.tokens, outer.tokens))))
      discourse.merge(outer.entity, other.entity, "other name in brackets");
  }
}

// An introduced acronym is a name wherever it stands.
void tie_introduced(Discourse& discourse, const std::map<std::string, EntityId>& introduced) {
  if (introduced.empty()) return;
  for (std::uint32_t t = 0; t < discourse.document().tokens.size(); ++t) {
    if (discourse.mention_at(t) != Discourse::npos) continue;
    const auto found = introduced.find(std::string(discourse.document().form(TokenId{t})));
    if (found != introduced.end()) discourse.add_mention({t, t + 1}, MentionKind::name, found->second, "acronym");
  }
}

// The entities that the text names in two words or more.
std::set<EntityId> named_in_full(Discourse& discourse) {
  std::set<EntityId> out;
  for (const Mention& mention : discourse.mentions())
    if (mention.kind == MentionKind::name && mention.tokens.size() > 1) out.insert(discourse.find(mention.entity));
  return out;
}

// "SAC" beside "Syrian Arab Coalition": what the text spells out goes before what the letters mean elsewhere.
void tie_by_initials(Discourse& discourse) {
  std::map<std::string, std::vector<EntityId>> owners;
  for (const Mention& mention : discourse.mentions()) {
    if (mention.kind != MentionKind::name || mention.tokens.size() < 2 || is_person(discourse, mention)) continue;
    if (discourse.entity(mention.entity).type == "Country") continue;
    const EntityId entity = discourse.find(mention.entity);
    for (const std::string& letters : letters_for(discourse.view(), mention.tokens)) {
      std::vector<EntityId>& known = owners[letters];
      if (std::find(known.begin(), known.end(), entity) == known.end()) known.push_back(entity);
    }
  }
  const std::set<EntityId> in_full = named_in_full(discourse);
  for (std::size_t m = 0; m < discourse.mentions().size(); ++m) {
    const Mention& mention = discourse.mentions()[m];
    const std::string_view form = discourse.document().view(mention.tokens);
    if (mention.tokens.size() != 1 || !all_capitals(form)) continue;
    const auto found = owners.find(letters_of(fold(form)));
    if (found == owners.end() || found->second.size() != 1) continue;
    const EntityId owner = found->second.front(), own = discourse.find(mention.entity);
    if (discourse.entity(own).id.empty())
      discourse.merge(owner, mention.entity, "acronym");
    else if (form.size() > 2 && discourse.entity(own).type == "Organization" &&
             discourse.entity(owner).type == "Organization" && discourse.entity(owner).id.empty() &&
             in_full.count(own) == 0)
      discourse.retie(m, owner, "acronym");
  }
}

}  // namespace

void acronym_sieve(Discourse& discourse) {
  std::map<std::string, EntityId> introduced;
  tie_bracketed(discourse, introduced);
  tie_introduced(discourse, introduced);
  tie_other_names(discourse);
  tie_with_letters(discourse);
  discourse.sort_mentions();
  tie_by_initials(discourse);
}

}  // namespace entente
