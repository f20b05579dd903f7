// Word classes for finding, typing and resolving entities: offices, head nouns, kinship, given names with gender.
// Read from schemas/entities: words.tsv, given_names.tsv, and the weights of described.tsv, bearers.tsv,
// offices.tsv and organs.tsv. A word may be in several classes. Look-up is one hash.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lexicon/feature_weights.hpp"

namespace entente {

// A new class goes last: the learned models know the others by their numbers.
enum class WordClass : std::uint8_t {
  agreement,
  agreement_strict,
  agreement_verb,
  aim,
  country_nominal,
  diplomat,
  event,
  event_first,
  event_named,
  event_nominal,
  feminine,
  forces,
  former,
  government,
  kinship,
  masculine,
  motion,
  not_a_name,
  office,
  office_prefix,
  organ,
  organ_head,
  organization,
  outlet,
  outlet_name,
  pair_nominal,
  particle,
  peer,
  person_nominal,
  place,
  place_preposition,
  region_prefix,
  state_verb,
  craft,
  members,
  describable,
  culture,
  agreement_named,
  organization_named,
  honorific,
  elected,
  office_verb,
  of_the_state,
  city,
  when,
  office_alike,
  evaluative,
  postnominal,
  people,
  portfolio,
  disposed,
  kind,
  tenure,
  organization_first,
  place_first,
  of_a_body
};

// The class of a name in words.tsv, if there is one.
std::optional<WordClass> word_class_named(std::string_view name);

enum class Gender : std::uint8_t { unknown, masculine, feminine };

class EntityLexicon {
 public:
  // Reads `schemas`/entities. Throws Error with file, line and what is wrong.
  static EntityLexicon load(const std::filesystem::path& schemas);

  bool is(WordClass word_class, std::string_view lower) const { return has(classes_of(lower), word_class); }
  // All that a word is, a bit for each class.
  std::uint64_t classes_of(std::string_view lower) const;
  static bool has(std::uint64_t classes, WordClass word_class) {
    return (classes >> static_cast<unsigned>(word_class) & 1U) != 0;
  }
  // What the table says of the word ("official" for an office), or nothing.
  std::string_view detail(WordClass word_class, std::string_view lower) const;
  // Of folded names. Many are of either gender, or of one that the table does not tell: unknown, like other words.
  bool is_given_name(std::string_view name) const;
  Gender gender_of(std::string_view given_name) const;
  // What tells that a described agreement or happening is one of its own (ner/individual.hpp).
  const FeatureWeights& described() const { return described_; }
  // What tells who bears an office (coref/bearers.hpp).
  const FeatureWeights& bearers() const { return bearers_; }
  // What tells of which state or body an office is that its phrase leaves open (extract/office_seats.hpp).
  const FeatureWeights& offices() const { return offices_; }
  // What tells of which state an organ is that no owner stands beside (ner/organ_owners.hpp).
  const FeatureWeights& organs() const { return organs_; }

 private:
  std::unordered_map<std::string, std::uint64_t> classes_;
  std::unordered_map<std::string, std::string> details_;  // class byte + word -> detail
  std::unordered_map<std::string, Gender> given_names_;
  FeatureWeights described_, bearers_, offices_, organs_;
};

}  // namespace entente
