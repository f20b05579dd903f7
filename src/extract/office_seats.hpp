// Of which state or body an office is that its phrase leaves open ("Foreign Minister X", "the agency's chief, X"), or
// to which state an envoy is sent: what the text names, and what speaks for each. Method: logistic regression over
// where the text names it, or a body, place or outlet of it, as seen from the office, how often, what it says of the
// person, and how usual the name is there (lexicon/name_origins.hpp); for an office that states and bodies have alike
// ("spokesman", "chief"), over what it is and the words of the office too. The weights are those of
// schemas/entities/offices.tsv, which entente-train-offices fits on articles of our own with gold graphs. Cost: the
// mentions of the document for each office.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "extract/offices.hpp"
#include "lexicon/name_origins.hpp"

namespace entente {

class OfficeSeats {
 public:
  OfficeSeats(const Document& document, const TreeView& tree, const NameOrigins& origins, const Claims& claims);

  // States, by ISO 3166-1 alpha-3 code, then bodies.
  std::size_t size() const { return seats_.size(); }
  bool is_state(std::size_t seat) const { return !seats_[seat].code.empty(); }
  const std::string& code(std::size_t seat) const { return seats_[seat].code; }
  // Where the text first names it.
  const Mention& first_mention(std::size_t seat) const { return *seats_[seat].first; }
  // Where the office may be: a minister's at a state alone, others' at what is named not far from it too. Ascending.
  std::vector<std::size_t> candidates(const OpenOffice& office) const;
  // "Agency chief X" where one body near is called an agency.
  std::optional<std::size_t> named_in_title(const OpenOffice& office) const;
  // By seat, none of one that is no candidate: "minister in=subject", "envoy origin=2", "other kind=company", ...
  std::vector<std::vector<std::string>> features(const OpenOffice& office) const;

 private:
  struct Seat {
    std::string code;                // ISO 3166-1 alpha-3; empty of a body
    const Mention* first = nullptr;  // where the document first names it
    int named = 0;                   // how often
  };
  struct Near {
    const Mention* mention;  // of it, or of a body, place or outlet of a state
    std::size_t seat;        // into seats_
  };
  using Features = std::vector<std::vector<std::string>>;  // by seat

  const Entity& entity(const Mention& mention) const { return document_.entities[mention.entity.index()]; }
  BlockId block(const Mention& mention) const { return document_.sentences[mention.sentence.index()].block; }
  void find_states();
  void find_bodies();
  std::set<SentenceId> sentences_of(EntityId person) const;
  std::string place_of(const Mention& mention, const Mention& person) const;
  void add_places(const OpenOffice& office, Features& out) const;
  void add_standing(Features& out) const;
  void add_taken(const OpenOffice& office, Features& out) const;
  void add_acts(EntityId person, Features& out) const;
  void add_origin(EntityId person, Features& out) const;
  void add_kinds(const OpenOffice& office, Features& out) const;

  const Document& document_;
  const TreeView& tree_;
  const NameOrigins& origins_;
  const Claims& claims_;
  std::vector<Seat> seats_;
  std::size_t states_ = 0;          // of seats_, the first ones
  std::vector<Near> near_;          // in text order
  const Mention* first_ = nullptr;  // of all states
  int all_named_ = 0;
};

inline bool is_envoy(const OpenOffice& office) { return office.draft.relation == "accredited_to"; }
// What the features of its seats begin with.
inline std::string kind_of(const OpenOffice& office) {
  return is_envoy(office) ? "envoy" : office.of_state ? "minister" : "other";
}

}  // namespace entente
