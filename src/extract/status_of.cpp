#include "extract/status_of.hpp"

#include <algorithm>

#include "base/fold.hpp"

namespace entente {

namespace {

constexpr int kDepth = 4;

// A stronger status is not taken back by a weaker one.
int rank(Status status) {
  switch (status) {
    case Status::denied:
      return 4;
    case Status::possible:
      return 3;
    case Status::planned:
      return 2;
    case Status::former:
      return 1;
    case Status::asserted:
      break;
  }
  return 0;
}

bool has(const Token& token, const char* feature) { return token.feats.find(feature) != std::string::npos; }

class StatusFinder {
 public:
  StatusFinder(const TreeView& tree, const Predicates& predicates)
      : tree_(tree), predicates_(predicates), document_(tree.document()) {}

  Status run(TokenId predicate, TokenId light_verb) {
    marks_of(predicate);
    nouns_above(predicate);
    // "may use the boats under an agreement": there is one already.
    const bool stands = tree_.is(predicate, {Deprel::obl}) && tree_.preposition(predicate) == "under";
    if (light_verb && !stands) {
      governed_noun(predicate, light_verb);
      const Status own = status_;
      marks_of(light_verb);
      governors_of(light_verb);
      // "did not condemn the attack": there was one. Only a verb that carries its noun denies it.
      if (status_ == Status::denied && own != Status::denied && !predicates_.is_light(tree_.lemma(light_verb)))
        status_ = own;
    } else {
      governors_of(predicate);
    }
    return status_;
  }

 private:
  void take(const Status* status) {
    if (status != nullptr && rank(*status) > rank(status_)) status_ = *status;
  }

  // "is to travel", "is due to brief": of what the tree makes a copula and a mark.
  bool is_to(TokenId verb) const {
    const TokenId be = tree_.child(verb, Deprel::cop);
    if (document_[verb].upos != Upos::VERB || !be || be > verb || tree_.lemma(be) != "be") return false;
    const TokenId before{std::size_t{verb.index() - 1}};
    return be < before && tree_.lemma(before) == "to" && has(document_[verb], "VerbForm=Inf");
  }

  // What stands beside the word: auxiliaries, marks, negation, adjectives.
  void marks_of(TokenId token) {
    if (is_to(token)) take(predicates_.status("will", StatusCue::aux));
    for (const TokenId child : tree_.children(token)) {
      const std::string& lemma = tree_.lemma(child);
      switch (document_[child].deprel) {
        case Deprel::aux:
          take(aux(child, token));
          break;
        case Deprel::mark:
          take(marker(child, StatusCue::mark));
          break;
        case Deprel::advmod:
          take(advmod(child));
          break;
        case Deprel::det:
        case Deprel::cc:
        case Deprel::cc_preconj:
          take(predicates_.status(lemma, StatusCue::det));
          break;
        case Deprel::amod:
          take(predicates_.status(lemma, StatusCue::amod));
          break;
        case Deprel::case_:
          take(marker(child, StatusCue::case_));
          break;
        case Deprel::nsubj:
        case Deprel::nsubj_pass:
        case Deprel::obj:
          nobody(child);
          break;
        default:
          break;
      }
    }
  }

  // "neither X nor Y", "no party", "nobody".
  void nobody(TokenId argument) {
    if (document_[argument].upos == Upos::PRON) take(predicates_.status(tree_.lemma(argument), StatusCue::det));
    for (const TokenId child : tree_.children(argument)) {
      if (tree_.is(child, {Deprel::det, Deprel::cc_preconj, Deprel::advmod}) &&
          document_[argument].deprel != Deprel::obj)
        take(predicates_.status(tree_.lemma(child), StatusCue::det));
      else if (document_[child].deprel == Deprel::det && tree_.lemma(child) == "no" && !carries_clause(argument))
        take(predicates_.status("no", StatusCue::det));
    }
  }

  // "showed no sign of forgiving": what is not is the clause's.
  bool carries_clause(TokenId noun) const {
    const TokenId of = tree_.child(noun, Deprel::nmod);
    return tree_.child(noun, Deprel::acl) || (of && tree_.preposition(of) == "of");
  }

  // "no longer" ends what was; "not only" denies nothing.
  const Status* advmod(TokenId child) const {
    const TokenId before = tree_.child(child, Deprel::advmod), next{child.index() + 1};
    const Status* status = before ? pair(before, child) : nullptr;
    if (status == nullptr && next.index() < document_.tokens.size()) status = pair(child, next);
    return status != nullptr ? status : predicates_.status(tree_.lemma(child), StatusCue::advmod);
  }

  const Status* pair(TokenId first, TokenId second) const {
    return predicates_.status(tree_.lemma(first) + " " + fold(document_.form(second)), StatusCue::advmod);
  }

  // "instead of" is one; "instead" alone is none. "With or without" leaves it open.
  const Status* marker(TokenId child, StatusCue cue) const {
    const TokenId fixed = tree_.child(child, Deprel::fixed);
    const bool either = child.index() > 1 && document_.form(TokenId{child.index() - 1}) == "or";
    const std::string first = either ? fold(document_.form(TokenId{child.index() - 2})) + " or " : "";
    return predicates_.status(first + tree_.lemma(child) + (fixed ? " " + tree_.lemma(fixed) : ""), cue);
  }

  // "said that it would send": the will of then.
  const Status* aux(TokenId child, TokenId verb) const {
    const std::string form(document_.form(child));
    const bool name = form[0] >= 'A' && form[0] <= 'Z' && child.value > 0 &&
                      tree_.sentence(TokenId{child.index() - 1}) == tree_.sentence(child);
    if (name) return nullptr;  // "Theresa May appointed"
    const bool reported = document_[verb].deprel == Deprel::ccomp && document_[verb].head &&
                          has(document_[document_[verb].head], "Tense=Past");
    if (reported && tree_.lemma(child) == "would") return predicates_.status("will", StatusCue::aux);
    const Status* by_form = predicates_.status(form, StatusCue::aux);
    return by_form != nullptr ? by_form : predicates_.status(tree_.lemma(child), StatusCue::aux);
  }

  bool negated(TokenId token) const {
    const std::vector<TokenId>& children = tree_.children(token);
    return std::any_of(children.begin(), children.end(), [&](TokenId child) {
      if (document_[child].deprel != Deprel::advmod) return false;
      const Status* status = advmod(child);
      return status != nullptr && *status == Status::denied;
    });
  }

  // With its particle ("rule out") and the word that joins the complement ("stop from"), the longest first. A denial
  // that is denied leaves the thing open; one that is itself negated is left so.
  void take_governor(TokenId governor, const std::string& joined_by, StatusCue cue) {
    const std::string& lemma = tree_.lemma(governor);
    const TokenId particle = tree_.child(governor, Deprel::compound_prt);
    const Status* status = nullptr;
    if (particle) status = predicates_.status(lemma + " " + tree_.lemma(particle), cue);
    if (status == nullptr && !joined_by.empty()) status = predicates_.status(lemma + " " + joined_by, cue);
    if (status == nullptr) status = predicates_.status(lemma, cue);
    if (status == nullptr) return;
    if (cue == StatusCue::governor && *status == Status::former &&
        (tree_.child(governor, Deprel::obj) || tree_.child(governor, Deprel::aux_pass)))
      return;
    static const Status open = Status::possible;
    double_denial_ = *status == Status::denied && negated(governor);
    take(double_denial_ ? &open : status);
  }

  // "cancelled the visit", "called for talks", "rejected an attack".
  void governed_noun(TokenId noun, TokenId verb) {
    const std::string preposition = tree_.preposition(noun);
    if (document_[noun].deprel != Deprel::obl) return take_governor(verb, "", StatusCue::object);
    const Status* status = predicates_.status(tree_.lemma(verb) + " " + preposition, StatusCue::object);
    take(status);
  }

  // "the threat of an attack", "plans for talks".
  void nouns_above(TokenId noun) {
    for (int depth = 0; depth < kDepth && document_[noun].deprel == Deprel::nmod && document_[noun].head; ++depth) {
      noun = document_[noun].head;
      take(predicates_.status(tree_.lemma(noun), StatusCue::of));
    }
  }

  std::string joined_by(TokenId token) const {
    const TokenId mark = tree_.child(token, Deprel::mark);
    return mark ? tree_.lemma(mark) : std::string();
  }

  // By an auxiliary, or by what governs its infinitive.
  bool is_planned(TokenId verb) const {
    const auto plans = [](const Status* status) { return status != nullptr && *status == Status::planned; };
    for (const TokenId child : tree_.children(verb))
      if (tree_.is(child, {Deprel::aux}) && plans(aux(child, verb))) return true;
    return tree_.is(verb, {Deprel::xcomp}) &&
           plans(predicates_.status(tree_.lemma(tree_.head(verb)), StatusCue::governor));
  }

  void governors_of(TokenId token) {
    for (int depth = 0; depth < kDepth && document_[token].head; ++depth) {
      const TokenId head = document_[token].head;
      const std::string mark = joined_by(token);
      const bool finite = document_[token].deprel == Deprel::ccomp && mark != "to";
      const bool complement =
          tree_.is(token, {Deprel::xcomp, Deprel::csubj, Deprel::acl, Deprel::ccomp}) ||
          (document_[token].deprel == Deprel::advcl && (mark == "to" || mark == "from" || called_for(token, head)));
      const bool together = document_[token].deprel == Deprel::conj && !has_own_subject(token);
      // "will fly to X before meeting Y": the second step of a plan.
      if (tree_.is(token, {Deprel::advcl}) && mark == "before" && document_.form(token).ends_with("ing")) {
        if (is_planned(head)) take(predicates_.status("will", StatusCue::aux));
        return;
      }
      if (!complement && !together) return;
      double_denial_ = false;
      if (complement) {
        take_governor(head, mark, finite ? StatusCue::clause : StatusCue::governor);
        if (!finite && tree_.lemma(head) == "go") take(predicates_.status("will", StatusCue::aux));
        if (finite) return;  // a clause of its own: what governs the speaking does not touch what is said
      }
      if (together && apart(token, head)) return;
      if (!double_denial_) marks_of(head);
      if (document_[token].deprel == Deprel::acl && document_[head].head &&
          tree_.is(head, {Deprel::obj, Deprel::nsubj_pass}))
        governed_noun(head, document_[head].head);  // "abandoned plans to invade"
      token = head;
    }
  }

  // "called for quitting the pact"
  bool called_for(TokenId token, TokenId head) const {
    const TokenId mark = tree_.child(token, Deprel::mark), by = mark ? mark : tree_.child(token, Deprel::case_);
    return by && tree_.lemma(by) == "for" &&
           predicates_.status(tree_.lemma(head) + " for", StatusCue::governor) != nullptr;
  }

  // "will not sign and called it a trap", "had nothing to do with it and remained": a verb with a tense of its own
  // shares no auxiliary, and nothing of what the other does not have.
  bool apart(TokenId token, TokenId head) const {
    if (tree_.child(token, Deprel::aux)) return false;
    const TokenId aux = tree_.child(head, Deprel::aux), object = tree_.child(head, Deprel::obj);
    const bool bare = aux && tree_.lemma(aux) != "have" && tree_.lemma(aux) != "be";  // "did not answer and accused"
    if (bare && !has(document_[token], "VerbForm=Inf")) return true;
    return document_[token].finite() && (aux || (object && document_[object].upos == Upos::PRON));
  }

  bool has_own_subject(TokenId token) const {
    return static_cast<bool>(tree_.child(token, Deprel::nsubj)) ||
           static_cast<bool>(tree_.child(token, Deprel::nsubj_pass));
  }

  const TreeView& tree_;
  const Predicates& predicates_;
  const Document& document_;
  bool double_denial_ = false;
  Status status_ = Status::asserted;
};

}  // namespace

Status status_of(const TreeView& tree, const Predicates& predicates, TokenId predicate, TokenId light_verb) {
  return StatusFinder(tree, predicates).run(predicate, light_verb);
}

Status status_left(Status leaving) {
  return leaving == Status::asserted || leaving == Status::former ? Status::former : Status::asserted;
}

bool is_past(const TreeView& tree, TokenId verb) {
  const Token& token = tree.document()[verb];
  bool past = token.upos == Upos::VERB && has(token, "Tense=Past") && token.finite();
  for (const TokenId child : tree.children(verb)) {
    if (tree.preposition(child) == "since" || tree.lemma(child) == "since") return false;
    past = past || (tree.is(child, {Deprel::aux}) && tree.lemma(child) == "have");
  }
  return past;
}

}  // namespace entente
