#include "extract/parties.hpp"

#include <string_view>

namespace entente {

namespace {

bool joins_parties(std::string_view preposition) {
  return preposition == "between" || preposition == "with" || preposition == "against" || preposition == "among" ||
         preposition == "by";
}
bool locates(std::string_view preposition) {
  return preposition == "in" || preposition == "at" || preposition == "near" || preposition == "off" ||
         preposition == "of";
}

class Parties {
 public:
  Parties(const Document& document, const TreeView& tree, Claims& claims)
      : document_(document), tree_(tree), claims_(claims) {}

  void run() {
    for (const Mention& mention : document_.mentions) {
      if (!mention.entity || !mention.head || mention.kind == MentionKind::pronoun) continue;
      const std::string& type = document_.entities[mention.entity.index()].type;
      if (type == "Agreement") members(mention, "party_to");
      if (type == "Event") members(mention, "participates_in");
      if (type == "Event" || type == "Place") places(mention);
    }
  }

 private:
  void members(const Mention& mention, const char* relation) {
    for (const TokenId child : tree_.children(mention.head)) {
      const Deprel deprel = document_[child].deprel;
      const bool owner = deprel == Deprel::nmod_poss || deprel == Deprel::amod || deprel == Deprel::compound;
      const bool joined = deprel == Deprel::nmod && joins_parties(tree_.preposition(child));
      if (!owner && !joined) continue;
      for (const EntityId party : tree_.entities(child))
        add(relation, party, child, mention.entity, mention.head, mention.head, owner ? "party before" : "party after");
    }
  }

  void places(const Mention& mention) {
    for (const TokenId child : tree_.children(mention.head)) {
      const Deprel deprel = document_[child].deprel;
      const bool inside = deprel == Deprel::nmod && locates(tree_.preposition(child));
      const bool beside =
          (deprel == Deprel::appos || deprel == Deprel::nmod_unmarked) && document_[child].upos == Upos::PROPN;
      if (!inside && !beside) continue;
      if (inside && tree_.preposition(child) == "of" && document_.entities[mention.entity.index()].type == "Event")
        continue;
      for (const EntityId place : tree_.entities(child))
        add("located_in", mention.entity, mention.head, place, child, child, "place of");
    }
  }

  void add(const char* relation, EntityId subject, TokenId subject_token, EntityId object, TokenId object_token,
           TokenId trigger, const char* rule) {
    Draft draft;
    draft.relation = relation;
    draft.rule = rule;
    draft.subject = subject;
    draft.object = object;
    draft.subject_token = subject_token;
    draft.object_token = object_token;
    draft.trigger = trigger;
    draft.confidence = 800;
    claims_.add(draft);
  }

  const Document& document_;
  const TreeView& tree_;
  Claims& claims_;
};

}  // namespace

void extract_parties(const Document& document, const TreeView& tree, Claims& claims) {
  Parties(document, tree, claims).run();
}

}  // namespace entente
