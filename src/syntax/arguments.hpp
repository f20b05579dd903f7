// The tokens that fill the slots of a predicate: subject, objects, prepositions, possessors, through active and
// passive, control and raising, relative clauses, participles, coordination and light verbs.
// Source of the constructions: Universal Dependencies' English guidelines. Cost: the predicate's neighbourhood.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "syntax/tree_view.hpp"

namespace entente {

// Where an argument stands: "subj", "obj", "iobj", "poss", "mod", or a preposition.
using Slot = std::string;

class Arguments {
 public:
  // Of a verb, or of a noun (with the light verb that carries it, if any).
  // `depth` counts the clauses already climbed from the predicate first asked about.
  Arguments(const TreeView& tree, TokenId predicate, int depth = 0);

  const std::vector<TokenId>& at(const Slot& slot) const;
  TokenId light_verb() const { return light_verb_; }

 private:
  void verb(TokenId predicate, int depth);
  void clause(TokenId verb);
  void subjects_of_content(TokenId clause);
  void clause_read_as_modifier(TokenId verb);
  void speaker_for_pronoun(TokenId verb, int depth);
  void subject_from_outside(TokenId verb, int depth);
  void noun(TokenId predicate, int depth);
  std::vector<TokenId> called_on(const Arguments& governor, TokenId head, TokenId clause) const;
  TokenId doer_of(TokenId noun) const;
  Slot controlling(const Arguments& governor, TokenId head, TokenId clause) const;
  void add(const Slot& slot, TokenId token);

  const TreeView& tree_;
  TokenId light_verb_;
  std::map<Slot, std::vector<TokenId>> slots_;
};

}  // namespace entente
