// The nouns that may be the speaker of a cue verb, the surest first: a pronoun beside it, its own subject, the noun
// before a stretch between commas ("X, who had come, said"), the subject that it shares, and for a participle that of
// the cue before it ("X said ..., adding ..."). The first does not ask the tree, which errs where clauses are nested.
// Cost: the sentence.
#pragma once

#include <vector>

#include "attribute/phrases.hpp"
#include "lexicon/cues.hpp"

namespace entente {

class Subjects {
 public:
  Subjects(const TreeView& tree, const Phrases& phrases, const Cues& cues);

  std::vector<TokenId> of(TokenId verb) const;
  // Whom a passive without a subject in the tree is about: "..., the head of X, Jane Doe, was quoted as saying".
  TokenId beside_passive(TokenId verb) const;
  bool passive(TokenId verb) const;
  bool relative(TokenId token) const;

 private:
  TokenId beside(TokenId verb) const;
  std::vector<TokenId> own(TokenId verb) const;
  TokenId across_commas(TokenId verb) const;
  TokenId first_apposed(TokenId verb) const;
  TokenId right_before(TokenId verb) const;
  TokenId of_stretch(TokenId verb) const;
  TokenId inverted(TokenId verb) const;
  TokenId of_clause_before(TokenId verb) const;
  TokenId of_cue_before(TokenId verb) const;
  bool told_besides(TokenId subject, TokenId verb) const;
  bool opens_insertion(std::uint32_t token) const;
  TokenId top(TokenId token) const;

  const TreeView& tree_;
  const Phrases& phrases_;
  const Cues& cues_;
  const Document& document_;
  std::vector<const Mention*> persons_;  // by the first token of a person's name
};

}  // namespace entente
