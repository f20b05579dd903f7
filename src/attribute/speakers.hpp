// Who says something and who carries it: from the words that name a speaker to the entities, the outlet and the
// description. Reads mentions and coreference as they stand; a pronoun or "the report" that these leave open goes to
// the last speaker it can mean. Cost: the sentence.
#pragma once

#include <vector>

#include "attribute/phrases.hpp"
#include "lexicon/cues.hpp"

namespace entente {

class Speakers {
 public:
  Speakers(const TreeView& tree, const Phrases& phrases, const Cues& cues);

  // Sets speaker and speaker_text from the noun; false where it is nobody who could say something.
  bool name(Statement& statement, TokenId noun, const std::vector<Statement>& before) const;
  // Where the tree gives a cue no subject: the nearest noun before it (after it, where it opens) that can speak.
  std::vector<TokenId> near(TokenId cue, const Statement& statement) const;
  // The outlet that the cue's own phrases name: "told X", "in an interview with X", "speaking on X".
  void carry(Statement& statement, TokenId cue) const;
  // "X, citing Y", "according to X and quoting Y": X carries what Y says.
  void relay(Statement& statement, TokenId cue, const std::vector<Statement>& before) const;
  // The chain from the outlet inwards.
  void chain(Statement& statement) const;

  bool in_content(const Statement& statement, Span span) const;
  bool can_speak(EntityId entity) const;
  bool is_outlet(EntityId entity) const { return type_of(entity) == "Outlet"; }

  // Who brings a text out, where nothing else tells whose it is: "X issued a statement"; or none.
  TokenId issuer(TokenId document_noun) const;

 private:
  std::string_view type_of(EntityId entity) const;
  const std::vector<MentionId>& mentions_beside(TokenId token) const;
  EntityId own(TokenId noun) const;
  bool may_speak(TokenId noun) const;  // is named, or called a person or a body that speaks
  EntityId titled(TokenId noun) const;
  std::uint32_t behind_body(std::uint32_t preposition) const;
  EntityId named_so(TokenId noun) const;
  bool opens_with(const Mention& outlet) const;
  bool shows(TokenId outlet) const;
  bool apposed_behind(TokenId noun, const Mention& name) const;
  EntityId medium_named(TokenId noun) const;
  EntityId titled_behind(TokenId noun) const;
  EntityId named_before(TokenId noun) const;
  EntityId named_last(TokenId noun) const;
  bool serves(TokenId noun, std::uint32_t name) const;
  EntityId medium_before(TokenId token, std::uint32_t sentences) const;
  EntityId issuer_before(TokenId noun) const;
  bool definite(TokenId noun) const;
  bool indefinite(TokenId noun) const;
  bool parted(TokenId one, TokenId other) const;
  EntityId described(TokenId noun) const;
  // The author of a text: "a tweet by X", "X's statement", "the X newspaper report".
  TokenId author(TokenId document_noun) const;
  bool names(const Statement& statement, EntityId entity, TokenId pronoun, const std::vector<Statement>& before) const;
  EntityId subject_before(const Statement& statement, TokenId pronoun, const std::vector<Statement>& before) const;
  bool unnamed_before(Statement& statement, TokenId pronoun, const std::vector<Statement>& before) const;
  bool one_of_several(TokenId noun) const;
  bool is_some(TokenId noun) const;
  bool pronoun(Statement& statement, const std::string& lemma, TokenId noun,
               const std::vector<Statement>& before) const;
  std::vector<EntityId> bodies_of(Span words) const;
  bool name_officials(Statement& statement, TokenId state) const;
  bool cites_in_clause(TokenId verb) const;
  bool cut_cited(Statement& statement, TokenId citing, TokenId cited) const;
  TokenId told_medium(TokenId cue) const;
  bool may_be_medium(const std::string& noun) const;
  bool told(const Mention& mention, TokenId cue) const;
  EntityId author_before(TokenId noun, const std::vector<Statement>& before) const;
  EntityId last_speaker(const std::vector<Statement>& before, bool outlet) const;
  const TreeView& tree_;
  const Phrases& phrases_;
  const Cues& cues_;
  const Document& document_;
  std::vector<std::vector<MentionId>> mentions_;  // of each sentence
};

}  // namespace entente
