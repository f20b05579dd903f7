// A noun of agreements, happenings or bodies with what tells which one is meant: its date, owner, modifiers, parties,
// and what is tied to it. Read from the tree; cost: the noun's subtree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lexicon/word_view.hpp"

namespace entente {

enum class Article : std::uint8_t { none, indefinite, definite };

// How far a name reaches behind its noun, in tokens.
inline constexpr std::uint32_t kLongestTail = 7;

struct Description {
  TokenRange core;                   // modifiers and noun: "comprehensive agreement"
  std::string year;                  // "2001"
  std::string preposition;           // "with", "between": what ties the parties
  std::string parties;               // "North Korea", "Russia and Iran"
  std::uint32_t dated = UINT32_MAX;  // where "Tuesday's" before it begins
  TokenRange owner;                  // "Russia" of "Russia's invasion"
  std::vector<std::uint32_t> ends;   // of what is tied to the noun: "pact on trade", "pact on trade signed in May"
  Article article = Article::none;
  bool restricted = false;  // date, place, parties, owner or a clause tell which one is meant
  bool modified = false;
};

class DescriptionReader {
 public:
  DescriptionReader(const Document& document, const WordView& view);

  Description read(std::uint32_t noun) const;
  void note(TokenRange tokens, MentionId mention);  // one made since

  // The mention that covers the token, and its entity; none and null where there is none.
  MentionId mention_at(std::uint32_t token) const { return mention_at_[token]; }
  const Entity* entity_at(std::uint32_t token) const;

  bool joint(std::uint32_t noun) const;      // "joint statement": a statement alone is no agreement
  bool agreed_on(std::uint32_t noun) const;  // "signed a treaty", "a treaty was signed", "a treaty signed there"
  bool negated(std::uint32_t noun) const;    // "no treaty", "any treaty", "another treaty"
  bool is_year(std::uint32_t token) const;
  bool is_date(std::uint32_t token) const;  // "Tuesday", "May", "last week"
  std::string case_of(std::uint32_t noun) const;

 private:
  const Token& token(std::uint32_t t) const { return document_.tokens[t]; }
  bool is_party(std::uint32_t t) const;
  std::uint32_t party_of(std::uint32_t noun) const;
  std::string parties_from(std::uint32_t head) const;
  Article article_of(std::uint32_t t) const;
  std::uint32_t leftmost(std::uint32_t t) const;
  std::uint32_t subtree_end(std::uint32_t top) const;
  void take_in(std::uint32_t modifier, Description& found) const;
  void read_child(std::uint32_t child, Description& found) const;
  void read_owner(std::uint32_t owner, Description& found) const;
  void read_modifier(std::uint32_t child, Description& found) const;
  void read_tied(std::uint32_t child, Description& found) const;
  void note_year(std::uint32_t t, Description& found) const;

  const Document& document_;
  const WordView& view_;
  std::vector<MentionId> mention_at_;  // by token
};

}  // namespace entente
