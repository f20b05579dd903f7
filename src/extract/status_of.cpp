#include "extract/status_of.hpp"

namespace entente {

namespace {

constexpr int kDepth = 4;

int rank(Status status) {
  switch (status) {
    case Status::denied:
      return 3;
    case Status::possible:
      return 2;
    case Status::planned:
      return 1;
    default:
      return 0;
  }
}

class StatusFinder {
 public:
  StatusFinder(const TreeView& tree, const Predicates& predicates) : tree_(tree), predicates_(predicates) {}

  Status run(TokenId predicate, TokenId light_verb) {
    marks_of(predicate);
    if (light_verb) {
      marks_of(light_verb);
      governors_of(light_verb);
    } else {
      governors_of(predicate);
    }
    return status_;
  }

 private:
  void take(const Status* status) {
    if (status != nullptr && rank(*status) > rank(status_)) status_ = *status;
  }

  void marks_of(TokenId token) {
    const Document& document = tree_.document();
    for (const TokenId child : tree_.children(token)) {
      const std::string& lemma = tree_.lemma(child);
      switch (document[child].deprel) {
        case Deprel::aux:
          take(aux(child));
          break;
        case Deprel::mark:
          take(predicates_.status(lemma, StatusCue::mark));
          break;
        case Deprel::advmod:
          take(predicates_.status(lemma, StatusCue::advmod));
          break;
        case Deprel::det:
          take(predicates_.status(lemma, StatusCue::det));
          break;
        case Deprel::case_:
          take(predicates_.status(lemma, StatusCue::case_));
          break;
        case Deprel::nsubj:
        case Deprel::obj:
          if (const TokenId none = tree_.child(child, Deprel::det); none && tree_.lemma(none) == "no")
            take(predicates_.status("no", StatusCue::det));
          break;
        default:
          break;
      }
    }
  }

  // "would have" tells of what was not; "will have" of what is to be.
  const Status* aux(TokenId child) const {
    const std::string form(tree_.document().form(child));
    const Status* by_form = predicates_.status(form, StatusCue::aux);
    return by_form != nullptr ? by_form : predicates_.status(tree_.lemma(child), StatusCue::aux);
  }

  void governors_of(TokenId token) {
    const Document& document = tree_.document();
    for (int depth = 0; depth < kDepth && document[token].head; ++depth) {
      const bool complement = tree_.is(token, {Deprel::xcomp, Deprel::csubj, Deprel::acl}) ||
                              (tree_.is(token, {Deprel::ccomp, Deprel::advcl}) && infinitive(token)) ||
                              (document[token].deprel == Deprel::ccomp && denies(document[token].head));
      const bool together = document[token].deprel == Deprel::conj && !has_own_subject(token);
      if (!complement && !together) return;
      token = document[token].head;
      if (complement) {
        take(predicates_.status(tree_.lemma(token), StatusCue::governor));
        if (tree_.lemma(token) == "go") take(predicates_.status("will", StatusCue::aux));
      }
      marks_of(token);
    }
  }

  bool infinitive(TokenId token) const {
    const TokenId mark = tree_.child(token, Deprel::mark);
    return mark && tree_.lemma(mark) == "to";
  }
  bool denies(TokenId token) const {
    const Status* status = predicates_.status(tree_.lemma(token), StatusCue::governor);
    return status != nullptr && *status == Status::denied;
  }
  bool has_own_subject(TokenId token) const {
    return static_cast<bool>(tree_.child(token, Deprel::nsubj)) ||
           static_cast<bool>(tree_.child(token, Deprel::nsubj_pass));
  }

  const TreeView& tree_;
  const Predicates& predicates_;
  Status status_ = Status::asserted;
};

}  // namespace

Status status_of(const TreeView& tree, const Predicates& predicates, TokenId predicate, TokenId light_verb) {
  return StatusFinder(tree, predicates).run(predicate, light_verb);
}

}  // namespace entente
