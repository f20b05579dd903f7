// The phrases around a person's name that may tell an office ("former US Secretary of State X", "X, the deputy minister
// of Y"), and the office's words and status in a phrase. Cost: the phrase.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/entity_lexicon.hpp"
#include "syntax/tree_view.hpp"

namespace entente {

class OfficePhrases {
 public:
  OfficePhrases(const Document& document, const TreeView& tree, const EntityLexicon& lexicon);

  // The title beside the name, and the apposition after it; empty where there is none.
  TokenRange before(const Mention& mention, TokenRange sentence) const;
  TokenRange after(const Mention& mention, TokenRange sentence) const;
  // "Yorl Party leader and Prime Minister X": what stands before the title beside the name and "and", of the same
  // person where no article sets it apart; else empty.
  TokenRange joined_before(TokenRange title, const Mention& mention, TokenRange sentence) const;
  // The words of the office: "Secretary of State" without what stands behind a preposition.
  std::optional<TokenRange> office_in(TokenRange phrase) const;
  // A word that belongs to the title which goes on behind it.
  bool title_part(std::uint32_t i) const;
  Status status_in(TokenRange phrase) const;
  // "former governor and senator X": the office that begins here is former too.
  bool goes_on_from_former(std::uint32_t begin, TokenRange sentence) const;
  bool in_name(std::uint32_t i) const { return in_name_[i]; }

 private:
  std::string_view form(std::uint32_t i) const { return document_.form(TokenId{i}); }
  Upos upos(std::uint32_t i) const { return document_.tokens[i].upos; }
  std::uint32_t behind_candidate(TokenRange phrase) const;
  TokenRange nearest_title(TokenRange title, const Mention& person) const;
  std::uint32_t after_copula(std::uint32_t begin, TokenRange sentence) const;
  bool belongs(std::uint32_t i) const;
  bool joins_states(std::uint32_t i, TokenRange sentence) const;

  const Document& document_;
  const TreeView& tree_;
  const EntityLexicon& lexicon_;
  std::vector<bool> in_name_, mentioned_;  // by token; mentioned: in a name or a demonym
  std::vector<bool> in_state_;             // in a country's name or demonym
};

}  // namespace entente
