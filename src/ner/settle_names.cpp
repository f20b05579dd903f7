#include "ner/settle_names.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/fold.hpp"
#include "ner/name_use.hpp"
#include "ner/outlet_use.hpp"
#include "neural/kernels.hpp"
#include "text/dateline_block.hpp"
#include "text/mention_rule.hpp"

namespace entente {

namespace {

bool certain(const Typing& typing) {
  return typing.entry != nullptr || (typing.rule != "model" && typing.rule != kActsAsBody && !typing.type.empty());
}

// The same name is the same thing throughout: surer evidence wins, then the
// more frequent, then the first.
void harmonize(const WordView& view, std::vector<TypedName>& names) {
  std::map<std::string, std::map<std::string, int>> votes;
  std::map<std::string, Typing> known;          // what a gazetteer says of the phrase elsewhere
  std::map<std::string, std::string> surnames;  // last word of a longer name -> a person's or a storm's
  for (const TypedName& name : names) {
    if (name.typing.entry != nullptr && !name.typing.demonym)
      known.emplace(view.phrase(name.candidate.tokens), name.typing);
    if (name.typing.entry != nullptr || name.typing.type.empty()) continue;
    votes[view.phrase(name.candidate.tokens)][name.typing.type] += certain(name.typing)              ? 10
                                                                   : name.typing.rule == kActsAsBody ? 3
                                                                                                     : 1;
    const TokenRange tokens = name.candidate.tokens;
    if (tokens.size() == 2 && view.is(WordClass::event_first, tokens.begin))
      surnames[view.word(tokens.begin + 1)] = "Event";  // "Typhoon Yorl"
    if (name.typing.type != "Person" || tokens.size() < 2) continue;
    for (std::uint32_t t = tokens.begin + 1; t < tokens.end; ++t)
      if (view.capital(t)) surnames[view.phrase({t, tokens.end})] = "Person";
  }
  for (TypedName& name : names) {
    if (name.typing.entry != nullptr) continue;
    const SentenceId sentence = view.sentence_id(name.candidate.tokens.begin);
    if (name.typing.type.empty() && is_dateline(view.document(), sentence)) continue;  // a capital where it was filed
    const std::string phrase = view.phrase(name.candidate.tokens);
    const auto entry = known.find(phrase);
    // "the Air Force" where the text has named the United States'.
    const bool same = entry != known.end() && name.typing.rule == "head noun" && name.typing.type == entry->second.type;
    if (entry != known.end() && (same || !certain(name.typing))) {
      if (entry->second.type != "Country") name.typing = entry->second;
      continue;
    }
    // "the Yorls", of whom the text has named one.
    if (phrase.ends_with('s') && name.candidate.tokens.size() == 1 && !certain(name.typing) &&
        surnames.count(phrase.substr(0, phrase.size() - 1)) != 0) {
      name.typing = {};
      continue;
    }
    if (surnames.count(phrase) != 0 && (!certain(name.typing) || name.typing.rule == kToldIt)) {
      const bool person = surnames.at(phrase) == "Person";
      name.typing = {surnames.at(phrase), "", person ? "part of a person's name" : "part of a storm's name", nullptr,
                     false};
      continue;
    }
    const auto found = votes.find(phrase);
    if (found == votes.end() || certain(name.typing)) continue;
    const auto best = std::max_element(found->second.begin(), found->second.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best->first != name.typing.type) name.typing = {best->first, "", "typed elsewhere", nullptr, false};
  }
}

// Where one name stands: once after "in" or before "airport" and it is a place.
bool located(const WordView& view, TokenRange tokens) {
  const TokenRange sentence = view.sentence_of(tokens.begin);
  if (tokens.end < sentence.end && view.is(WordClass::place, tokens.end)) return true;
  return tokens.begin > sentence.begin && view.is(WordClass::place_preposition, tokens.begin - 1);
}

bool acts(const WordView& view, TokenRange tokens) {
  const Token& head = view.document()[view.head_of(tokens)];
  return head.head && view.document()[head.head].upos == Upos::VERB && universal(head.deprel) == Deprel::nsubj;
}

// "Astronauts X and Y": the title in the plural is the second's too.
void share_titles(const WordView& view, std::vector<TypedName>& names) {
  bool several = false;  // so far in the list
  for (std::size_t n = 0; n < names.size(); ++n) {
    const TokenRange tokens = names[n].candidate.tokens;
    const bool joined = n > 0 && tokens.begin == names[n - 1].candidate.tokens.end + 1 &&
                        (view.word(tokens.begin - 1) == "and" || view.word(tokens.begin - 1) == ",");
    if (joined && several && names[n].typing.rule == "model" && tokens.size() > 1) {
      names[n].typing = {"Person", names[n - 1].typing.kind, "title", nullptr, false};
    } else if (!joined || !several) {
      several =
          names[n].typing.rule == "title" && tokens.begin > 0 && view.document().tokens[tokens.begin - 1].plural();
    }
  }
}

// "a camp at Xan Yorl"
bool lies_there(const WordView& view, TokenRange tokens) {
  const TokenId site = view.document()[view.head_of(tokens)].head;
  return located(view, tokens) && site && site.value < tokens.begin && view.is(WordClass::place, site.value) &&
         !view.capital(site.value);
}

// No given name, no title, and once in a place's place.
bool stands_as_place(const WordView& view, const TypedName& name, const std::set<std::string>& sites) {
  const TokenRange tokens = name.candidate.tokens;
  return tokens.size() < 4 && sites.contains(view.phrase(tokens)) && name.typing.kind.empty() &&
         !view.lexicon().is_given_name(view.word(tokens.begin));
}

// A person has a title or a full name somewhere; a lone word that the model takes for one is a place where it stands
// like one, and nothing where it stands once and does nothing.
void doubt_lone_persons(const WordView& view, std::vector<TypedName>& names) {
  std::set<std::string> person_words, places, sites;
  std::map<std::string, int> times;
  for (const TypedName& name : names) {
    const TokenRange tokens = name.candidate.tokens;
    if (located(view, tokens)) places.insert(view.phrase(tokens));
    if (lies_there(view, tokens)) sites.insert(view.phrase(tokens));
    if (tokens.size() == 1) ++times[view.word(tokens.begin)];
    if (tokens.size() > 1 && name.typing.entry == nullptr) person_words.insert(view.word(tokens.end - 1));
    if (name.typing.type != "Person" || (tokens.size() < 2 && name.typing.rule == "model")) continue;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) person_words.insert(view.word(t));
  }
  for (TypedName& name : names) {
    const TokenRange tokens = name.candidate.tokens;
    if (name.typing.type != "Person" || name.typing.rule != "model") continue;
    if (tokens.size() > 1) {
      if (stands_as_place(view, name, sites)) name.typing.type = "Place";
      continue;
    }
    const std::string& word = view.word(tokens.begin);
    if (person_words.count(word) != 0 || view.lexicon().is_given_name(word)) continue;
    if (!name.typing.kind.empty()) continue;
    if (places.count(word) != 0)
      name.typing.type = "Place";
    else if (!acts(view, tokens) && times[word] < 2)
      name.typing = {};
  }
}

// "(EVD)" behind as many small words that begin so and tell of no body.
bool stands_for_small_words(const WordView& view, std::uint32_t t) {
  const std::string& letters = view.word(t);
  const TokenRange sentence = view.sentence_of(t);
  if (t < sentence.begin + 1 + letters.size() || t + 1 >= sentence.end) return false;
  if (view.word(t - 1) != "(" || view.word(t + 1) != ")") return false;
  const auto first = static_cast<std::uint32_t>(t - 1 - letters.size());
  for (std::uint32_t i = first; i + 1 < t; ++i)
    if (view.word(i).front() != letters[i - first] || (i > first && view.capital(i))) return false;
  return !view.is(WordClass::organization, t - 2) && !view.is(WordClass::organ, t - 2) &&
         !view.is(WordClass::organ_head, t - 2) && !view.is(WordClass::outlet, t - 2);
}

// "the tanker Yorl" once, and "the Yorl" names nothing that is in the graph anywhere.
void drop_crafts(const WordView& view, std::vector<TypedName>& names) {
  std::set<std::string> crafts;
  for (const TypedName& name : names)
    if (name.typing.rule == kCraft)
      for (std::uint32_t t = name.candidate.tokens.begin; t < name.candidate.tokens.end; ++t)
        crafts.insert(view.phrase({t, name.candidate.tokens.end}));
  for (TypedName& name : names)
    if (name.typing.entry == nullptr && crafts.count(view.phrase(name.candidate.tokens)) != 0) name.typing = {};
}

// "the automatic identification system (AIS)": letters that stand for small words name nothing, unless a body.
void drop_small_letters(const WordView& view, std::vector<TypedName>& names) {
  std::set<std::string> letters;
  for (const TypedName& name : names) {
    const std::uint32_t at = name.candidate.tokens.begin;
    if (name.candidate.tokens.size() == 1 && stands_for_small_words(view, at)) letters.insert(view.word(at));
  }
  for (TypedName& name : names) {
    const bool lone = name.candidate.tokens.size() == 1 && name.typing.entry == nullptr;
    if (lone && letters.count(view.word(name.candidate.tokens.begin)) != 0) name.typing = {};
  }
}

// "KF-21"
bool is_model_number(std::string_view form) {
  const std::size_t hyphen = form.find('-');
  if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == form.size()) return false;
  const auto all = [](std::string_view part, char first, char last) {
    return std::all_of(part.begin(), part.end(), [&](char c) { return c >= first && c <= last; });
  };
  return all(form.substr(0, hyphen), 'A', 'Z') && all(form.substr(hyphen + 1), '0', '9');
}

// "Xan A300": a make and its model are no body.
void drop_models(const WordView& view, std::vector<TypedName>& names) {
  for (TypedName& name : names) {
    const TokenRange tokens = name.candidate.tokens;
    if (name.typing.rule != "model" || name.typing.type != "Organization") continue;
    if (is_model_number(view.document().view(tokens))) name.typing = {};
    if (tokens.size() < 2) continue;
    const std::string& last = view.word(tokens.end - 1);
    const bool letter = last.front() >= 'a' && last.front() <= 'z';
    if (letter && last.find_first_of("0123456789") != std::string::npos) name.typing = {};
  }
}

// "Yorl" where the text has named Yorl Holdings: a body's first word is no place or person elsewhere.
void shorten_bodies(const WordView& view, const Gazetteer& gazetteer, std::vector<TypedName>& names) {
  std::map<std::string, const Typing*> first_words;
  for (const TypedName& name : names) {
    const TokenRange tokens = name.candidate.tokens;
    if (name.typing.type == "Organization" && name.typing.rule == "head noun" && tokens.size() == 2 &&
        gazetteer.lookup(view.document().form(TokenId{tokens.begin})).empty())
      first_words.emplace(view.word(tokens.begin), &name.typing);
  }
  for (TypedName& name : names) {
    if (name.typing.entry != nullptr || name.candidate.tokens.size() > 1 || certain(name.typing)) continue;
    const auto body = first_words.find(view.word(name.candidate.tokens.begin));
    if (body != first_words.end())
      name.typing = {"Organization", body->second->kind, "short for a body", nullptr, false};
  }
}

// "flew to X" where the text has said "X warned": the state that is spoken of.
void tie_capitals(const WordView& view, std::vector<TypedName>& names) {
  std::set<const GazetteerEntry*> spoken_of;
  for (const TypedName& name : names)
    if (name.typing.rule == "capital for its state") spoken_of.insert(name.typing.entry);
  // "Xan and Yorl trade blame": what the one of the pair means, the other does.
  for (std::size_t n = 0; n + 1 < names.size(); ++n) {
    const bool joined = names[n + 1].candidate.tokens.begin == names[n].candidate.tokens.end + 1 &&
                        view.word(names[n].candidate.tokens.end) == "and";
    for (const auto& [one, other] : {std::pair(n, n + 1), std::pair(n + 1, n)})
      if (joined && names[one].typing.rule == "capital for its state" && names[other].typing.state != nullptr)
        spoken_of.insert(names[other].typing.state);
  }
  for (TypedName& name : names)
    if (name.typing.state != nullptr && spoken_of.count(name.typing.state) != 0)
      name.typing = {name.typing.state->entity.type, "", "capital for its state", name.typing.state, false};
}

// "X said", "X's offer", "talks with X": what a city does not.
bool acts_for_state(const WordView& view, TokenRange tokens) {
  const Token& head = view.document()[view.head_of(tokens)];
  const Deprel relation = universal(head.deprel);
  if (relation == Deprel::nsubj || relation == Deprel::obj || relation == Deprel::iobj ||
      head.deprel == Deprel::nmod_poss)
    return true;
  if (tokens.begin == view.sentence_of(tokens.begin).begin) return true;
  const std::string& before = view.word(tokens.begin - 1);
  return before == "with" || before == "against" || before == "by" || NameUse(view, tokens).seats_ministry();
}

// "Brussels" where the text names Belgium and not the union: a seat of a union speaks for the country around it.
void choose_seats(const WordView& view, const Gazetteer& gazetteer, std::vector<TypedName>& names) {
  std::set<const GazetteerEntry*> named;
  for (const TypedName& name : names)
    if (name.typing.entry != nullptr && name.typing.rule == "gazetteer") named.insert(name.typing.entry);
  const auto around = [&](const TypedName& name, const GazetteerEntry* spoken) -> const GazetteerEntry* {
    if (spoken == nullptr || spoken->entity.type == "Country" || named.count(spoken) != 0) return spoken;
    for (const GazetteerHit& hit : name.candidate.hits) {
      const GazetteerEntry* state = &gazetteer.entries()[hit.entry];
      if (hit.use == AliasUse::capital && named.count(state) != 0) return state;
    }
    return spoken;
  };
  const auto is_seat = [](const TypedName& name) {
    return std::any_of(name.candidate.hits.begin(), name.candidate.hits.end(),
                       [](const GazetteerHit& hit) { return hit.use == AliasUse::seat; });
  };
  std::set<const GazetteerEntry*> acting;  // states whose capital does something
  for (const TypedName& name : names)
    if (name.typing.rule == "capital for its state" && acts_for_state(view, name.candidate.tokens))
      acting.insert(name.typing.entry);
  for (TypedName& name : names) {
    // "services between X and Y": of a state that is named nowhere, the capital that does nothing is the city.
    const bool idle = name.typing.rule == "capital for its state" && name.typing.type == "Country" &&
                      named.count(name.typing.entry) == 0 && acting.count(name.typing.entry) == 0;
    if (idle) {
      name.typing = {"Place", "", std::string(kCapitalCity), nullptr, false, name.typing.entry->entity.country};
      continue;
    }
    // Of a state that is named nowhere the city where its government sits is a city: "The Hague" has courts.
    if (name.typing.rule == "capital for its state" && name.typing.type == "Country" && is_seat(name) &&
        named.count(name.typing.entry) == 0) {
      name.typing = {"Place", "", std::string(kCapitalCity), nullptr, false, name.typing.entry->entity.country};
      continue;
    }
    if (name.typing.state != nullptr) name.typing.state = around(name, name.typing.state);
    if (name.typing.rule != "capital for its state") continue;
    name.typing.entry = around(name, name.typing.entry);
    name.typing.type = name.typing.entry->entity.type;
    name.typing.kind = name.typing.entry->entity.kind;
  }
}

// "Dominican" where the text names the one state of two that share the word.
void choose_states(const Gazetteer& gazetteer, std::vector<TypedName>& names) {
  std::set<std::uint32_t> named;
  for (const TypedName& name : names)
    for (const GazetteerHit& hit : name.candidate.hits)
      if (hit.use == AliasUse::name && !hit.ambiguous) named.insert(hit.entry);
  for (TypedName& name : names) {
    if (!name.typing.demonym || name.typing.type != "Country") continue;
    std::set<std::uint32_t> states;
    for (const GazetteerHit& hit : name.candidate.hits)
      if (named.count(hit.entry) != 0 && gazetteer.entries()[hit.entry].entity.type == "Country")
        states.insert(hit.entry);
    if (states.size() == 1) name.typing.entry = &gazetteer.entries()[*states.begin()];
  }
}

// "the North" where the text has named North Korea.
void tie_halves(const WordView& view, std::vector<TypedName>& names) {
  std::map<std::string, const GazetteerEntry*> halves;
  for (const TypedName& name : names) {
    if (name.typing.entry == nullptr || name.typing.type != "Country") continue;
    const std::string& whole = name.typing.entry->entity.name;
    const std::string first = fold(whole.substr(0, whole.find(' ')));
    if (first.size() < whole.size() && view.lexicon().is(WordClass::region_prefix, first))
      halves[first] = name.typing.entry;
  }
  for (TypedName& name : names) {
    const TokenRange tokens = name.candidate.tokens;
    if (name.typing.entry != nullptr || name.typing.type != "Place" || tokens.size() > 1) continue;
    const auto whole = halves.find(view.word(tokens.begin));
    if (whole != halves.end() && tokens.begin > 0 && view.word(tokens.begin - 1) == "the")
      name.typing = {"Country", "", "half of a divided land", whole->second, false};
  }
}

// Logits by which the model's reading of a name must lead where nothing else in the text tells what it is. The model
// knows bodies least: of those that lead by less than three two in three are titles of works, species, products or
// pieces of names.
std::int32_t least_lead(const std::string& type) {
  constexpr std::int32_t logit = 1 << neural::activation_bits;
  return type == "Organization" ? 3 * logit : 2 * logit;
}

// What the model alone finds, and nowhere surely.
void mark_doubtful(const WordView& view, std::vector<TypedName>& names) {
  const auto by_model = [](const TypedName& name) {
    return name.typing.type.empty() || name.typing.rule == "model" || name.typing.rule == "typed elsewhere" ||
           name.typing.rule == "place preposition";
  };
  std::map<std::string, std::int32_t> leads;  // the best of each name
  for (const TypedName& name : names) {
    std::int32_t& best = leads[view.phrase(name.candidate.tokens)];
    best = std::max(best, by_model(name) ? name.candidate.lead : INT32_MAX);
  }
  for (TypedName& name : names)
    name.typing.doubtful =
        by_model(name) && leads.at(view.phrase(name.candidate.tokens)) < least_lead(name.typing.type);
}

// "African" alone names no place and "Western" no bloc: only a country and a member's party live in their adjectives.
void drop_adjectives(std::vector<TypedName>& names) {
  std::set<const GazetteerEntry*> named;
  for (const TypedName& name : names)
    if (!name.typing.demonym) named.insert(name.typing.entry);
  for (TypedName& name : names)
    if (name.typing.demonym && name.typing.type != "Country" && name.typing.kind != "party" &&
        named.count(name.typing.entry) == 0)
      name.typing = {};
}

}  // namespace

void settle_names(const WordView& view, const Gazetteer& gazetteer, std::vector<TypedName>& names) {
  share_titles(view, names);
  choose_seats(view, gazetteer, names);
  choose_states(gazetteer, names);
  tie_capitals(view, names);
  tie_halves(view, names);
  drop_crafts(view, names);
  drop_small_letters(view, names);
  drop_models(view, names);
  shorten_bodies(view, gazetteer, names);
  harmonize(view, names);
  doubt_lone_persons(view, names);
  drop_adjectives(names);
  mark_doubtful(view, names);
}

}  // namespace entente
