// Stretches of a tree as token ranges and spans: what a token governs, without what does not belong to it.
// Cost: the size of the subtree.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "syntax/tree_view.hpp"

namespace entente {

class Phrases {
 public:
  explicit Phrases(const TreeView& tree);

  // From the first to the last token that `root` governs, leaving out children of the relations given.
  TokenRange subtree(TokenId root, std::initializer_list<Deprel> without = {}) const;
  bool governs(TokenId root, TokenId token) const;
  // Without the marker "that", and without commas, quotes and full stops at the ends.
  Span trimmed(TokenRange range) const;
  // The tokens of `whole` without those of `hole`, as one or two spans.
  std::vector<Span> without(TokenRange whole, TokenRange hole) const;
  // The noun phrase between a comma or quotation mark and the verb, by words: ", the daily X (XY) reported", ", a
  // diplomat who had come said"; with what commas insert after it: "X, the minister of Y, said". Else empty.
  struct Stretch {
    TokenRange noun;      // up to the verb, or to the comma that opens what is inserted
    TokenRange inserted;  // empty where nothing is
  };
  Stretch noun_stretch_before(TokenId verb) const;
  bool opens_clause(TokenId token) const;  // "who", "which", "whom", "whose"
  // The expression of time that holds the token, or none.
  const TimeExpression* time_at(TokenId token) const { return times_[token.index()]; }
  TokenRange sentence(TokenId token) const { return document_.sentences[tree_.sentence(token).index()].tokens; }
  // The words for a speaker: the noun with what goes before it and its "of" phrases.
  Span description(TokenId token) const;
  // All of it but appositions and relative clauses: "a study that X did" without, "a study made by X" with what
  // follows.
  Span noun_phrase(TokenId token) const;

 private:
  TokenRange noun_at_end(TokenRange range) const;
  bool is_insertion(TokenRange range) const;
  bool names_it(TokenId name, TokenId noun) const;
  TokenRange without_times(TokenRange range, TokenId noun) const;

  const TreeView& tree_;
  const Document& document_;
  std::vector<const TimeExpression*> times_;  // by token
};

}  // namespace entente
