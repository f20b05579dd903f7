// How a word that can report is used here: whether something is said by it at all. Cost: its children.
#pragma once

#include "attribute/phrases.hpp"
#include "lexicon/cues.hpp"

namespace entente {

class CueUse {
 public:
  CueUse(const TreeView& tree, const Phrases& phrases, const Cues& cues)
      : tree_(tree), phrases_(phrases), cues_(cues), document_(tree.document()) {}

  struct Found {
    const Cue* cue;
    TokenId last;  // its last word
  };
  // The cue that begins with this verb, with the words after it where the table has them; none if it is no cue.
  Found of_verb(TokenId verb) const;
  // No part of a compound ("think-tank") or of a name.
  bool stands_free(TokenId verb) const;
  // "in the words of X", told by "words".
  bool in_the_words_of(TokenId token) const;
  // "in X's words": X; none in "in his own words", which others introduce.
  TokenId owner_of_words(TokenId token) const;
  // "The daily X reports on Y" with a verb that has been read as a noun: a plural with a subject and no "is", or a word
  // that reports as a verb only.
  bool tagged_as_noun(TokenId token, bool reports_as_noun) const;
  // What nobody has said yet or says at all: "may declare an emergency", "asked that X declare", "a park called Y".
  bool unsaid(TokenId verb, const Cue& cue) const;
  // "to confirm whether ...": nobody has said it.
  bool purpose(TokenId cue) const;
  // "did not say".
  bool negated(TokenId token) const;
  // The claims of "denied claims that ...": what is said is the denial's.
  bool denied(TokenId token) const;

 private:
  bool closes_behind_name(TokenId token) const;
  bool calls_itself(TokenId verb) const;
  bool left_open(TokenId verb) const;

  const TreeView& tree_;
  const Phrases& phrases_;
  const Cues& cues_;
  const Document& document_;
};

}  // namespace entente
