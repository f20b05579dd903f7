// Who bears an office that a phrase tells with its state or body but without a name: "the French president", "Kenya's
// foreign minister", who is the person of the sentences around that holds no other office and whose name is usual
// there. Method: of the persons near, before and behind, the one of whom a logistic regression is surest, over where
// they stand, what offices they hold and how usual their names are in the state (lexicon/name_origins.hpp). The weights
// are those of schemas/entities/bearers.tsv, which entente-train-bearers fits on articles of our own. Cost: kNear names
// a phrase.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "coref/discourse.hpp"
#include "lexicon/name_origins.hpp"

namespace entente {

struct OfficePhrase {
  TokenRange tokens;       // from its first modifier to its noun
  std::uint32_t noun = 0;  // token
  std::string title;       // "foreign minister"
  EntityId owner;          // the state or body whose office it is
};

class Bearers {
 public:
  Bearers(const Discourse& discourse, const NameOrigins& origins);

  // In text order, those that stand beside no name.
  std::vector<OfficePhrase> phrases() const;
  // The persons near, the last named first.
  std::vector<EntityId> candidates(const OfficePhrase& phrase) const;
  // Of one of those near: "place=next", "origin=2", ...
  std::vector<std::string> features(const OfficePhrase& phrase, const std::vector<EntityId>& near,
                                    EntityId person) const;

 private:
  struct Named {  // a person's name
    std::uint32_t begin = 0, head = 0;
    std::uint32_t sentence = 0;
    EntityId person;
  };

  const Token& token(std::uint32_t t) const { return discourse_.document().tokens[t]; }
  bool stands_beside_name(std::uint32_t noun) const;
  EntityId owner_of(std::uint32_t noun) const;
  std::string place_of(const Named& named, const OfficePhrase& phrase) const;
  void add_offices(const OfficePhrase& phrase, EntityId person, std::vector<std::string>& out) const;
  void add_origin(const OfficePhrase& phrase, const std::vector<EntityId>& near, EntityId person,
                  std::vector<std::string>& out) const;
  const OriginFits& fits(EntityId person) const;

  const Discourse& discourse_;
  const WordView& view_;
  const NameOrigins& origins_;
  std::vector<Named> named_;  // in text order
  struct Office {             // that the text tells of a person
    std::string title;
    EntityId body;
  };
  std::map<EntityId, std::uint32_t> first_, often_;  // by person: where the text first names it, how often
  std::vector<std::uint32_t> counts_;                // how often each person is named, ascending
  std::map<EntityId, std::vector<Office>> offices_;  // by person
  std::map<std::pair<EntityId, std::string>, std::set<EntityId>> holders_;  // by body and title: who has it, not had
  std::set<std::string> states_;                                            // that the text names: ISO 3166-1 alpha-3
  mutable std::map<EntityId, OriginFits> fits_;
};

}  // namespace entente
