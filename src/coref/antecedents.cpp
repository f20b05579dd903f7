#include "coref/antecedents.hpp"

#include <algorithm>
#include <set>

#include "base/fold.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kSentences = 8;
constexpr std::size_t kOccurrences = 150;  // a sentence may be as long as a book
constexpr std::size_t kNearest = 20;
constexpr std::uint32_t kGroupSentences = 3;

void add_once(std::vector<Antecedent>& all, Antecedent more) {
  std::sort(more.begin(), more.end());
  more.erase(std::unique(more.begin(), more.end()), more.end());
  if (!more.empty() && std::find(all.begin(), all.end(), more) == all.end()) all.push_back(std::move(more));
}

}  // namespace

std::optional<TokenId> last_seen(const Scene& scene, const Antecedent& candidate) {
  if (candidate.empty()) return std::nullopt;
  const auto last = std::find_if(scene.near.begin(), scene.near.end(),
                                 [&](const Occurrence& occurrence) { return occurrence.entity == candidate.front(); });
  return last == scene.near.end() ? std::nullopt : std::optional<TokenId>(TokenId{last->head});
}

Antecedents::Antecedents(const Discourse& discourse)
    : discourse_(discourse), view_(discourse.view()), places_(discourse.document().entities.size()) {
  for (const Mention& mention : discourse.document().mentions) {
    const EntityId entity = discourse.find(mention.entity);
    const std::uint32_t head = mention.head ? mention.head.value : mention.tokens.begin;
    if (mention.kind == MentionKind::nominal || mention.kind == MentionKind::pronoun) {
      Tied& tied = tied_[head];
      tied.entities.push_back(entity);
      tied.rule = mention.rule;
      continue;
    }
    named_.push_back({head, mention.tokens.begin, mention.sentence.value, mention.kind, entity});
    places_[entity.index()].push_back(mention.tokens.begin);
  }
  for (auto& [head, tied] : tied_) {
    std::sort(tied.entities.begin(), tied.entities.end());
    tied.entities.erase(std::unique(tied.entities.begin(), tied.entities.end()), tied.entities.end());
  }
  for (const Occurrence& occurrence : named_) {
    std::string& words = words_[occurrence.entity];
    if (!words.empty()) continue;
    const Entity& entity = discourse.entity(occurrence.entity);
    words = " " + fold(entity.name) + " " + fold(entity.note) + " ";
    for (const std::string& alias : entity.aliases) {
      const std::string form = fold(alias) + " ";
      if (words.find(" " + form) == std::string::npos) words += form;  // mergers leave repeats
    }
  }
  for (const Role& role : discourse.document().roles) {
    roles_[discourse.find(role.person)].emplace_back(" " + fold(role.title) + " ",
                                                     role.body ? discourse.find(role.body) : EntityId{});
  }
  read_context();
}

Scene Antecedents::scene(const Anaphor& anaphor) const {
  Scene out;
  out.anaphor = anaphor;
  out.sentence = view_.sentence_id(anaphor.phrase.begin).value;
  const auto earlier = [&](const Occurrence& o) { return o.begin < anaphor.phrase.begin; };
  auto name = std::partition_point(named_.begin(), named_.end(), earlier);
  auto other = std::partition_point(resolved_.begin(), resolved_.end(), earlier);
  while (out.near.size() < kOccurrences && (name != named_.begin() || other != resolved_.begin())) {
    const bool take_name =
        other == resolved_.begin() || (name != named_.begin() && std::prev(name)->begin >= std::prev(other)->begin);
    const Occurrence& next = take_name ? *--name : *--other;
    if (next.sentence + kSentences < out.sentence) break;
    out.near.push_back(next);
  }
  rank(out);
  for (const auto& [entity, more] : out.salience) {
    if (!anaphor.pronoun() && names_hold(entity, token(anaphor.head).lemma)) out.bearers.insert(entity);
  }
  find_owner(out);
  out.speaker = speaker_in(out.sentence);
  if (out.sentence > 0) out.speaker_before = speaker_in(out.sentence - 1);
  out.place = place_near(out);
  return out;
}

// One of the names begins a word so.
bool Antecedents::names_hold(EntityId entity, const std::string& word) const {
  const auto words = words_.find(entity);
  return words != words_.end() && words->second.find(" " + word) != std::string::npos;
}

// What its name tells, else the pronouns before.
Gender Antecedents::gender(EntityId entity) const {
  const Gender known = discourse_.gender(entity);
  const auto told = told_.find(entity);
  return known == Gender::unknown && told != told_.end() ? told->second : known;
}

std::size_t Antecedents::count_before(EntityId entity, std::uint32_t token) const {
  const std::vector<std::uint32_t>& places = places_[entity.index()];
  return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), token) - places.begin());
}

void Antecedents::rank(Scene& scene) const {
  std::map<EntityId, std::size_t> counts;
  for (const Occurrence& occurrence : scene.near)
    counts.try_emplace(occurrence.entity, count_before(occurrence.entity, scene.anaphor.phrase.begin));
  for (const auto& [entity, count] : counts) {
    std::size_t& more = scene.salience[entity];
    for (const auto& [other, of_other] : counts)
      more += of_other > count && discourse_.entity(other).type == discourse_.entity(entity).type ? 1 : 0;
  }
}

void Antecedents::find_owner(Scene& scene) const {
  scene.owner = discourse_.modifier_body(scene.anaphor.head);
  if (scene.owner) return;
  for (const std::uint32_t child : view_.children(scene.anaphor.head)) {
    if (token(child).deprel != Deprel::nmod_poss) continue;
    const auto pronoun = meant_.find(child);
    const std::size_t named = discourse_.mention_at(child);
    if (pronoun != meant_.end())
      scene.owner = pronoun->second, scene.owned_by_pronoun = true;
    else if (named != Discourse::npos)
      scene.owner = discourse_.find(discourse_.document().mentions[named].entity);
  }
}

bool Antecedents::holds_office_of(EntityId person, EntityId body) const {
  const auto roles = roles_.find(person);
  return roles != roles_.end() &&
         std::any_of(roles->second.begin(), roles->second.end(), [&](const auto& role) { return role.second == body; });
}

std::vector<Antecedent> Antecedents::candidates(const Scene& scene) const {
  std::vector<Antecedent> out;
  for (const Occurrence& occurrence : scene.near) {
    if (out.size() >= kNearest) break;
    add_once(out, {occurrence.entity});
  }
  if (const auto tied = tied_.find(scene.anaphor.head); tied != tied_.end()) add_once(out, tied->second.entities);
  if (scene.anaphor.plural) add_groups(scene, out);
  const std::set<EntityId> barred = acting_beside(scene);
  std::erase_if(out, [&](const Antecedent& one) {
    return one.size() == 1 && (barred.contains(one.front()) || !could_mean(scene.anaphor, one.front()));
  });
  out.insert(out.begin(), Antecedent{});
  return out;
}

// "the gunman" is no event and "he" no body; "the city" is no cathedral, "the Yorl agency" nobody but Yorl.
bool Antecedents::could_mean(const Anaphor& anaphor, EntityId id) const {
  const Entity& entity = discourse_.entity(id);
  if (anaphor.pronoun())
    return entity.type == "Person" || (anaphor.kind != AnaphorKind::he && anaphor.kind != AnaphorKind::she);
  if (const EntityId outlet = discourse_.outlet_before(anaphor.head)) return id == outlet;
  if (discourse_.tells_another(anaphor.head)) return false;
  const auto is = [&](WordClass c) { return view_.is(c, anaphor.head); };
  const Gender gender = this->gender(id);
  if ((is(WordClass::feminine) && gender == Gender::masculine) ||
      (is(WordClass::masculine) && gender == Gender::feminine))
    return false;
  const auto is_any = [&](std::initializer_list<WordClass> all) { return std::any_of(all.begin(), all.end(), is); };
  const bool person =
      !anaphor.plural && is_any({WordClass::person_nominal, WordClass::office}) &&
      !is_any({WordClass::organization, WordClass::organ, WordClass::outlet, WordClass::government, WordClass::place});
  if (person) return entity.type == "Person";
  if (anaphor.plural && is(WordClass::elected)) return false;  // "the senators" are no body
  if (entity.type == "Event" && is(WordClass::event_nominal)) return is_alike(anaphor.head, entity);
  const auto division = [&](std::string_view word) {
    return view_.lexicon().detail(WordClass::place, word) == "division";
  };
  if (entity.type != "Place" || !division(token(anaphor.head).lemma)) return true;
  const std::string name = fold(entity.name);
  const std::string last = name.substr(name.rfind(' ') + 1);
  return last.size() == name.size() || !view_.lexicon().is(WordClass::place, last) || division(last);
}

// "the meeting" is no conflict, "the vote" no trial: families of happenings, as far as both are known. Of fighting an
// attack, a campaign and a war may each be called by the other's word.
bool Antecedents::is_alike(std::uint32_t noun, const Entity& event) const {
  const auto family = [&](std::string_view word) {
    const std::string_view own = view_.lexicon().detail(WordClass::event_nominal, word);
    return own == "campaign" || own == "war" || own == "siege" ? std::string_view("attack") : own;
  };
  const std::string name = fold(event.name);
  const std::size_t end = std::min({name.find(" in "), name.find(" of "), name.find(" on "), name.size()});
  const std::size_t blank = name.rfind(' ', end - 1);
  const std::size_t begin = blank == std::string::npos || blank >= end ? 0 : blank + 1;
  const std::string_view of_event = family(std::string_view(name).substr(begin, end - begin));
  const std::string_view of_noun = family(token(noun).lemma);
  return of_event.empty() || of_noun.empty() || of_event == of_noun;
}

// "X met him": who acts on the pronoun. "Speaking to X, he said": who is acted on in a clause that opens the pronoun's
// own, whose subject it is.
std::set<EntityId> Antecedents::acting_beside(const Scene& scene) const {
  std::set<EntityId> out;
  const std::uint32_t pronoun = scene.anaphor.head;
  const Token& it = token(pronoun);
  if (!scene.anaphor.pronoun() || !it.head || view_.word(pronoun).ends_with("self")) return out;
  const std::uint32_t verb = it.head.value;
  const Deprel role = universal(it.deprel);
  for (const Occurrence& occurrence : scene.near) {
    if (occurrence.sentence != scene.sentence) break;
    if (role == Deprel::obj || role == Deprel::iobj) {
      const Token& other = token(occurrence.head);
      if (other.head == it.head && universal(other.deprel) == Deprel::nsubj) out.insert(occurrence.entity);
    } else if (role == Deprel::nsubj && opens_clause_of(verb, occurrence.head)) {
      out.insert(occurrence.entity);
    }
  }
  return out;
}

// Beside a participle before the verb, which has no subject of its own.
bool Antecedents::opens_clause_of(std::uint32_t verb, std::uint32_t t) const {
  const TokenId participle = token(t).head;
  if (!participle || participle.value > verb) return false;
  const std::uint32_t at = participle.value;
  const auto& parts = view_.children(at);
  return universal(token(at).deprel) == Deprel::advcl && token(at).head == TokenId{verb} &&
         view_.word(at).ends_with("ing") && std::none_of(parts.begin(), parts.end(), [&](std::uint32_t part) {
           return universal(token(part).deprel) == Deprel::nsubj;
         });
}

std::uint32_t Antecedents::coordination(std::uint32_t t) const {
  while (token(t).deprel == Deprel::conj && token(t).head) t = token(t).head.value;
  return t;
}

// Those named together ("X, Y and Z"), those at one verb ("X met Y"), those that the last plurals meant, and as many
// as the anaphor counts.
void Antecedents::add_groups(const Scene& scene, std::vector<Antecedent>& out) const {
  std::map<std::uint32_t, Antecedent> together, at_verb;
  for (const Occurrence& occurrence : scene.near) {
    if (occurrence.sentence + kGroupSentences < scene.sentence) break;
    const std::uint32_t first = coordination(occurrence.head);
    together[first].push_back(occurrence.entity);
    const Token& top = token(first);
    if (top.head && occurrence.kind != MentionKind::demonym) at_verb[top.head.value].push_back(occurrence.entity);
  }
  for (auto group = together.rbegin(); group != together.rend(); ++group) {
    if (group->second.size() > 1) add_once(out, group->second);
  }
  for (auto group = at_verb.rbegin(); group != at_verb.rend(); ++group) {
    const Antecedent& members = group->second;
    const bool alike = members.size() == 2 && discourse_.entity(members[0]).type == discourse_.entity(members[1]).type;
    if (alike && members[0] != members[1]) add_once(out, members);
  }
  for (std::size_t back = 0; back < 2 && back < groups_.size(); ++back)
    add_once(out, groups_[groups_.size() - 1 - back]);
  const std::size_t size = scene.anaphor.number != 0 ? scene.anaphor.number : 2;
  for (const std::string_view type : {"Country", "Person", "Organization"}) {
    Antecedent nearest;
    std::map<EntityId, std::size_t> counts;
    for (const Occurrence& occurrence : scene.near) {
      if (discourse_.entity(occurrence.entity).type != type) continue;
      ++counts[occurrence.entity];
      if (nearest.size() < size && std::find(nearest.begin(), nearest.end(), occurrence.entity) == nearest.end())
        nearest.push_back(occurrence.entity);
    }
    if (nearest.size() != size) continue;
    add_once(out, nearest);
    std::vector<std::pair<std::size_t, EntityId>> most;
    most.reserve(counts.size());
    for (const auto& [entity, count] : counts) most.emplace_back(count, entity);
    std::stable_sort(most.begin(), most.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    Antecedent main;
    for (std::size_t i = 0; i < size; ++i) main.push_back(most[i].second);
    add_once(out, main);
  }
}

void Antecedents::note(const Anaphor& anaphor, const Antecedent& meant) {
  const std::uint32_t begin = anaphor.phrase.begin;  // a phrase may begin before one inside it that was noted first
  const auto before = [](std::uint32_t place, const Occurrence& o) { return place < o.begin; };
  for (const EntityId entity : meant) {
    const Occurrence occurrence{anaphor.head, begin, view_.sentence_id(anaphor.head).value,
                                anaphor.pronoun() ? MentionKind::pronoun : MentionKind::nominal, entity};
    resolved_.insert(std::upper_bound(resolved_.begin(), resolved_.end(), begin, before), occurrence);
    std::vector<std::uint32_t>& places = places_[entity.index()];
    places.insert(std::upper_bound(places.begin(), places.end(), begin), begin);
  }
  if (meant.size() == 1) meant_[anaphor.head] = meant.front();
  const bool he = anaphor.kind == AnaphorKind::he;
  if (meant.size() == 1 && (he || anaphor.kind == AnaphorKind::she))
    told_.emplace(meant.front(), he ? Gender::masculine : Gender::feminine);
  if (meant.size() > 1) groups_.push_back(meant);
}

}  // namespace entente
