#include "extract/intent_of.hpp"

#include "extract/status_of.hpp"

namespace entente {

namespace {

constexpr int kDepth = 3;  // governing words looked at

class IntentFinder {
 public:
  IntentFinder(const TreeView& tree, const Predicates& predicates, const std::string& relation, Status status)
      : tree_(tree), predicates_(predicates), relation_(relation), status_(status) {}

  std::optional<Intent> run(TokenId trigger, TokenId light_verb) {
    if (light_verb) {
      if (auto found = governed(light_verb)) return found;
    }
    TokenId token = light_verb ? light_verb : trigger;
    for (int depth = 0; depth < kDepth; ++depth) {
      if (auto found = under_auxiliary(token)) return found;
      const TokenId head = tree_.document()[token].head;
      if (!head || !complements(token)) return std::nullopt;
      if (tree_.document()[token].deprel != Deprel::conj) {
        if (auto found = governed(head)) return found;
      }
      token = head;
    }
    return std::nullopt;
  }

 private:
  // Whether what governs the token's head governs the token too: complements, infinitives, further predicates.
  bool complements(TokenId token) const {
    if (tree_.is(token, {Deprel::xcomp, Deprel::conj})) return true;
    const TokenId mark = tree_.child(token, Deprel::mark);
    const std::string& lemma = mark ? tree_.lemma(mark) : std::string();
    if (tree_.is(token, {Deprel::acl, Deprel::advcl, Deprel::ccomp, Deprel::csubj})) return lemma == "to";
    return false;
  }

  std::optional<Intent> governed(TokenId governor) const {
    const std::string* relation = predicates_.intent(tree_.lemma(governor), IntentCue::governor, relation_);
    if (relation == nullptr) return std::nullopt;
    return Intent{*relation, status_of(tree_, predicates_, governor, Arguments(tree_, governor).light_verb())};
  }

  std::optional<Intent> under_auxiliary(TokenId token) const {
    bool negated = false;
    const std::string* relation = nullptr;
    for (const bool second : {false, true}) {  // first for "not", then for the auxiliary
      for (const TokenId child : tree_.children(token)) {
        if (!second && tree_.is(child, {Deprel::advmod})) {
          const Status* status = predicates_.status(tree_.lemma(child), StatusCue::advmod);
          negated |= status != nullptr && *status == Status::denied;
        }
        if (!second || relation != nullptr || !tree_.is(child, {Deprel::aux})) continue;
        const std::string& lemma = tree_.lemma(child);
        relation = predicates_.intent(lemma, negated ? IntentCue::negated : IntentCue::aux, relation_);
        if (relation == nullptr && !negated && tree_.is(token, {Deprel::ccomp}))
          relation = predicates_.intent(lemma, IntentCue::reported, relation_);
      }
    }
    if (relation == nullptr) return std::nullopt;
    return Intent{*relation, negated ? Status::asserted : status_};
  }

  const TreeView& tree_;
  const Predicates& predicates_;
  const std::string& relation_;
  Status status_;
};

}  // namespace

std::optional<Intent> intent_of(const TreeView& tree, const Predicates& predicates, TokenId trigger, TokenId light_verb,
                                const std::string& relation, Status status) {
  return IntentFinder(tree, predicates, relation, status).run(trigger, light_verb);
}

}  // namespace entente
