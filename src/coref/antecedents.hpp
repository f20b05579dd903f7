// Whom an anaphor may mean, and what speaks for each: the entities that the text has spoken of before it (each alone,
// and those that were named together or stand at one verb), or nobody. Works through a document in text order: what an
// anaphor was found to mean is told with `note`, so that "he" after "the minister" is near. A look-up goes kSentences
// back, and takes the kNearest; cost of the features of one pair: bounded.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "coref/anaphor.hpp"

namespace entente {

// Entities in ascending order; none: nobody that the text names.
using Antecedent = std::vector<EntityId>;

// One time that the text speaks of an entity.
struct Occurrence {
  std::uint32_t head = 0, begin = 0;  // tokens
  std::uint32_t sentence = 0;
  MentionKind kind = MentionKind::name;
  EntityId entity;
};

// An anaphor and what the text spoke of before it, the nearest first.
struct Scene {
  Anaphor anaphor;
  std::uint32_t sentence = 0;
  std::vector<Occurrence> near;
  std::map<EntityId, std::size_t> salience;  // of those near: how many of its type the text spoke of more often
  std::set<EntityId> bearers;                // of those near: whose names hold the noun
  EntityId owner;                            // whose it is: "Iran's minister", "his country"
  bool owned_by_pronoun = false;
  EntityId speaker, speaker_before;  // in this sentence, and in the one before
  EntityId place;                    // the nearest before, in these two, of which the state is known
};

// The word by which the text spoke last of a candidate; of several, of the first of them.
std::optional<TokenId> last_seen(const Scene& scene, const Antecedent& candidate);

class Antecedents {
 public:
  explicit Antecedents(const Discourse& discourse);

  Scene scene(const Anaphor& anaphor) const;
  // Nobody first, then the nearest.
  std::vector<Antecedent> candidates(const Scene& scene) const;
  // Fills `out` with the hashed features of the pair.
  void features(const Scene& scene, const Antecedent& candidate, std::vector<std::uint32_t>& out) const;
  void note(const Anaphor& anaphor, const Antecedent& meant);

 private:
  struct Tied {
    Antecedent entities;
    std::string rule;
  };
  const Token& token(std::uint32_t t) const { return discourse_.document().tokens[t]; }
  bool is_alike(std::uint32_t noun, const Entity& event) const;
  bool could_mean(const Anaphor& anaphor, EntityId entity) const;
  std::set<EntityId> acting_beside(const Scene& scene) const;
  bool opens_clause_of(std::uint32_t verb, std::uint32_t t) const;
  std::uint32_t coordination(std::uint32_t t) const;  // the first conjunct
  void add_groups(const Scene& scene, std::vector<Antecedent>& out) const;
  void add_phrase(const Anaphor& anaphor, std::vector<std::uint32_t>& out) const;
  void add_type(const Anaphor& anaphor, EntityId entity, bool alone, std::vector<std::uint32_t>& out) const;
  void add_place(const Scene& scene, EntityId entity, std::vector<std::uint32_t>& out) const;
  void add_names(const Scene& scene, EntityId entity, std::vector<std::uint32_t>& out) const;
  void add_owner(const Scene& scene, EntityId entity, bool holds, std::vector<std::uint32_t>& out) const;
  void find_owner(Scene& scene) const;
  void rank(Scene& scene) const;
  bool names_hold(EntityId entity, const std::string& word) const;
  Gender gender(EntityId entity) const;
  std::size_t count_before(EntityId entity, std::uint32_t token) const;
  bool holds_office_of(EntityId person, EntityId body) const;
  void add_group(const Scene& scene, const Antecedent& group, std::vector<std::uint32_t>& out) const;
  // antecedent_context.cpp
  void read_context();
  void add_rival(const Anaphor& anaphor, const Occurrence* last, std::vector<std::uint32_t>& out) const;
  void add_context(const Scene& scene, EntityId entity, std::vector<std::uint32_t>& out) const;
  void add_speaker(const Scene& scene, EntityId entity, std::vector<std::uint32_t>& out) const;
  void add_told(const Scene& scene, EntityId entity, std::vector<std::uint32_t>& out) const;
  void describe(const Occurrence& named);
  void add_clause(const Scene& scene, EntityId entity, std::vector<std::uint32_t>& out) const;
  EntityId speaker_in(std::uint32_t sentence) const;
  EntityId place_near(const Scene& scene) const;
  void add_sieve(const Anaphor& anaphor, const Antecedent& candidate, std::vector<std::uint32_t>& out) const;
  std::vector<std::uint32_t> classes_of(std::uint32_t t) const;

  // A noun for somebody or something that no name stands for: "a soldier", "the brigade".
  struct Unnamed {
    std::uint32_t head = 0, sentence = 0;
    bool plural = false, person = false, subject = false;
  };

  const Discourse& discourse_;
  const WordView& view_;
  std::vector<Unnamed> unnamed_;          // in text order
  std::vector<std::uint32_t> quotation_;  // by token: which it stands in, from 1; 0: none
  using Told = std::map<EntityId, std::vector<std::pair<std::uint32_t, std::string>>>;  // by entity: token, and lemma
  Told owned_;                                                                          // what was said to be its
  Told described_;                                  // what it was called beside its name
  std::vector<Occurrence> named_;                   // names, in text order
  std::vector<Occurrence> resolved_;                // anaphors that were noted, in text order
  std::vector<Antecedent> groups_;                  // that anaphors meant, in text order
  std::vector<std::vector<std::uint32_t>> places_;  // by entity: begins of its occurrences, ascending
  std::map<std::uint32_t, Tied> tied_;              // by head: what the sieves found
  std::map<std::uint32_t, EntityId> meant_;         // by head: anaphors that were noted to mean one entity
  std::map<EntityId, Gender> told_;                 // by the first "he" or "she" that was noted to mean the entity
  std::map<EntityId, std::string> words_;           // by entity: its names and what it is, folded, in spaces
  std::map<EntityId, std::vector<std::pair<std::string, EntityId>>> roles_;  // by person: title, body
};

}  // namespace entente
