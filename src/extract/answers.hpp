// Whom a denial or a refusal is to: "Moscow denied this", "rejected the charge", "a claim that Z dismissed" are about
// what was said before, and so about the one who said it.
// Method: a pronoun, or a noun of speech without a modifier that tells whose speech it is, goes back to who in this
// sentence or the two before it has accused, asked or threatened the one who answers, else to the nearest statement by
// somebody else. A denial of anything else is to who has challenged the one who denies, or spoken of him. Of praise and
// blame ("welcomed the offer") the same was right in one of ten in articles of our own. Cost of a question: the
// statements and claims of three sentences.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lexicon/cues.hpp"
#include "syntax/tree_view.hpp"

namespace entente {

class Answers {
 public:
  Answers(const Document& document, const TreeView& tree, const Cues& cues)
      : document_(document), tree_(tree), cues_(cues) {}

  // Who said what `object`, the object of `verb`, stands for: an entity other than `actor`, or none. `word` is what the
  // lexicon has the verb tell with: "deny", "brush aside", "call fabrication". Of the document's claims it knows those
  // that have been added so far.
  EntityId answered(TokenId verb, const std::string& word, TokenId object, EntityId actor);

  // Whom a denial without such an object is to ("denied any role", "denies that its troops fired"): who has accused,
  // asked or threatened the one who answers, else who has spoken of him; or none.
  EntityId challenger(TokenId verb, const std::string& word, EntityId actor);

 private:
  bool is_denial(const std::string& word) const;
  bool leaves_open(TokenId verb) const;
  bool stands_for_speech(TokenId verb, const std::string& word, TokenId object) const;
  void read_challenges();
  EntityId who_challenged(TokenId verb, EntityId actor) const;
  template <typename Passes>
  EntityId speaker_before(TokenId verb, const Passes& passes) const;
  EntityId who_spoke(TokenId verb, TokenId object, EntityId actor) const;
  EntityId who_spoke_of(TokenId verb, EntityId actor) const;
  bool speaks_for(EntityId one, EntityId other) const;

  const Document& document_;
  const TreeView& tree_;
  const Cues& cues_;
  std::size_t read_ = 0;                                        // claims of the document that are in the next
  std::map<std::size_t, std::vector<std::size_t>> challenges_;  // by sentence: accusations, demands, threats
};

}  // namespace entente
