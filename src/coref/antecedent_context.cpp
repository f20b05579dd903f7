// What the text around an anaphor says of a candidate: who else was spoken of since without a name, who speaks, in
// which quotation and paragraph, what was said to be whose, and at which verb both stand.
#include <algorithm>
#include <set>

#include "base/feature_hash.hpp"
#include "coref/antecedents.hpp"
#include "text/quotations.hpp"

namespace entente {

namespace {

enum Kind : std::uint32_t {
  kRival = 1000,
  kQuoted,
  kSpeaker,
  kWhere,
  kParagraph,
  kOwned,
  kClause,
  kLead,
  kPlaceOfNoun,
  kDescribed
};

constexpr std::size_t kRivals = 60;  // nouns looked back over: a sentence may be as long as a book

bool is_subject(const Token& token) { return universal(token.deprel) == Deprel::nsubj; }

}  // namespace

void Antecedents::read_context() {
  const Document& document = discourse_.document();
  const auto count = static_cast<std::uint32_t>(document.tokens.size());
  quotation_ = quotations_by_token(document);
  for (std::uint32_t t = 0; t < count; ++t) {
    const Token& noun = token(t);
    if (noun.upos != Upos::NOUN || noun.deprel == Deprel::compound) continue;
    if (const std::size_t m = discourse_.mention_at(t);
        m != Discourse::npos && document.mentions[m].kind != MentionKind::nominal)
      continue;
    const bool person = view_.is(WordClass::person_nominal, t) || view_.is(WordClass::office, t);
    unnamed_.push_back({t, view_.sentence_id(t).value, noun.plural(), person, is_subject(noun)});
  }
  for (const Occurrence& named : named_) describe(named);
}

// "the Islamist party Yorl", "Yorl, a militia,", "Yorl's army", "Yorl attacked".
void Antecedents::describe(const Occurrence& named) {
  const auto add = [&](Told& told, std::string word) { told[named.entity].emplace_back(named.begin, std::move(word)); };
  const auto add_phrase = [&](std::uint32_t noun) {
    add(described_, token(noun).lemma);
    for (const std::uint32_t child : view_.children(noun)) {
      const Deprel relation = universal(token(child).deprel);
      if (child < noun && (relation == Deprel::amod || relation == Deprel::compound))
        add(described_, token(child).lemma);
    }
  };
  for (const std::uint32_t child : view_.children(named.head)) {
    const Deprel relation = universal(token(child).deprel);
    if (relation == Deprel::appos && token(child).upos == Upos::NOUN) add_phrase(child);
    if (child < named.head && (relation == Deprel::amod || relation == Deprel::compound))
      add(described_, token(child).lemma);
  }
  const Token& head = token(named.head);
  if (!head.head) return;
  const std::uint32_t above = head.head.value;
  const Deprel relation = universal(head.deprel);
  if (token(above).upos == Upos::NOUN) {
    if (relation == Deprel::nmod || relation == Deprel::compound || relation == Deprel::amod)
      add(owned_, token(above).lemma);
    if (relation == Deprel::appos || relation == Deprel::flat || (relation == Deprel::compound && above < named.head))
      add_phrase(above);
  }
}

// The nearest noun that agrees with a pronoun and stands for nobody with a name, behind the candidate's last
// occurrence; of nobody, in this sentence and the one before.
void Antecedents::add_rival(const Anaphor& anaphor, const Occurrence* last, std::vector<std::uint32_t>& out) const {
  if (!anaphor.pronoun()) return;
  const std::uint32_t here = view_.sentence_id(anaphor.head).value;
  const std::uint32_t from = last == nullptr ? 0 : last->head + 1;
  const bool person = anaphor.kind == AnaphorKind::he || anaphor.kind == AnaphorKind::she;
  const Unnamed* nearest = nullptr;
  const Unnamed* subject = nullptr;
  auto at = std::partition_point(unnamed_.begin(), unnamed_.end(),
                                 [&](const Unnamed& one) { return one.head < anaphor.phrase.begin; });
  for (std::size_t n = 0; n < kRivals && at != unnamed_.begin(); ++n) {
    --at;
    if (at->head < from || at->sentence + 1 < here) break;
    const bool agrees = at->plural == anaphor.plural && (anaphor.plural || at->person == person);
    if (!agrees || meant_.contains(at->head) || token(anaphor.head).head.value == at->head) continue;
    if (nearest == nullptr) nearest = &*at;
    if (subject == nullptr && at->subject) subject = &*at;
  }
  const auto how = [&](const Unnamed* one) {
    return one == nullptr ? 0U : 1U + (one->sentence == here ? 1U : 0U) + (one->person ? 2U : 0U);
  };
  const auto shape = static_cast<std::uint32_t>(anaphor.kind);
  const bool nobody = last == nullptr;
  out.push_back(mixed({kRival, nobody, shape, how(nearest)}));
  out.push_back(mixed({kRival, 1, nobody, shape, how(subject)}));
  out.push_back(mixed({kRival, 2, nobody, shape, how(subject), how(nearest)}));
  out.push_back(
      mixed({kRival, 3, nobody, shape, how(subject), static_cast<std::uint32_t>(token(anaphor.head).deprel)}));
  if (subject != nullptr) out.push_back(mixed({kRival, 4, nobody, shape, feature_hash(token(subject->head).lemma)}));
}

void Antecedents::add_context(const Scene& scene, EntityId id, std::vector<std::uint32_t>& out) const {
  const Anaphor& anaphor = scene.anaphor;
  const std::uint32_t type = feature_hash(discourse_.entity(id).type);
  const std::uint32_t shape = mixed({static_cast<std::uint32_t>(anaphor.kind), anaphor.plural});
  const std::uint32_t lemma = anaphor.pronoun() ? 0 : feature_hash(token(anaphor.head).lemma);
  const auto last = std::find_if(scene.near.begin(), scene.near.end(),
                                 [&](const Occurrence& occurrence) { return occurrence.entity == id; });
  add_speaker(scene, id, out);
  if (!anaphor.pronoun()) add_told(scene, id, out);
  if (last == scene.near.end()) return;
  add_rival(anaphor, &*last, out);
  add_clause(scene, id, out);
  const Document& document = discourse_.document();
  const std::uint32_t block = document.sentences[scene.sentence].block.value;
  const std::uint32_t of_last = document.sentences[last->sentence].block.value;
  const std::uint32_t back = std::min(block - of_last, 3U);
  out.push_back(mixed({kParagraph, shape, back, type}));
  out.push_back(mixed({kParagraph, 1, shape, back, last->sentence == scene.sentence, is_subject(token(last->head))}));
  const std::uint32_t here = quotation_[anaphor.head], there = quotation_[last->head];
  const std::uint32_t quoted = here == 0       ? (there == 0 ? 0 : 1)
                               : there == here ? 2
                               : there != 0    ? 5
                               : last->sentence == scene.sentence && is_subject(token(last->head)) ? 3
                                                                                                   : 4;
  out.push_back(mixed({kQuoted, shape, quoted}));
  out.push_back(mixed({kQuoted, shape, quoted, type}));
  out.push_back(mixed({kQuoted, 1, lemma, quoted, type}));
  const auto place = static_cast<std::uint32_t>(universal(token(last->head).deprel));
  if (lemma != 0)
    out.push_back(mixed({kPlaceOfNoun, lemma, place, std::min(scene.sentence - last->sentence, 2U), type}));
  const auto first = places_[id.index()].front();
  out.push_back(mixed({kLead, shape, std::min(view_.sentence_id(first).value, 3U), type}));
  out.push_back(mixed({kLead, 1, lemma, std::min(view_.sentence_id(first).value, 3U), type}));
}

// Whether the text has said of the candidate before that it is such a thing, or has one.
void Antecedents::add_told(const Scene& scene, EntityId id, std::vector<std::uint32_t>& out) const {
  const Anaphor& anaphor = scene.anaphor;
  const std::uint32_t type = feature_hash(discourse_.entity(id).type);
  const std::uint32_t shape = mixed({static_cast<std::uint32_t>(anaphor.kind), anaphor.plural});
  const auto holds = [&](const Told& told, const std::string& word) {
    const auto of_entity = told.find(id);
    return of_entity != told.end() &&
           std::any_of(of_entity->second.begin(), of_entity->second.end(),
                       [&](const auto& one) { return one.first < anaphor.phrase.begin && one.second == word; });
  };
  const Token& head = token(anaphor.head);
  const std::uint32_t lemma = feature_hash(head.lemma);
  const bool its = holds(owned_, head.lemma), called = holds(described_, head.lemma);
  out.push_back(mixed({kOwned, shape, its, type}));
  out.push_back(mixed({kOwned, 1, lemma, its, type}));
  out.push_back(mixed({kDescribed, shape, called, type}));
  out.push_back(mixed({kDescribed, 1, lemma, called, type}));
  for (const std::uint32_t child : view_.children(anaphor.head)) {
    const Deprel relation = universal(token(child).deprel);
    if (child > anaphor.head || (relation != Deprel::amod && relation != Deprel::compound)) continue;
    out.push_back(mixed({kDescribed, 2, called, holds(described_, token(child).lemma), type}));
  }
}

// The subject of a verb that has a clause for its object, or stands beside one: whoever speaks, in most of them.
EntityId Antecedents::speaker_in(std::uint32_t sentence) const {
  const Document& document = discourse_.document();
  const TokenRange tokens = document.sentences[sentence].tokens;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (quotation_[t] != 0 || !is_subject(token(t)) || !token(t).head) continue;
    const std::size_t m = discourse_.mention_at(t);
    EntityId entity;
    if (m != Discourse::npos && document.mentions[m].kind != MentionKind::demonym)
      entity = discourse_.find(document.mentions[m].entity);
    if (const auto meant = meant_.find(t); meant != meant_.end()) entity = meant->second;
    if (!entity) continue;
    const std::uint32_t verb = token(t).head.value;
    const std::vector<std::uint32_t>& children = view_.children(verb);
    const bool tells = token(verb).deprel == Deprel::parataxis ||
                       std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
                         return token(child).deprel == Deprel::ccomp || token(child).deprel == Deprel::parataxis;
                       });
    if (tells) return entity;
  }
  return {};
}

EntityId Antecedents::place_near(const Scene& scene) const {
  const auto place = std::find_if(scene.near.begin(), scene.near.end(), [&](const Occurrence& occurrence) {
    const Entity& entity = discourse_.entity(occurrence.entity);
    return entity.type == "Place" && !entity.country.empty();
  });
  return place != scene.near.end() && place->sentence + 1 >= scene.sentence ? place->entity : EntityId{};
}

// Whether the candidate speaks in the sentence, or is the country of who does; the same of places before.
void Antecedents::add_speaker(const Scene& scene, EntityId id, std::vector<std::uint32_t>& out) const {
  const Anaphor& anaphor = scene.anaphor;
  const Entity& entity = discourse_.entity(id);
  const std::uint32_t type = feature_hash(entity.type);
  const std::uint32_t shape = mixed({static_cast<std::uint32_t>(anaphor.kind), anaphor.plural});
  const std::uint32_t lemma = anaphor.pronoun() ? 0 : feature_hash(token(anaphor.head).lemma);
  const bool inside = quotation_[anaphor.head] != 0;
  const auto code = entity.codes.find("iso3166-1-alpha-3");
  const auto stands = [&](EntityId other) {
    if (!other) return 0U;
    if (other == id) return 1U;
    const Entity& of = discourse_.entity(other);
    const bool country = entity.type == "Country" && code != entity.codes.end();
    if (country) return of.country.empty() ? 2U : of.country == code->second ? 3U : 4U;
    return of.country.empty() || entity.country.empty() ? 2U : of.country == entity.country ? 5U : 6U;
  };
  const std::uint32_t now = stands(scene.speaker);
  const std::uint32_t before = stands(scene.speaker_before);
  out.push_back(mixed({kSpeaker, shape, now, inside, type}));
  out.push_back(mixed({kSpeaker, 1, lemma, now, type}));
  out.push_back(mixed({kSpeaker, 2, shape, before, now == 0, type}));
  out.push_back(mixed({kSpeaker, 3, lemma, before, now == 0, type}));
  const std::uint32_t where = stands(scene.place);
  out.push_back(mixed({kWhere, shape, where, type}));
  out.push_back(mixed({kWhere, 1, lemma, where, type}));
}

// The verbs above the anaphor, as far as they share their subject, and the candidate at one of them.
void Antecedents::add_clause(const Scene& scene, EntityId id, std::vector<std::uint32_t>& out) const {
  const Anaphor& anaphor = scene.anaphor;
  const std::uint32_t shape = mixed({static_cast<std::uint32_t>(anaphor.kind), anaphor.plural});
  const auto own = static_cast<std::uint32_t>(universal(token(anaphor.head).deprel));
  std::map<std::uint32_t, std::uint32_t> at;  // by verb: where the candidate stands there
  for (const Occurrence& occurrence : scene.near) {
    if (occurrence.sentence != scene.sentence) break;
    const Token& head = token(occurrence.head);
    if (occurrence.entity == id && head.head)
      at.try_emplace(head.head.value, static_cast<std::uint32_t>(universal(head.deprel)));
  }
  if (at.empty()) return;
  std::uint32_t t = anaphor.head, steps = 0, how = 0;
  while (token(t).head && steps < 5) {
    const auto by = static_cast<std::uint32_t>(universal(token(t).deprel));
    if (steps > 0) how = mixed({how, by});
    t = token(t).head.value;
    ++steps;
    const auto found = at.find(t);
    if (found == at.end()) continue;
    out.push_back(mixed({kClause, shape, own, found->second, steps}));
    out.push_back(mixed({kClause, 1, shape, own, found->second, how}));
    return;
  }
  out.push_back(mixed({kClause, 2, shape, own}));
}

}  // namespace entente
