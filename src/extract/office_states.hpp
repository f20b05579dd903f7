// Of which state an office is that its phrase leaves open ("Foreign Minister X"), or to which an envoy is sent: the
// states that the text names, and what speaks for each. Method: logistic regression over where the text names the
// state, or a body, place or outlet of it, as seen from the office, how often, what it says of the person, and how
// usual the name is there (lexicon/name_origins.hpp); the weights are those of schemas/entities/offices.tsv, which
// entente-train-offices fits on articles of our own with gold graphs. Cost: the mentions of the document for each
// office.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/offices.hpp"
#include "lexicon/name_origins.hpp"

namespace entente {

class OfficeStates {
 public:
  OfficeStates(const Document& document, const TreeView& tree, const NameOrigins& origins, const Claims& claims);

  // Where the text first names each; by ISO 3166-1 alpha-3 code.
  std::size_t size() const { return states_.size(); }
  const Mention& first_mention(std::size_t state) const { return *states_[state].first; }
  const std::string& code(std::size_t state) const { return states_[state].code; }
  // For each state: "minister in=subject", "envoy origin=2", ...
  std::vector<std::vector<std::string>> features(const OpenOffice& office) const;

 private:
  struct State {
    std::string code;                // ISO 3166-1 alpha-3
    const Mention* first = nullptr;  // where the document first names it
    int named = 0;                   // how often
  };
  struct Near {
    const Mention* mention;  // of a state, or of a body, place or outlet of it
    std::size_t state;       // into states_
  };
  using Features = std::vector<std::vector<std::string>>;  // by state

  const Entity& entity(const Mention& mention) const { return document_.entities[mention.entity.index()]; }
  BlockId block(const Mention& mention) const { return document_.sentences[mention.sentence.index()].block; }
  std::set<SentenceId> sentences_of(EntityId person) const;
  std::string place_of(const Mention& mention, const Mention& person) const;
  void add_places(const Mention& person, Features& out) const;
  void add_standing(Features& out) const;
  void add_taken(const OpenOffice& office, Features& out) const;
  void add_acts(EntityId person, Features& out) const;
  void add_origin(EntityId person, Features& out) const;

  const Document& document_;
  const TreeView& tree_;
  const NameOrigins& origins_;
  const Claims& claims_;
  std::vector<State> states_;
  std::vector<Near> near_;          // in text order
  const Mention* first_ = nullptr;  // of all states
  int all_named_ = 0;
};

inline bool is_envoy(const OpenOffice& office) { return office.draft.relation == "accredited_to"; }

}  // namespace entente
