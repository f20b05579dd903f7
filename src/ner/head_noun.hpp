// The noun that heads a name and tells what bears it: "Yorl Accord", "Bank of Yorl", "Strait of Yorl". Cost: the name's
// words.
#pragma once

#include "ner/name_typing.hpp"

namespace entente {

class HeadNoun {
 public:
  HeadNoun(const WordView& view, const Gazetteer& gazetteer, const Candidate& candidate);

  // "Strait of X" is headed by its first part, "X Strait" by its last. The type is empty where no word tells one.
  Typing of_name() const;
  Typing last() const { return of(candidate_.tokens); }  // of the last word, or the last few

 private:
  Typing of(TokenRange head) const;
  bool opens(WordClass word_class, TokenRange head) const;
  bool is_kept_or_broken() const;
  bool is_meeting(TokenRange head) const;
  bool ends(WordClass word_class, TokenRange head) const { return view_.ends(word_class, head.end, head.begin) > 0; }
  std::string kind_of(WordClass word_class, TokenRange head) const;

  const WordView& view_;
  const Gazetteer& gazetteer_;
  const Candidate& candidate_;
};

}  // namespace entente
