#include "extract/demands.hpp"

#include <algorithm>

#include "text/head_token.hpp"

namespace entente {

namespace {

constexpr std::uint16_t kConfidence = 700;

class Demands {
 public:
  Demands(const Document& document, const TreeView& tree, const Predicates& predicates, Claims& claims)
      : document_(document), tree_(tree), predicates_(predicates), claims_(claims) {}

  void run() {
    for (const Statement& statement : document_.statements) {
      const std::vector<EntityId> speakers = speakers_of(statement);
      if (speakers.empty() || statement.stance != Stance::asserts) continue;
      for (const Span& content : statement.content) {
        const TokenRange tokens = document_.tokens_over(content);
        for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
          for (const EntityId speaker : speakers) demand(statement, speaker, tokens, TokenId{t});
        }
      }
    }
  }

 private:
  // Whom the text names, else whose they are: "a Yorlian minister".
  std::vector<EntityId> speakers_of(const Statement& statement) const {
    if (statement.speaker) return {statement.speaker};
    if (statement.speaker_span.empty()) return {};
    return tree_.entities(head_of(document_, document_.tokens_over(statement.speaker_span)));
  }

  void demand(const Statement& statement, EntityId speaker, TokenRange content, TokenId verb) {
    if (!is_demanded(verb) || !is_main(content, verb)) return;
    const TokenId subject = tree_.child(verb, Deprel::nsubj);
    if (!subject || !content.contains(subject)) return;
    for (const EntityId entity : tree_.entities(subject, true)) {
      if (entity == speaker) continue;
      Draft draft;
      draft.relation = "request";
      draft.rule = "demand in what is said";
      draft.subject = speaker;
      draft.object = entity;
      draft.object_token = subject;
      const SentenceId sentence = tree_.sentence(verb);
      const TokenId cue = document_.token_at(statement.sentence, statement.cue.begin);
      const bool beside = sentence == statement.sentence && cue && !statement.speaker_span.empty();
      draft.trigger = beside ? cue : verb;
      if (beside) draft.subject_token = head_of(document_, document_.tokens_over(statement.speaker_span));
      draft.authors_voice = !beside;
      draft.confidence = kConfidence;
      claims_.add(draft);
    }
  }

  bool tells(TokenId word) const { return predicates_.intent(tree_.lemma(word), IntentCue::demand, "") != nullptr; }

  // "must withdraw", "must be ready", "needs to withdraw"; not "should have withdrawn".
  bool is_demanded(TokenId verb) const {
    bool demanded = false, softened = false;  // softened: "may have to withdraw"
    for (const TokenId child : tree_.children(verb)) {
      if (tree_.is(child, {Deprel::mark}) && tree_.lemma(child) != "that") return false;  // "if", "whether"
      if (tree_.is(child, {Deprel::aux})) {
        if (tree_.lemma(child) == "have") return false;
        (tells(child) ? demanded : softened) = true;
      }
      if (tree_.is(child, {Deprel::xcomp}) && document_[child].upos == Upos::VERB) demanded |= tells(verb);
    }
    return demanded && !softened;
  }

  // The head of what is said, or joined to it.
  bool is_main(TokenRange content, TokenId verb) const {
    while (tree_.is(verb, {Deprel::conj}) && content.contains(tree_.head(verb))) verb = tree_.head(verb);
    const TokenId head = tree_.head(verb);
    return !head || !content.contains(head);
  }

  const Document& document_;
  const TreeView& tree_;
  const Predicates& predicates_;
  Claims& claims_;
};

}  // namespace

void extract_demands(const Document& document, const TreeView& tree, const Predicates& predicates, Claims& claims) {
  Demands(document, tree, predicates, claims).run();
}

}  // namespace entente
