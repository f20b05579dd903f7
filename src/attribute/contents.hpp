// What is said: from a cue word to the stretches of text that it reports.
// Method: the clause or phrase that the cue governs, the clause it is put into ("..., he said"), what follows its
// colon, or the quotations beside it, in the order of how sure each is. Cost: the cue's sentence.
#pragma once

#include <vector>

#include "attribute/phrases.hpp"
#include "lexicon/cues.hpp"

namespace entente {

class Contents {
 public:
  Contents(const TreeView& tree, const Phrases& phrases, const Cues& cues, const std::vector<Span>& quotations);

  // `last`: the last word of the cue, where it has more than one.
  std::vector<Span> of_verb(TokenId verb, const Cue& cue, TokenId last) const;
  std::vector<Span> of_verb(TokenId verb, const Cue& cue) const { return of_verb(verb, cue, verb); }
  std::vector<Span> of_noun(TokenId noun) const;
  // Of "according to X", told by the tokens of that phrase and the noun in it.
  std::vector<Span> of_according(TokenRange phrase, TokenId named) const;
  // Of a cue put into what is said: "..., he said, ...".
  std::vector<Span> around(TokenId verb) const;
  bool inside_quotation(Span span) const;
  SpeechKind kind_of(const std::vector<Span>& content) const;

  // The quotation behind the colon that follows a cue, with no verb between; empty where there is none.
  std::vector<Span> quoted_behind_colon(TokenId cue) const;

 private:
  static std::vector<Span> one(Span span) { return span.empty() ? std::vector<Span>{} : std::vector<Span>{span}; }
  std::vector<Span> clause(TokenId verb, TokenId said, const Cue& cue) const;
  std::uint32_t after_addressee(TokenId verb) const;
  bool set_in(TokenId verb) const;
  std::uint32_t end_of(TokenId verb, std::uint32_t begin) const;
  std::uint32_t before_other(TokenId cue, TokenRange range) const;
  bool speaks_meanwhile(TokenId cue, TokenId verb) const;
  std::uint32_t after_apposition(std::uint32_t comma, std::uint32_t end) const;
  bool subject_follows(TokenRange range) const;
  bool subject_outside(TokenId verb) const;
  std::vector<Span> after_that(TokenId verb, const Cue& cue) const;
  TokenRange part_of(TokenId verb) const;
  std::uint32_t next_comma(std::uint32_t begin, std::uint32_t end) const;  // `end` where there is none
  std::uint32_t after_carrier(std::uint32_t comma, std::uint32_t end) const;
  std::uint32_t after_cited(std::uint32_t comma, std::uint32_t end) const;
  TokenRange without_day(TokenId verb, TokenRange content) const;
  std::uint32_t opens_after(TokenId verb, std::uint32_t begin, const Cue& cue) const;
  bool relative_word(TokenId token) const;
  bool misread_that(TokenId verb, TokenId that, bool addressee) const;
  std::vector<Span> behind_as(TokenId verb) const;
  std::vector<Span> after_words(TokenId verb, TokenId last, const Cue& cue) const;
  std::vector<Span> parenthetical(TokenId verb, const Cue& cue_word) const;
  std::vector<Span> broken_clause(TokenId verb, TokenId object) const;
  std::vector<Span> topic(TokenId verb) const;
  bool joined_without_comma(TokenId noun) const;
  std::vector<Span> naming(TokenId verb, const Cue& cue) const;
  std::vector<Span> after_colon(TokenId verb) const;
  std::vector<Span> next_sentence(TokenId verb) const;
  std::vector<Span> before_inverted(TokenId verb) const;
  std::vector<Span> quoted(TokenId verb) const;
  bool opens_quotation(TokenId verb) const;
  bool is_word_in_quotes(TokenId cue, Span quotation) const;
  bool tells(TokenId verb) const;
  std::uint32_t as_after(TokenId verb) const;
  std::vector<Span> phrase(TokenId verb, const Cue& cue) const;
  std::vector<Span> passive(TokenId verb) const;
  std::vector<Span> by_words(TokenId verb, const Cue& cue) const;
  TokenId relative_before(TokenId verb) const;
  std::vector<Span> relativized(TokenId verb, const Cue& cue) const;
  std::vector<Span> request(TokenId verb) const;
  bool infinitive(TokenId verb) const;
  bool shown_by(TokenId participle) const;
  bool may_be_said(TokenId clause) const;
  bool relative(TokenId clause) const;
  std::vector<Span> unread_clause(TokenId verb, const Cue& cue) const;

  const TreeView& tree_;
  const Phrases& phrases_;
  const Cues& cues_;
  const Document& document_;
  const std::vector<Span>& quotations_;
  std::vector<std::uint32_t> name_ends_;  // by the first token of a name: the token after it, or 0
};

}  // namespace entente
