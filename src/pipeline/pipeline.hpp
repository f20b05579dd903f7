// From a read document to its claims: every stage in order, on one screen.
// Loading reads the schemas and maps the models; analysis is a pure function of one document, safe on several threads.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "coref/antecedent_model.hpp"
#include "extract/predicates.hpp"
#include "extract/relation_model.hpp"
#include "lexicon/cues.hpp"
#include "lexicon/entity_lexicon.hpp"
#include "lexicon/feature_weights.hpp"
#include "lexicon/gazetteer.hpp"
#include "lexicon/name_origins.hpp"
#include "pattern/patterns.hpp"
#include "pipeline/engine.hpp"
#include "schema/ontology.hpp"
#include "segment/segment.hpp"
#include "text/document.hpp"
#include "time/time_words.hpp"

namespace entente {

class Pipeline {
 public:
  // Throws Error where a schema or a model is missing or wrong.
  static Pipeline load(const std::filesystem::path& schemas, const std::vector<std::filesystem::path>& gazetteers = {});
  // Without the relation model, for its trainer: it analyses by rules alone.
  static Pipeline load_rules(const std::filesystem::path& schemas);

  const Ontology& ontology() const { return ontology_; }
  const Gazetteer& gazetteer() const { return gazetteer_; }
  const Predicates& predicates() const { return predicates_; }
  const Patterns& patterns() const { return patterns_; }
  const Cues& cues() const { return cues_; }
  const EntityLexicon& entity_words() const { return entity_words_; }
  const NameOrigins& origins() const { return origins_; }

  void parse(Document& document) const;             // tokens, sentences, tags, trees, names
  void analyse(Document& document) const;           // all of it
  void analyse_tokens(Document& document) const;    // all but tokens and sentences, which are given
  void analyse_by_rules(Document& document) const;  // without the relation model's say: what it is trained on
  // The claims of an analysed document that one pattern alone gives, in place of its own.
  void match(Document& document, const Pattern& pattern) const;

 private:
  Pipeline(const std::filesystem::path& schemas, const std::vector<std::filesystem::path>& gazetteers);
  void find_claims(Document& document) const;  // from names to claims, by rules

  Ontology ontology_;
  Segmenter segmenter_;
  Engine engine_;
  Gazetteer gazetteer_;
  EntityLexicon entity_words_;
  Cues cues_;
  FeatureWeights act_weights_;
  TimeWords time_words_;
  Predicates predicates_;
  Patterns patterns_;
  NameOrigins origins_;
  AntecedentModel antecedents_;
  std::optional<RelationModel> relations_;
};

}  // namespace entente
