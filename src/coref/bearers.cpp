#include "coref/bearers.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "coref/sieves.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kBack = 5, kAhead = 1;  // sentences
constexpr std::size_t kNear = 10;
constexpr std::size_t kMost = 4;  // persons and sentences, counted

}  // namespace

Bearers::Bearers(const Discourse& discourse, const NameOrigins& origins)
    : discourse_(discourse), view_(discourse.view()), origins_(origins) {
  for (const Mention& mention : discourse.document().mentions) {
    const EntityId id = discourse.find(mention.entity);
    const Entity& entity = discourse.entity(id);
    if (entity.type == "Country" && !entity.country.empty()) states_.insert(entity.country);
    if (mention.kind != MentionKind::name || entity.type != "Person") continue;
    named_.push_back({mention.tokens.begin, mention.head_token().value, mention.sentence.value, id});
    first_.emplace(id, mention.tokens.begin);
    ++often_[id];
  }
  for (const auto& [person, often] : often_) counts_.push_back(often);
  std::sort(counts_.begin(), counts_.end());
  for (const Role& role : discourse.document().roles) {
    const EntityId person = discourse.find(role.person), body = role.body ? discourse.find(role.body) : EntityId{};
    const std::string title = fold(role.title);
    offices_[person].push_back({title, body});
    if (body && role.status != Status::former) holders_[{body, title}].insert(person);
  }
}

std::vector<OfficePhrase> Bearers::phrases() const {
  std::vector<OfficePhrase> out;
  const Document& document = discourse_.document();
  for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
    const Token& noun = token(t);
    if (noun.upos != Upos::NOUN && noun.upos != Upos::PROPN) continue;
    if (noun.plural() || universal(noun.deprel) == Deprel::compound || noun.deprel == Deprel::flat) continue;
    if (view_.detail(WordClass::office, {t, t + 1}) != "official" || stands_beside_name(t)) continue;
    const std::size_t m = discourse_.mention_at(t);
    if (m != Discourse::npos && document.mentions[m].kind != MentionKind::nominal) continue;
    OfficePhrase found;
    found.noun = t;
    found.owner = owner_of(t);
    if (!found.owner) continue;
    const TokenRange sentence = view_.sentence_of(t);
    std::uint32_t begin = t + 1 - std::max<std::uint32_t>(view_.ends(WordClass::office, t + 1, sentence.begin), 1);
    found.title = fold(document.view(TokenRange{begin, t + 1}));
    while (begin > sentence.begin && view_.is(WordClass::office_prefix, begin - 1)) --begin;
    bool indefinite = false;
    for (const std::uint32_t child : discourse_.children(t)) {
      const std::string& word = view_.word(child);
      indefinite = indefinite || word == "a" || word == "an" || word == "any" || word == "no" || word == "every" ||
                   word == "another" || word == "first" || word == "next";
      if (child < begin && (universal(token(child).deprel) == Deprel::det || token(child).deprel == Deprel::amod ||
                            universal(token(child).deprel) == Deprel::compound))
        begin = child;
    }
    if (indefinite) continue;
    found.tokens = {begin, t + 1};
    out.push_back(std::move(found));
  }
  return out;
}

// Of a title, an apposition or a predicate the tree tells the bearer.
bool Bearers::stands_beside_name(std::uint32_t noun) const {
  const auto is_person = [&](std::uint32_t t) {
    const std::size_t m = discourse_.mention_at(t);
    return m != Discourse::npos && discourse_.document().mentions[m].kind == MentionKind::name &&
           discourse_.entity(discourse_.document().mentions[m].entity).type == "Person";
  };
  const auto& children = discourse_.children(noun);
  if (token(noun).deprel == Deprel::appos || token(noun).deprel == Deprel::conj) return true;
  if (noun + 1 < discourse_.document().tokens.size() && is_person(noun + 1)) return true;
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return token(child).deprel == Deprel::cop || token(child).deprel == Deprel::appos ||
           (token(child).deprel == Deprel::flat && is_person(child));
  });
}

EntityId Bearers::owner_of(std::uint32_t noun) const {
  if (const EntityId owner = discourse_.modifier_body(noun)) return owner;
  for (const std::uint32_t child : discourse_.children(noun)) {
    const std::size_t m = discourse_.mention_at(child);
    if (token(child).deprel != Deprel::nmod_poss || m == Discourse::npos) continue;
    const EntityId owner = discourse_.find(discourse_.document().mentions[m].entity);
    const std::string& type = discourse_.entity(owner).type;
    if (type == "Country" || type == "Organization") return owner;
  }
  return {};
}

std::vector<EntityId> Bearers::candidates(const OfficePhrase& phrase) const {
  const std::uint32_t sentence = view_.sentence_id(phrase.noun).value;
  std::vector<EntityId> out;
  const auto add = [&](const Named& named) {
    if (out.size() < kNear && std::find(out.begin(), out.end(), named.person) == out.end()) out.push_back(named.person);
  };
  const auto behind = std::partition_point(named_.begin(), named_.end(),
                                           [&](const Named& named) { return named.begin < phrase.tokens.begin; });
  for (auto named = behind; named != named_.begin() && (named - 1)->sentence + kBack >= sentence; --named)
    add(*(named - 1));
  for (auto named = behind; named != named_.end() && named->sentence <= sentence + kAhead; ++named) add(*named);
  return out;
}

std::string Bearers::place_of(const Named& named, const OfficePhrase& phrase) const {
  const std::uint32_t sentence = view_.sentence_id(phrase.noun).value;
  if (named.sentence == sentence) return named.begin < phrase.noun ? "before" : "behind";
  if (named.sentence > sentence) return "next";
  return "back" + counted(sentence - named.sentence, kMost);
}

std::vector<std::string> Bearers::features(const OfficePhrase& phrase, const std::vector<EntityId>& near,
                                           EntityId person) const {
  std::vector<std::string> out{"all", "title=" + phrase.title};
  const Named* nearest = nullptr;  // the last one before it, else the first behind
  std::set<EntityId> between;
  const std::uint32_t sentence = view_.sentence_id(phrase.noun).value;
  const auto window = std::partition_point(named_.begin(), named_.end(),
                                           [&](const Named& named) { return named.sentence + kBack < sentence; });
  for (auto named = window; named != named_.end(); ++named) {
    const bool behind = named->begin > phrase.noun;
    if (behind && nearest != nullptr) break;
    if (named->person == person) {
      nearest = &*named;
      between.clear();
      if (behind) break;
    } else if (nearest != nullptr || behind) {
      between.insert(named->person);
    }
  }
  if (nearest == nullptr) return out;
  const std::string place = place_of(*nearest, phrase);
  const bool subject = universal(token(nearest->head).deprel) == Deprel::nsubj;
  const bool own_subject = universal(token(phrase.noun).deprel) == Deprel::nsubj;
  const bool fresh =
      first_.at(person) > phrase.noun || view_.sentence_id(first_.at(person)) == view_.sentence_id(phrase.noun);
  out.push_back("place=" + place);
  out.push_back("place=" + place + (subject ? " subject" : " other"));
  out.push_back("place=" + place + (own_subject ? " of a subject" : " of another"));
  out.push_back("place=" + place + " between=" + counted(between.size(), kMost));
  out.push_back("between=" + counted(between.size(), kMost));
  if (fresh) out.push_back("first named here, place=" + place);
  const auto more = counts_.end() - std::upper_bound(counts_.begin(), counts_.end(), often_.at(person));
  out.push_back("named more often=" + counted(static_cast<std::size_t>(more), kMost));
  if (token(nearest->head).head && token(nearest->head).head == token(phrase.noun).head) out.emplace_back("one verb");
  if (token(phrase.noun).head == TokenId{nearest->head} || token(nearest->head).head == TokenId{phrase.noun})
    out.emplace_back("one phrase");
  add_offices(phrase, person, out);
  add_origin(phrase, near, person, out);
  return out;
}

// What the text says of its offices, and whether somebody else is said to have this one.
void Bearers::add_offices(const OfficePhrase& phrase, EntityId person, std::vector<std::string>& out) const {
  std::string holds = "none";
  if (const auto own = offices_.find(person); own != offices_.end()) {
    for (const Office& office : own->second) {
      const std::string told = std::string(!office.body                  ? "open"
                                           : office.body == phrase.owner ? "same"
                                                                         : "other") +
                               (office.title == phrase.title ? " this" : " that");
      if (holds == "none" || told == "same this" || (told == "open this" && holds != "same this")) holds = told;
    }
  }
  const auto holders = holders_.find({phrase.owner, phrase.title});
  const bool taken = holders != holders_.end() && holders->second.size() > holders->second.count(person);
  out.push_back("holds=" + holds);
  if (taken) out.emplace_back("taken");
  if (taken && holds != "same this") out.push_back("taken, holds=" + holds);
}

const OriginFits& Bearers::fits(EntityId person) const {
  const auto found = fits_.find(person);
  return found != fits_.end() ? found->second
                              : fits_.emplace(person, origins_.fits(discourse_.entity(person).name)).first->second;
}

void Bearers::add_origin(const OfficePhrase& phrase, const std::vector<EntityId>& near, EntityId person,
                         std::vector<std::string>& out) const {
  const Entity& owner = discourse_.entity(phrase.owner);
  if (owner.type != "Country" || owner.country.empty()) {
    out.push_back("owner=" + owner.type);
    return;
  }
  const OriginFits& of_person = fits(person);
  const int fit = origins_.fit(of_person, owner.country);
  out.push_back("origin=" + std::to_string(NameOrigins::steps(-fit)));
  const bool best = std::all_of(states_.begin(), states_.end(),
                                [&](const std::string& state) { return origins_.fit(of_person, state) <= fit; });
  out.emplace_back(best ? "likeliest there" : "likelier elsewhere");
  const bool fits_best = std::all_of(near.begin(), near.end(),
                                     [&](EntityId other) { return origins_.fit(fits(other), owner.country) <= fit; });
  out.emplace_back(fits_best ? "the likeliest of those near" : "another is likelier");
  if (fits_best && best) out.emplace_back("likeliest both ways");
}

void bearer_sieve(Discourse& discourse, const NameOrigins& origins) {
  const Bearers bearers(discourse, origins);
  const FeatureWeights& weights = discourse.view().lexicon().bearers();
  for (const OfficePhrase& phrase : bearers.phrases()) {
    int most = -1;
    EntityId bearer;
    const std::vector<EntityId> near = bearers.candidates(phrase);
    for (const EntityId person : near) {
      const int points = weights.sum(bearers.features(phrase, near, person));
      if (points > most) most = points, bearer = person;
    }
    if (!bearer) continue;
    const std::size_t m = discourse.mention_at(phrase.noun);
    if (m == Discourse::npos)
      discourse.add_mention(phrase.tokens, MentionKind::nominal, bearer, "bearer of the office");
    else if (discourse.find(discourse.mentions()[m].entity) != bearer)
      discourse.retie(m, bearer, "bearer of the office");
  }
  discourse.sort_mentions();
}

}  // namespace entente
