// How a name stands in its sentence: what tells a capital that acts for its state ("X warned", "talks with X") from the
// city ("in X", "the mayor of X").
#pragma once

#include <string>
#include <string_view>

#include "lexicon/word_view.hpp"

namespace entente {

class NameUse {
 public:
  NameUse(const WordView& view, TokenRange tokens);

  bool acts_as_state() const;
  // "in X" is the city; to go there, and what bears its name, may be the state's.
  bool firmly_located() const;
  // "the foreign ministry in X" is of the state whose capital X is.
  bool seats_ministry() const;

  // One that belongs to the name as a whole or to the names that it is joined to; empty where there is none.
  std::string preposition() const;
  bool possessive() const;

 private:
  TokenId first_joined() const;  // the head of the first of the names that it is joined to by "and"
  bool hyphened(std::string_view word) const;
  bool acts_in_compound() const;
  bool opens_clause() const;
  bool is_seat_of_firm() const;
  bool is_leg() const;
  bool holds_city(std::uint32_t noun) const;
  bool holds_place() const;
  bool called_city() const;
  bool goes_there(TokenId above) const;

  const WordView& view_;
  const Document& document_;
  TokenRange tokens_, sentence_;
  TokenId head_;
};

// "1998": four figures.
bool is_year(std::string_view word);

// "v." of a case at law, "Xan v. Yorl".
bool parts_case(const WordView& view, std::uint32_t token);

// The small noun that bears the name as a place or a body does: "mine" of "the Yorl nickel mine"; 0 where none does, or
// where it is a plural that stands for several ("the Yorl provinces").
std::uint32_t bearer_of(const WordView& view, TokenRange name);

}  // namespace entente
