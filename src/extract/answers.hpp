// Whom a denial is to: "Moscow denied this" and "rejected the charge" are about what a statement before says, and so
// about the one who said it.
// Method: a pronoun, or a noun of speech without a modifier that tells whose speech it is, goes back to the nearest
// statement by somebody else, in its sentence or the two before it. Of praise and blame ("welcomed the offer") the
// same was right in one of ten in articles of our own, of denials in six.
// Cost of a question: the statements of three sentences.
#pragma once

#include "lexicon/cues.hpp"
#include "syntax/tree_view.hpp"

namespace entente {

class Answers {
 public:
  Answers(const Document& document, const TreeView& tree, const Cues& cues)
      : document_(document), tree_(tree), cues_(cues) {}

  // Who said what `object`, the object of `verb`, stands for: an entity other than `actor`, or none.
  EntityId answered(TokenId verb, TokenId object, EntityId actor) const;

 private:
  bool stands_for_speech(TokenId object) const;

  const Document& document_;
  const TreeView& tree_;
  const Cues& cues_;
};

}  // namespace entente
