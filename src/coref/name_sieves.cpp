#include <algorithm>
#include <map>
#include <set>

#include "base/fold.hpp"
#include "base/split.hpp"
#include "coref/name_match.hpp"
#include "coref/sieves.hpp"
#include "text/mention_rule.hpp"

namespace entente {

namespace {

struct LongName {
  NameWords words;
  EntityId entity;
  std::string type;
};

bool may_shorten(const std::string& type) { return type != "Country"; }

// "Depsang Plains" is called Depsang, "Paracel Islands" the Paracels; a port or a prison of a town is not the town.
bool shortens_place(const WordView& view, const NameWords& shorter, const NameWords& longer) {
  if (shorter.empty() || shorter.size() >= longer.size()) return false;
  for (std::size_t i = shorter.size(); i < longer.size(); ++i)
    if (view.lexicon().detail(WordClass::place, longer[i]) != "landform") return false;
  const bool plural = shorter.back() == longer[shorter.size() - 1] + "s";
  return std::equal(shorter.begin(), shorter.end() - 1, longer.begin()) &&
         (plural || shorter.back() == longer[shorter.size() - 1]);
}

// "the Liberals", of the Liberal Party.
bool are_of_party(const NameWords& members, const NameWords& party) {
  return members.size() == 1 && party.size() > 1 && party[1] == "party" && members.front() == party.front() + "s";
}

// Who acts, is acted on, or owns: a surname there is no place.
bool is_participant(const Discourse& discourse, const Mention& mention) {
  switch (discourse.document()[mention.head_token()].deprel) {
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
    case Deprel::obj:
    case Deprel::iobj:
    case Deprel::nmod_poss:
      return true;
    default:
      return false;
  }
}

// The model's own type of a short name counts for less than the longer name.
bool types_agree(const Discourse& discourse, const Entity& entity, const Mention& mention, const LongName& name) {
  if (name.type == entity.type) return true;
  return mention.rule == "model" && (name.type != "Person" || is_participant(discourse, mention));
}

// A name of three words or more may be called by an inner one: Muse Bihi Abdi, Pedro Sánchez Castejón.
bool is_inner_name(const NameWords& words, const LongName& name) {
  return words.size() == 1 && words.front().size() > 2 && name.words.size() > 2 &&
         std::find(name.words.begin() + 1, name.words.end() - 1, words.front()) != name.words.end() - 1;
}

// "the House" is not the White House.
bool ends_nothing(const WordView& view, const NameWords& words) {
  return words.size() == 1 && view.lexicon().detail(WordClass::not_a_name, words.front()) == "no end";
}

// "the Senate" is not the Senate Foreign Relations Committee, which is a part of it.
bool opens_part(const WordView& view, const NameWords& words, const NameWords& name) {
  if (words.size() != 1 || name.size() < 3 || words.front() != name.front() || name[1] == "of") return false;
  const bool body = view.lexicon().is(WordClass::organ, words.front()) || ends_nothing(view, words);
  return body && view.lexicon().is(WordClass::organization, name.back());
}

// "Xan station", London Xan station.
bool shortens_site(const WordView& view, const NameWords& shorter, const NameWords& longer) {
  return shorter.size() > 1 && shorter.size() < longer.size() && view.lexicon().is(WordClass::place, shorter.back()) &&
         std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

// "the Oversight Committee", "the Department": what is left of a body's name must be headed by a word for one.
bool is_body_within(const WordView& view, const NameWords& shorter, const NameWords& longer) {
  if (!view.lexicon().is(WordClass::organization, shorter.back())) return false;
  return shorter.size() == 1 ? heads_within(shorter.front(), longer) : drops_outer(shorter, longer);
}

bool names_owner(const WordView& view, const NameWords& words, const LongName& name, const std::string& type,
                 bool by_sound) {
  const bool person = type == "Person";
  if (words.empty() || name.words.empty()) return false;
  if (ends_nothing(view, words) && name.words.front() != words.front()) return false;
  if (by_sound) return person && words.size() == 1 && same_sound(words.front(), name.words.back());
  if (name.type == "Place")
    return type == "Place" && (shortens_place(view, words, name.words) || drops_inner(words, name.words) ||
                               shortens_site(view, words, name.words));
  if (type == "Event" && drops_inner(words, name.words)) return true;
  if (type == "Organization" && opens_part(view, words, name.words)) return false;
  if (type == "Organization" && (are_of_party(words, name.words) || is_body_within(view, words, name.words)))
    return true;
  if (type == "Place" && name.type != "Person") return false;
  if (person && shortens(words, without_initials(name.words))) return true;
  return shortens(words, name.words) || (person && (same_person(words, name.words) || is_inner_name(words, name)));
}

// "the House", wherever it is looked for, where the text has a House of Representatives.
bool is_chamber(const WordView& view, const NameWords& words, const LongName& name) {
  if (name.type != "Organization" || words.size() != 1 || name.words.size() != 3) return false;
  return words.front() == name.words.front() && name.words[1] == "of" &&
         view.lexicon().is(WordClass::organ, name.words[0] + " of " + name.words[2]);
}

// "Yorl Airport", "Yorl Correctional Facility"
bool is_built(const WordView& view, const NameWords& name) {
  if (name.size() < 2) return false;
  const auto built = [&](const std::string& words) {
    return view.lexicon().detail(WordClass::place, words) == "built";
  };
  return built(name.back()) || built(name[name.size() - 2] + " " + name.back());
}

// "landed at Yorl", of Yorl Airport: what lies elsewhere "in Yorl" is in the town.
bool is_site(const Discourse& discourse, const Mention& mention, const NameWords& words, const LongName& name) {
  const WordView& view = discourse.view();
  const auto preposition = [&](const Mention& one) {
    const std::uint32_t begin = one.tokens.begin;
    return begin == view.sentence_of(begin).begin ? std::string() : view.word(begin - 1);
  };
  if (mention.rule != "model" || name.type != "Place" || words.size() != 1 || preposition(mention) != "at" ||
      !is_built(view, name.words) || std::find(name.words.begin(), name.words.end(), words.front()) == name.words.end())
    return false;
  const std::vector<Mention>& all = discourse.document().mentions;
  return std::none_of(all.begin(), all.end(), [&](const Mention& other) {
    return other.entity == mention.entity && preposition(other) == "in";
  });
}

using Counts = std::map<EntityId, std::size_t>;

void tie_short(Discourse& discourse, std::size_t m, const std::vector<LongName>& names, bool by_sound,
               const Counts& named) {
  const Mention& mention = discourse.mentions()[m];
  const Entity& entity = discourse.entity(mention.entity);
  if (mention.rule == kOrgan) return;  // not another owner's
  const NameWords words = name_words(discourse.view(), mention.tokens);
  const LongName* best = nullptr;
  for (const LongName& name : names) {
    if (discourse.find(name.entity) == discourse.find(mention.entity)) continue;
    if (!is_chamber(discourse.view(), words, name) && !is_site(discourse, mention, words, name) &&
        (!types_agree(discourse, entity, mention, name) ||
         !names_owner(discourse.view(), words, name, entity.type, by_sound)))
      continue;
    // A bare surname of several is that of whom the text names most: a wife is told by her given name.
    if (best == nullptr || named.at(name.entity) > named.at(best->entity)) best = &name;
    if (words.size() > 1 || best->type != "Person") break;
  }
  if (best == nullptr) return;
  if (words.size() == 1 && best->type == "Person")
    discourse.retie(m, best->entity, "surname");
  else
    discourse.merge(best->entity, mention.entity, entity.type == "Person" ? "name variant" : "short name");
}

// In text order, each name of an entity where it stands first; of what the gazetteer knows, its full name too.
std::vector<LongName> long_names(Discourse& discourse) {
  std::vector<LongName> out;
  std::set<std::pair<EntityId, NameWords>> seen;
  for (const Mention& mention : discourse.mentions()) {
    const Entity& entity = discourse.entity(mention.entity);
    if (mention.kind != MentionKind::name || !may_shorten(entity.type)) continue;
    // "Congress" where the text has "Capitol Hill", another name of the US Congress; "the Yorlian Front Party", whose
    // first word is a mention of Yorl.
    if (entity.type == "Organization") {
      LongName known{split(fold(entity.name), ' '), mention.entity, entity.type};
      if (known.words.size() > 1 && seen.emplace(known.entity, known.words).second) out.push_back(std::move(known));
    }
    if (mention.tokens.size() < 2) continue;
    LongName name{name_words(discourse.view(), mention.tokens), mention.entity, entity.type};
    if (seen.emplace(name.entity, name.words).second) out.push_back(std::move(name));
  }
  return out;
}

}  // namespace

// Nearest longer name before, else the first one after: long names so far are kept newest first.
void short_name_sieve(Discourse& discourse) {
  std::vector<LongName> after = long_names(discourse);
  std::vector<LongName> order;
  Counts named;
  for (const Mention& mention : discourse.mentions())
    if (mention.kind == MentionKind::name) ++named[mention.entity];
  for (std::size_t m = 0; m < discourse.mentions().size(); ++m) {
    const Mention& mention = discourse.mentions()[m];
    const Entity& entity = discourse.entity(mention.entity);
    if (mention.kind != MentionKind::name || !may_shorten(entity.type)) continue;
    if (entity.id.empty()) {
      const std::size_t before = discourse.find(mention.entity).index();
      for (const bool by_sound : {false, true})
        for (const std::vector<LongName>* names : {&order, &after})
          if (discourse.find(discourse.mentions()[m].entity).index() == before)
            tie_short(discourse, m, *names, by_sound, named);
    }
    if (mention.tokens.size() > 1) {
      LongName name{name_words(discourse.view(), mention.tokens), discourse.mentions()[m].entity, entity.type};
      order.erase(std::remove_if(order.begin(), order.end(), [&](const LongName& n) { return n.words == name.words; }),
                  order.end());
      order.insert(order.begin(), std::move(name));
    }
  }
}

// A name of one word that the gazetteer lacks, a letter off one of its type that is named more or that it has.
void misspelling_sieve(Discourse& discourse) {
  std::map<EntityId, std::size_t> times;
  for (const Mention& mention : discourse.mentions())
    if (mention.kind == MentionKind::name) ++times[discourse.find(mention.entity)];
  std::map<std::string, std::vector<std::pair<std::string, EntityId>>> names;  // by type and first letter
  for (const auto& [entity, number] : times) {
    const Entity& named = discourse.entity(entity);
    const std::string name = fold(named.name);
    const bool plain = (named.type == "Place" || named.type == "Organization") && name.find(' ') == std::string::npos;
    if (plain && !name.empty()) names[named.type + name.front()].emplace_back(name, entity);
  }
  for (const auto& [key, alike] : names)
    for (const auto& [slip, own] : alike) {
      if (!discourse.entity(own).id.empty()) continue;
      const auto meant = std::find_if(alike.begin(), alike.end(), [&, &slip = slip, &own = own](const auto& other) {
        return discourse.find(other.second) == other.second && misspells(slip, other.first) &&
               (!discourse.entity(other.second).id.empty() || times[other.second] > times[own]);
      });
      if (meant != alike.end()) discourse.merge(meant->second, own, "misspelling");
    }
}

namespace {

constexpr std::size_t kShortName = 3;  // tokens of a second name that "or" brings

// What joins two names of one: "known as", "alias", "nom de guerre", "also called"; "born" right before the other; of
// an accord "named", "dubbed" and "called" too.
bool tells_other_name(const WordView& view, TokenRange between, bool accord) {
  for (std::uint32_t t = between.begin; t < between.end; ++t) {
    const std::string& word = view.word(t);
    if (word == "known" || word == "alias" || word == "aka" || word == "guerre") return true;
    if (word == "called" && t > between.begin && view.word(t - 1) == "also") return true;
    if ((word == "born" || word == "nee") && t + 1 == between.end) return true;
    if (accord && (word == "named" || word == "dubbed" || word == "called")) return true;
  }
  return false;
}

// "X, known to the Yorlians as Y", "known in Yorlian as Y": the place two mentions before, of one type with this one.
std::size_t called_by_others(const Discourse& discourse, std::size_t m) {
  const WordView& view = discourse.view();
  const std::vector<Mention>& mentions = discourse.document().mentions;
  const std::uint32_t as = mentions[m].tokens.begin - 1;
  if (m < 2 || view.word(as) != "as" || mentions[m - 2].sentence != mentions[m].sentence) return Discourse::npos;
  const Mention& place = mentions[m - 2];
  const bool alike = discourse.entity(place.entity).type == discourse.entity(mentions[m].entity).type;
  const std::uint32_t known = place.tokens.end + 1;
  const bool told = known < as && view.word(known - 1) == "," && view.word(known) == "known";
  return alike && told && place.kind == MentionKind::name && as - known < 6 ? m - 2 : Discourse::npos;
}

// "Yorl Company, or Yorlco,", "the Yorl Strait, or Xan's Gate,"
bool renamed(const WordView& view, const Mention& before, const Mention& here) {
  const std::uint32_t gap = before.tokens.end, end = here.tokens.end;
  if (here.tokens.begin != gap + 2 || view.word(gap) != "," || view.word(gap + 1) != "or") return false;
  return before.tokens.size() > 1 && here.tokens.size() <= kShortName && end < view.sentence_of(gap).end &&
         (view.word(end) == "," || view.word(end) == "." || view.word(end) == ")");
}

}  // namespace

// A few words between, one of which tells that what follows is another name of the same.
void known_as_sieve(Discourse& discourse) {
  const WordView& view = discourse.view();
  for (std::size_t m = 1; m < discourse.mentions().size(); ++m) {
    const Mention& here = discourse.mentions()[m];
    // "known by its Yorlian acronym X": of the name before the adjective.
    const bool described = m > 1 && discourse.mentions()[m - 1].kind == MentionKind::demonym;
    const Mention& before = discourse.mentions()[m - (described ? 2 : 1)];
    const std::uint32_t gap = here.tokens.begin - std::min(here.tokens.begin, before.tokens.end);
    if (gap == 0 || gap > 6 || here.sentence != before.sentence || here.kind != MentionKind::name) continue;
    const bool known = !discourse.entity(here.entity).id.empty();
    if (const std::size_t place = known ? Discourse::npos : called_by_others(discourse, m); place != Discourse::npos) {
      discourse.merge(discourse.mentions()[place].entity, here.entity, "known as");
      continue;
    }
    if (before.kind != MentionKind::name) continue;
    const bool alike = discourse.entity(before.entity).type == discourse.entity(here.entity).type;
    const std::string& type = discourse.entity(here.entity).type;
    const bool accord = alike && type == "Agreement";
    const bool person = discourse.entity(before.entity).type == "Person";
    const bool thing = alike && (type == "Organization" || type == "Place");
    if (!person && !accord && !thing) continue;
    const bool told =
        accord && known && discourse.entity(before.entity).id.empty();  // "the deal, known as the Yorl Plan"
    if (told && tells_other_name(view, {before.tokens.end, here.tokens.begin}, accord))
      discourse.merge(here.entity, before.entity, "known as");
    if (known && type != "Organization") continue;
    if (tells_other_name(view, {before.tokens.end, here.tokens.begin}, accord) ||
        (thing && !known && renamed(view, before, here)))
      discourse.tie_form(m, before.entity, "known as");
  }
}

}  // namespace entente
