#include "extract/answers.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t kBack = 2;  // sentences

}  // namespace

// A word that turns down what is said, not what is done: "it" after "resist" is something else.
bool Answers::is_denial(const std::string& word) const {
  if (word.find(' ') != std::string::npos) return true;
  const Cue* cue = cues_.find(word, true);
  return cue != nullptr && cue->kind == CueClass::denial;
}

// "Would neither confirm nor deny it".
bool Answers::leaves_open(TokenId verb) const {
  const TokenId conjunction = tree_.child(verb, Deprel::cc);
  return conjunction && tree_.lemma(conjunction) == "nor";
}

// After the verb, or what its relative clause is about: "a claim that Z denied", "..., which Z denied".
bool Answers::stands_for_speech(TokenId verb, const std::string& word, TokenId object) const {
  const bool before = object < verb;
  if (before && !tree_.is(verb, {Deprel::acl, Deprel::acl_relcl})) return false;
  const std::string& lemma = tree_.lemma(object);
  if (document_[object].upos == Upos::PRON)
    return is_denial(word) && (before ? lemma == "which" : lemma == "this" || lemma == "that" || lemma == "it");
  if (document_[object].upos != Upos::NOUN || cues_.find(lemma, false) == nullptr) return false;
  const TokenId determiner = tree_.child(object, Deprel::det);
  if (!determiner) return false;
  const std::string& det = tree_.lemma(determiner);
  if (det != "the" && det != "this" && det != "that" && det != "these" && det != "such" && !(before && det == "a"))
    return false;
  for (const TokenId child : tree_.children(object)) {  // "the claim by X", "the report that Y had left"
    if (child != verb && !tree_.is(child, {Deprel::det, Deprel::punct, Deprel::amod})) return false;
  }
  return true;
}

bool Answers::speaks_for(EntityId one, EntityId other) const {
  const std::string& country = document_.entities[one.index()].country;
  return one == other || (!country.empty() && country == document_.entities[other.index()].country);
}

void Answers::read_challenges() {
  for (; read_ < document_.claims.size(); ++read_) {
    const Claim& claim = document_.claims[read_];
    if (claim.relation == "accuse" || claim.relation == "request" || claim.relation == "threaten")
      challenges_[claim.evidence.sentence.index()].push_back(read_);
  }
}

// Of those that came before the verb the one that was added last.
EntityId Answers::who_challenged(TokenId verb, EntityId actor) const {
  const std::size_t here = tree_.sentence(verb).index();
  const Claim* last = nullptr;
  for (auto at = challenges_.lower_bound(here - std::min(here, kBack)); at != challenges_.end() && at->first <= here;
       ++at) {
    for (const std::size_t number : at->second) {
      const Claim& claim = document_.claims[number];
      const bool fits = claim.evidence.trigger.begin < document_[verb].span.begin && speaks_for(claim.object, actor) &&
                        !speaks_for(claim.subject, actor);
      if (fits && (last == nullptr || last < &claim)) last = &claim;
    }
  }
  return last == nullptr ? EntityId{} : last->subject;
}

// Who made the nearest statement that passes, told before the verb in its sentence or the two before it.
template <typename Passes>
EntityId Answers::speaker_before(TokenId verb, const Passes& passes) const {
  const std::size_t here = tree_.sentence(verb).index();
  const auto& statements = document_.statements;
  auto next = std::partition_point(statements.begin(), statements.end(),
                                   [&](const Statement& s) { return s.sentence.index() <= here; });
  while (next != statements.begin()) {
    const Statement& statement = *--next;
    if (statement.sentence.index() + kBack < here) break;
    const EntityId speaker = statement.speaker ? statement.speaker : statement.outlet;
    if (speaker && statement.cue.begin < document_[verb].span.begin && passes(statement, speaker)) return speaker;
  }
  return {};
}

EntityId Answers::who_spoke(TokenId verb, TokenId object, EntityId actor) const {
  return speaker_before(verb, [&](const Statement& statement, EntityId speaker) {
    // A relative clause about what is said stands in the same sentence, and may be taken for a part of it.
    const auto holds = [&](Span content) { return verb < object && content.contains(document_[verb].span); };
    return speaker != actor && std::none_of(statement.content.begin(), statement.content.end(), holds);
  });
}

// Who has named the actor, and is somebody else.
EntityId Answers::who_spoke_of(TokenId verb, EntityId actor) const {
  return speaker_before(verb, [&](const Statement& statement, EntityId speaker) {
    const auto is_own = [&](EntityId entity) { return speaks_for(entity, actor); };
    return !is_own(speaker) && std::any_of(statement.about.begin(), statement.about.end(), is_own);
  });
}

EntityId Answers::challenger(TokenId verb, const std::string& word, EntityId actor) {
  if (leaves_open(verb) || !is_denial(word)) return {};
  read_challenges();
  const EntityId challenger = who_challenged(verb, actor);
  if (challenger || word.find(' ') != std::string::npos) return challenger;  // "turn down": what is asked, not said
  return who_spoke_of(verb, actor);
}

EntityId Answers::answered(TokenId verb, const std::string& word, TokenId object, EntityId actor) {
  if (leaves_open(verb) || !stands_for_speech(verb, word, object)) return {};
  read_challenges();
  const EntityId challenger = who_challenged(verb, actor);
  return challenger ? challenger : who_spoke(verb, object, actor);
}

}  // namespace entente
