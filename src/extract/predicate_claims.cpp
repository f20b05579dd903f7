#include "extract/predicate_claims.hpp"

#include <algorithm>

#include "extract/status_of.hpp"
#include "syntax/arguments.hpp"

namespace entente {

namespace {

struct Filler {
  TokenId token;
  EntityId entity;
  Slot slot;
};

class PredicateClaims {
 public:
  PredicateClaims(const Document& document, const TreeView& tree, const Predicates& predicates, Claims& claims)
      : document_(document), tree_(tree), predicates_(predicates), claims_(claims) {}

  void run() {
    for (std::size_t i = 0; i < document_.tokens.size(); ++i) {
      const TokenId token{i};
      const Upos upos = document_[token].upos;
      if (upos == Upos::VERB)
        verb(token);
      else if (upos == Upos::NOUN)
        senses(token, predicates_.senses(tree_.lemma(token), false), "noun");
    }
  }

 private:
  // With its particle or object noun, the longer word wins: "carry out", "hold talk", "call on" is a preposition's
  // slot.
  void verb(TokenId token) {
    const std::string& lemma = tree_.lemma(token);
    for (const TokenId child : tree_.children(token)) {
      const Deprel relation = document_[child].deprel;
      if (relation != Deprel::compound_prt && relation != Deprel::obj && relation != Deprel::advmod &&
          relation != Deprel::xcomp)
        continue;
      const std::vector<Predicate>& longer = predicates_.senses(lemma + " " + tree_.lemma(child), true);
      if (!longer.empty()) return senses(token, longer, "verb");
    }
    senses(token, predicates_.senses(lemma, true), "verb");
  }

  std::vector<Filler> fillers(const Arguments& arguments, const std::vector<Slot>& slots, bool all) const {
    std::vector<Filler> out;
    for (const Slot& slot : slots) {
      for (const TokenId token : arguments.at(slot)) {
        for (const EntityId entity : tree_.entities(token)) out.push_back({token, entity, slot});
      }
      if (!out.empty() && !all) break;
    }
    return out;
  }

  void senses(TokenId trigger, const std::vector<Predicate>& senses, const char* part) {
    if (senses.empty() || names_something(trigger)) return;
    const Arguments arguments(tree_, trigger);
    const Status status = status_of(tree_, predicates_, trigger, arguments.light_verb());
    bool told = false;  // one action for a word; standing relations come besides
    for (const Predicate& predicate : senses) {
      const std::vector<Filler> recipients = fillers(arguments, predicate.recipients, false);
      if (recipients.empty()) continue;
      std::vector<Filler> actors = fillers(arguments, predicate.actors, false);
      const bool among =
          recipients.front().slot == "between" ||
          (recipients.front().slot == predicate.recipients.front() && actors.empty() && recipients.size() > 1);
      if (among) actors = recipients;
      bool added = false;
      for (const Filler& actor : actors) {
        for (const Filler& recipient : recipients) {
          if ((among && !(actor.entity < recipient.entity)) ||
              !claims_.fits(predicate.relation, actor.entity, recipient.entity))
            continue;
          if (actor.token == recipient.token && actor.slot != "between") continue;
          if (told && is_action(predicate.relation)) continue;
          add(predicate, part, trigger, actor, recipient, status);
          added = true;
        }
      }
      told |= added && is_action(predicate.relation);
    }
  }

  // A word inside a name ("World Trade Organization") tells nothing.
  bool names_something(TokenId token) const {
    for (const NameSpan& name : document_.names) {
      if (name.tokens.contains(token) && document_[token].upos == Upos::PROPN) return true;
    }
    return false;
  }

  static bool is_action(const std::string& relation) {
    return relation != "party_to" && relation != "participates_in" && relation != "controls" &&
           relation != "member_of" && relation != "allied_with" && relation != "affiliated_with" &&
           relation != "located_in" && relation != "based_in" && relation != "supersedes";
  }

  void add(const Predicate& predicate, const char* part, TokenId trigger, const Filler& actor, const Filler& recipient,
           Status status) {
    Draft draft;
    draft.relation = predicate.relation;
    draft.rule = std::string(part) + " " + predicate.word + ": " + actor.slot + " > " + recipient.slot;
    draft.label = predicate.word;
    draft.subject = actor.entity;
    draft.object = recipient.entity;
    draft.status = status;
    draft.trigger = trigger;
    draft.subject_token = actor.token;
    draft.object_token = recipient.token;
    draft.confidence = predicate.verb ? 850 : 750;
    claims_.add(draft);
  }

  const Document& document_;
  const TreeView& tree_;
  const Predicates& predicates_;
  Claims& claims_;
};

}  // namespace

void extract_predicates(const Document& document, const TreeView& tree, const Predicates& predicates, Claims& claims) {
  PredicateClaims(document, tree, predicates, claims).run();
}

}  // namespace entente
