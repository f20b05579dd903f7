// What speaks for a candidate, as hashed features for the antecedent model.
#include <algorithm>
#include <array>
#include <set>

#include "base/feature_hash.hpp"
#include "base/fold.hpp"
#include "coref/antecedents.hpp"

namespace entente {

namespace {

constexpr std::array kClasses = {WordClass::agreement,      WordClass::country_nominal, WordClass::event_nominal,
                                 WordClass::forces,         WordClass::government,      WordClass::office,
                                 WordClass::organ,          WordClass::organization,    WordClass::outlet,
                                 WordClass::person_nominal, WordClass::place,           WordClass::pair_nominal,
                                 WordClass::former,         WordClass::feminine,        WordClass::masculine};

enum Kind : std::uint32_t {
  kNobody = 1,
  kNobodyTail,
  kType,
  kTypeKind,
  kClassType,
  kClassKind,
  kLemmaType,
  kLemmaKind,
  kDistance,
  kRank,
  kCount,
  kPlace,
  kParallel,
  kMentioned,
  kGender,
  kNamed,
  kNamedWord,
  kModifier,
  kRole,
  kOwner,
  kGroupSize,
  kGroupTypes,
  kGroupMember,
  kSieve,
  kSieveOther,
  kNext,
  kSalience,
  kSameVerb,
  kModifierType,
  kOnly
};

std::uint32_t bucket(std::size_t n) { return n < 4 ? static_cast<std::uint32_t>(n) : n < 6 ? 4 : n < 10 ? 5 : 6; }

}  // namespace

std::vector<std::uint32_t> Antecedents::classes_of(std::uint32_t t) const {
  std::vector<std::uint32_t> out;
  for (const WordClass word_class : kClasses) {
    if (!view_.is(word_class, t)) continue;
    out.push_back(mixed({static_cast<std::uint32_t>(word_class), 0}));
    const std::string_view detail = view_.detail(word_class, {t, t + 1});
    if (!detail.empty()) out.push_back(mixed({static_cast<std::uint32_t>(word_class), feature_hash(detail)}));
  }
  return out;
}

void Antecedents::features(const Scene& scene, const Antecedent& candidate, std::vector<std::uint32_t>& out) const {
  out.clear();
  if (candidate.empty()) {
    add_phrase(scene.anaphor, out);
    add_rival(scene.anaphor, nullptr, out);
  } else if (candidate.size() == 1) {
    add_type(scene.anaphor, candidate.front(), true, out);
    add_place(scene, candidate.front(), out);
    add_names(scene, candidate.front(), out);
    add_context(scene, candidate.front(), out);
  } else {
    add_group(scene, candidate, out);
  }
  add_sieve(scene.anaphor, candidate, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

// What speaks for nobody: the phrase itself, and what hangs on it.
void Antecedents::add_phrase(const Anaphor& anaphor, std::vector<std::uint32_t>& out) const {
  const auto kind = static_cast<std::uint32_t>(anaphor.kind);
  const std::uint32_t lemma = anaphor.pronoun() ? 0 : feature_hash(token(anaphor.head).lemma);
  out.push_back(mixed({kNobody}));
  out.push_back(mixed({kNobody, 1, kind, anaphor.plural}));
  out.push_back(mixed({kNobody, 2, lemma}));
  out.push_back(mixed({kNobody, 3, lemma, kind, anaphor.plural}));
  out.push_back(mixed({kNobody, 4, kind, static_cast<std::uint32_t>(token(anaphor.head).deprel)}));
  out.push_back(mixed({kNobody, 5, kind, anaphor.number}));
  for (const std::uint32_t word_class : classes_of(anaphor.head)) {
    out.push_back(mixed({kNobody, 6, word_class}));
    out.push_back(mixed({kNobody, 7, word_class, kind, anaphor.plural}));
  }
  bool tail = false;
  for (const std::uint32_t child : view_.children(anaphor.head)) {
    const Deprel relation = token(child).deprel;
    if (relation == Deprel::punct || relation == Deprel::det || relation == Deprel::case_) continue;
    const std::size_t named = discourse_.mention_at(child) != Discourse::npos ? 1 : 0;
    out.push_back(mixed(
        {kNobodyTail, static_cast<std::uint32_t>(relation), child > anaphor.head, static_cast<std::uint32_t>(named)}));
    out.push_back(mixed({kNobodyTail, kind, static_cast<std::uint32_t>(relation), child > anaphor.head,
                         static_cast<std::uint32_t>(named)}));
    if (universal(relation) == Deprel::amod) out.push_back(mixed({kModifier, feature_hash(view_.word(child))}));
    tail = tail || child > anaphor.head;
  }
  out.push_back(mixed({kNobodyTail, 100, tail, kind}));
  if (anaphor.phrase.begin > 0) out.push_back(mixed({kNext, feature_hash(view_.word(anaphor.phrase.begin - 1))}));
  const TokenId governor = token(anaphor.head).head;
  if (governor)
    out.push_back(mixed(
        {kNext, 1, feature_hash(token(governor.value).lemma), static_cast<std::uint32_t>(token(anaphor.head).deprel)}));
}

void Antecedents::add_type(const Anaphor& anaphor, EntityId id, bool alone, std::vector<std::uint32_t>& out) const {
  const Entity& entity = discourse_.entity(id);
  const std::uint32_t type = feature_hash(entity.type);
  const std::uint32_t type_kind = mixed({type, feature_hash(entity.kind)});
  const std::uint32_t shape = mixed({static_cast<std::uint32_t>(anaphor.kind), anaphor.plural});
  const std::uint32_t lemma = anaphor.pronoun() ? 0 : feature_hash(token(anaphor.head).lemma);
  out.push_back(mixed({kType, alone, shape, type}));
  out.push_back(mixed({kTypeKind, alone, shape, type_kind}));
  out.push_back(mixed({kLemmaType, alone, lemma, type}));
  out.push_back(mixed({kLemmaKind, alone, lemma, type_kind}));
  for (const std::uint32_t word_class : classes_of(anaphor.head)) {
    out.push_back(mixed({kClassType, alone, word_class, type}));
    out.push_back(mixed({kClassKind, alone, word_class, type_kind, anaphor.plural}));
  }
}

// Where the text spoke of it last, how often, and of how many of its type since.
void Antecedents::add_place(const Scene& scene, EntityId id, std::vector<std::uint32_t>& out) const {
  const Anaphor& anaphor = scene.anaphor;
  const Token& head = token(anaphor.head);
  const std::string& type_name = discourse_.entity(id).type;
  const std::uint32_t type = feature_hash(type_name);
  const std::uint32_t shape = mixed({static_cast<std::uint32_t>(anaphor.kind), anaphor.plural});
  const std::uint32_t lemma = anaphor.pronoun() ? 0 : feature_hash(head.lemma);
  const Occurrence* last = nullptr;
  std::set<EntityId> nearer, others;
  for (const Occurrence& occurrence : scene.near) {
    if (occurrence.entity == id) {
      if (last == nullptr) last = &occurrence;
    } else if (discourse_.entity(occurrence.entity).type == type_name) {
      others.insert(occurrence.entity);
      if (last == nullptr) nearer.insert(occurrence.entity);
    }
  }
  const std::size_t count = count_before(id, anaphor.phrase.begin);
  const auto salience = scene.salience.find(id);
  const std::uint32_t salient = salience == scene.salience.end() ? 9 : std::min(bucket(salience->second), 3U);
  out.push_back(mixed({kSalience, shape, salient, type}));
  out.push_back(mixed({kSalience, lemma, salient, type}));
  out.push_back(
      mixed({kSalience, shape, salient, type, nearer.empty(), last != nullptr && last->sentence == scene.sentence}));
  for (const std::uint32_t word_class : classes_of(anaphor.head))
    out.push_back(mixed({kSalience, 1, word_class, salient, std::min(bucket(nearer.size()), 3U), type}));
  out.push_back(mixed({kOnly, shape, type, others.empty()}));
  out.push_back(mixed({kCount, shape, bucket(count)}));
  out.push_back(mixed({kCount, shape, type, bucket(count), nearer.empty()}));
  if (last == nullptr) {
    out.push_back(mixed({kDistance, shape, 99}));
    return;
  }
  const std::uint32_t back = bucket(scene.sentence - last->sentence), near = std::min(back, 2U);
  const auto own = static_cast<std::uint32_t>(universal(head.deprel));
  const auto place = static_cast<std::uint32_t>(universal(token(last->head).deprel));
  const std::uint32_t rank = bucket(nearer.size());
  out.push_back(mixed({kDistance, shape, back}));
  out.push_back(mixed({kDistance, shape, back, type}));
  out.push_back(mixed({kDistance, lemma, back, type}));
  out.push_back(mixed({kRank, shape, rank, type}));
  out.push_back(mixed({kRank, shape, rank, back, type}));
  out.push_back(mixed({kPlace, shape, place, near, type}));
  out.push_back(mixed({kMentioned, shape, static_cast<std::uint32_t>(last->kind), near}));
  out.push_back(mixed({kParallel, shape, own, place, near}));
  if (last->sentence != scene.sentence) return;
  if (token(last->head).head && token(last->head).head == head.head)
    out.push_back(mixed({kSameVerb, shape, place, own}));
  if (head.head && head.head.value == last->head) out.push_back(mixed({kOwner, shape, own}));
}

// What the anaphor's words say of the entity: gender, its names, its offices, its country.
void Antecedents::add_names(const Scene& scene, EntityId id, std::vector<std::uint32_t>& out) const {
  const Anaphor& anaphor = scene.anaphor;
  const Entity& entity = discourse_.entity(id);
  const auto kind = static_cast<std::uint32_t>(anaphor.kind);
  const auto gender = static_cast<std::uint32_t>(this->gender(id));
  const std::uint32_t type = feature_hash(entity.type);
  out.push_back(mixed({kGender, kind, gender, type}));
  for (const std::uint32_t word_class : classes_of(anaphor.head)) out.push_back(mixed({kGender, word_class, gender}));
  if (anaphor.pronoun()) return;
  const std::string head = " " + token(anaphor.head).lemma;
  const bool named = names_hold(id, token(anaphor.head).lemma);
  out.push_back(mixed({kNamed, named, type}));
  out.push_back(mixed({kNamed, named, kind, anaphor.plural}));
  const bool headed = named && fold(entity.name).ends_with(token(anaphor.head).lemma);
  out.push_back(mixed({kNamed, 1, named, headed, type}));
  const bool nearest = scene.bearers.size() == scene.bearers.count(id);  // nobody else near bears it
  out.push_back(mixed({kNamed, 2, named, headed, nearest, kind}));
  const auto roles = roles_.find(id);
  const bool holds =
      roles != roles_.end() && std::any_of(roles->second.begin(), roles->second.end(),
                                           [&](const auto& r) { return r.first.find(head) != std::string::npos; });
  const bool free = roles != roles_.end() &&
                    std::all_of(roles->second.begin(), roles->second.end(), [](const auto& r) { return !r.second; });
  out.push_back(mixed({kRole, holds, roles != roles_.end(), type}));
  out.push_back(mixed({kRole, holds, free, static_cast<bool>(scene.owner), type}));
  for (const std::uint32_t child : view_.children(anaphor.head)) {
    if (child > anaphor.head) continue;
    const Deprel relation = universal(token(child).deprel);
    if (relation != Deprel::amod && relation != Deprel::compound) continue;
    const bool told = names_hold(id, view_.word(child));
    out.push_back(mixed({kModifier, 1, told, type}));
    out.push_back(mixed({kModifierType, feature_hash(view_.word(child)), type}));
  }
  add_owner(scene, id, holds, out);
}

// "Iran's minister", "his country": whether the entity is its owner's, or the owner is the entity's.
void Antecedents::add_owner(const Scene& scene, EntityId id, bool holds, std::vector<std::uint32_t>& out) const {
  const Entity& entity = discourse_.entity(id);
  const std::uint32_t type = feature_hash(entity.type);
  if (!scene.owner) {
    out.push_back(mixed({kOwner, 0, static_cast<std::uint32_t>(scene.anaphor.kind), type}));
    return;
  }
  const Entity& owner = discourse_.entity(scene.owner);
  const std::uint32_t lemma = feature_hash(token(scene.anaphor.head).lemma), owner_type = feature_hash(owner.type);
  const auto is_of = [](const Entity& a, const Entity& b) {
    const auto code = b.codes.find("iso3166-1-alpha-3");
    return code != b.codes.end() && code->second == a.country;
  };
  const bool holds_of = holds_office_of(id, scene.owner), held = holds_office_of(scene.owner, id);
  const bool own = is_of(entity, owner), owned = is_of(owner, entity), same = scene.owner == id;
  out.push_back(mixed({kOwner, 1, same, type, owner_type, scene.owned_by_pronoun}));
  out.push_back(mixed({kOwner, 2, holds_of, own, type}));
  out.push_back(mixed({kOwner, 3, holds_of, holds, own, type}));
  out.push_back(mixed({kOwner, 4, held, owned, type, owner_type}));
  out.push_back(mixed({kOwner, 5, held || owned, type, lemma}));
  out.push_back(mixed({kOwner, 6, same, type, lemma}));
  for (const std::uint32_t word_class : classes_of(scene.anaphor.head))
    out.push_back(mixed({kOwner, 7, held, owned, same, type, word_class}));
}

void Antecedents::add_group(const Scene& scene, const Antecedent& group, std::vector<std::uint32_t>& out) const {
  const Anaphor& anaphor = scene.anaphor;
  const auto kind = static_cast<std::uint32_t>(anaphor.kind);
  const auto size = bucket(group.size());
  const std::uint32_t number = anaphor.number == 0 ? 0 : anaphor.number == group.size() ? 1 : 2;
  const std::uint32_t lemma = anaphor.pronoun() ? 0 : feature_hash(token(anaphor.head).lemma);
  bool alike = true;
  for (const EntityId entity : group) {
    add_type(anaphor, entity, false, out);
    alike = alike && discourse_.entity(entity).type == discourse_.entity(group.front()).type;
  }
  const std::uint32_t type = alike ? feature_hash(discourse_.entity(group.front()).type) : 0;
  out.push_back(mixed({kGroupSize, kind, size, number}));
  out.push_back(mixed({kGroupSize, lemma, size}));
  out.push_back(mixed({kGroupTypes, kind, type}));
  out.push_back(mixed({kGroupTypes, kind, type, size, number}));
  out.push_back(mixed({kGroupTypes, 1, lemma, type}));
  for (const std::uint32_t word_class : classes_of(anaphor.head))
    out.push_back(mixed({kGroupTypes, 2, word_class, type, number}));
  // How near, and how they came together.
  std::uint32_t nearest = 99, farthest = 0;
  std::size_t found = 0, between = 0;
  std::set<EntityId> seen;
  std::set<std::uint32_t> tops;
  for (const Occurrence& occurrence : scene.near) {
    if (found == group.size()) break;
    if (!seen.insert(occurrence.entity).second) continue;
    if (!std::binary_search(group.begin(), group.end(), occurrence.entity)) {
      between += alike && discourse_.entity(occurrence.entity).type == discourse_.entity(group.front()).type ? 1 : 0;
      continue;
    }
    ++found;
    nearest = std::min(nearest, scene.sentence - occurrence.sentence);
    farthest = std::max(farthest, scene.sentence - occurrence.sentence);
    tops.insert(coordination(occurrence.head));
  }
  const bool whole = found == group.size(), coordinated = whole && tops.size() == 1;
  out.push_back(mixed({kGroupMember, kind, bucket(nearest), bucket(farthest), coordinated}));
  out.push_back(mixed({kGroupMember, 1, kind, bucket(between), whole}));
  out.push_back(mixed({kGroupMember, 2, kind, coordinated, number, type}));
  // How often one sentence spoke of all of them, and whether they are those most spoken of.
  std::map<std::uint32_t, std::set<EntityId>> by_sentence;
  for (const Occurrence& occurrence : scene.near) {
    if (std::binary_search(group.begin(), group.end(), occurrence.entity))
      by_sentence[occurrence.sentence].insert(occurrence.entity);
  }
  std::size_t shared = 0, salient = 0;
  for (const auto& [sentence, entities] : by_sentence) shared += entities.size() == group.size() ? 1 : 0;
  for (const EntityId entity : group) {
    const auto salience = scene.salience.find(entity);
    salient += salience != scene.salience.end() && salience->second < group.size() ? 1 : 0;
  }
  const bool main = salient == group.size();
  out.push_back(mixed({kSalience, 2, kind, bucket(shared), main}));
  out.push_back(mixed({kSalience, 3, lemma, std::min(bucket(shared), 2U), main}));
  out.push_back(mixed({kSalience, 4, kind, main, type, number}));
  const bool again = !groups_.empty() && groups_.back() == group;
  out.push_back(mixed({kGroupMember, 3, kind, again}));
  out.push_back(mixed({kGroupMember, 4, kind, again, bucket(farthest)}));
}

// What the sieves found for the phrase speaks for it by the rule.
void Antecedents::add_sieve(const Anaphor& anaphor, const Antecedent& candidate,
                            std::vector<std::uint32_t>& out) const {
  const auto tied = tied_.find(anaphor.head);
  const auto kind = static_cast<std::uint32_t>(anaphor.kind);
  if (tied == tied_.end()) {
    out.push_back(mixed({kSieve, 0, candidate.empty(), kind}));
    return;
  }
  const std::uint32_t rule = feature_hash(tied->second.rule);
  const bool same = tied->second.entities == candidate;
  out.push_back(mixed({same ? kSieve : kSieveOther, rule, candidate.empty()}));
  out.push_back(mixed({same ? kSieve : kSieveOther, rule, candidate.empty(), kind}));
}

}  // namespace entente
