// Of which state an organ is that no owner stands beside ("a foreign ministry spokesman", "the army"): what speaks for
// each state that the text names. Method: logistic regression over where the text names it, or its capital, as seen
// from the organ, how often, whose the same organ is before and elsewhere, and how usual the name of its officer is
// there (lexicon/name_origins.hpp). The weights are those of schemas/entities/organs.tsv, which entente-train-organs
// fits on articles of our own with gold graphs. Cost: the names of states
// in the document for each organ, and once more for each of its wordings. Keeps what it found: one for each thread.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "lexicon/name_origins.hpp"
#include "lexicon/word_view.hpp"

namespace entente {

class OrganOwners {
 public:
  // The mentions of names are there already, in text order.
  OrganOwners(const Document& document, const WordView& view, const NameOrigins& origins);

  // States that the text names, in the order in which it does.
  const std::vector<EntityId>& states() const { return states_; }
  // By state. `before`: whose the text said that such an organ is, if it did.
  std::vector<std::vector<std::string>> features(TokenRange organ, EntityId before) const;
  // The likeliest state; none where nothing speaks for any.
  EntityId owner(TokenRange organ, EntityId before) const;

 private:
  struct Named {
    std::size_t mention = 0;  // into document.mentions, which may grow
    std::size_t state = 0;    // into states_
    bool city = false;        // its capital, as a city
  };
  using Features = std::vector<std::vector<std::string>>;  // by state

  const Mention& mention(const Named& named) const { return document_.mentions[named.mention]; }
  const Token& token(std::uint32_t t) const { return document_.tokens[t]; }
  std::string role_of(const Mention& mention) const;
  std::string place_of(const Named& named, TokenRange organ) const;
  std::uint32_t clause_of(std::uint32_t t) const;
  void add_places(TokenRange organ, Features& out) const;
  bool is_its(TokenRange organ) const;
  void add_standing(Features& out) const;
  void add_others(TokenRange organ, EntityId before, Features& out) const;
  bool owns_such(const Named& named, std::uint32_t size, const std::string& phrase) const;
  const std::set<std::size_t>& owners_of(std::uint32_t size, const std::string& phrase) const;
  void add_origin(TokenRange organ, Features& out) const;

  const Document& document_;
  const WordView& view_;
  const NameOrigins& origins_;
  std::vector<EntityId> states_;
  std::vector<int> times_;  // by state: how often it is named
  std::vector<Named> named_;
  std::vector<std::uint32_t> quotation_;  // by token: which it stands in; 0: none
  std::size_t names_ = 0;                 // of document.mentions, the first ones: those in text order
  mutable std::map<std::string, std::set<std::size_t>> owners_;  // by an organ's words: the states beside such
};

}  // namespace entente
