#include "extract/answers.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::size_t kBack = 2;  // sentences

}  // namespace

bool Answers::stands_for_speech(TokenId object) const {
  const std::string& lemma = tree_.lemma(object);
  if (document_[object].upos == Upos::PRON) return lemma == "this" || lemma == "that" || lemma == "it";
  if (document_[object].upos != Upos::NOUN || cues_.find(lemma, false) == nullptr) return false;
  const TokenId determiner = tree_.child(object, Deprel::det);
  if (!determiner) return false;
  const std::string& det = tree_.lemma(determiner);
  if (det != "the" && det != "this" && det != "that" && det != "these" && det != "such") return false;
  for (const TokenId child : tree_.children(object)) {  // "the claim by X", "the report that Y had left"
    if (!tree_.is(child, {Deprel::det, Deprel::punct, Deprel::amod})) return false;
  }
  return true;
}

EntityId Answers::answered(TokenId verb, TokenId object, EntityId actor) const {
  const Cue* cue = cues_.find(tree_.lemma(verb), true);
  if (cue == nullptr || cue->kind != CueClass::denial || object < verb || !stands_for_speech(object)) return {};
  const std::size_t here = tree_.sentence(verb).index();
  const auto& statements = document_.statements;
  auto next = std::partition_point(statements.begin(), statements.end(),
                                   [&](const Statement& s) { return s.sentence.index() <= here; });
  while (next != statements.begin()) {
    const Statement& statement = *--next;
    if (statement.sentence.index() + kBack < here) break;
    if (statement.cue.begin >= document_[verb].span.begin) continue;
    const auto holds = [&](Span content) { return content.contains(document_[verb].span); };
    if (std::any_of(statement.content.begin(), statement.content.end(), holds)) continue;
    const EntityId speaker = statement.speaker ? statement.speaker : statement.outlet;
    if (speaker && speaker != actor) return speaker;
  }
  return {};
}

}  // namespace entente
