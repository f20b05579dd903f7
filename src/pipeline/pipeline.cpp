#include "pipeline/pipeline.hpp"

#include "attribute/acts.hpp"
#include "attribute/attribute.hpp"
#include "base/data_path.hpp"
#include "coref/resolve.hpp"
#include "coref/speech.hpp"
#include "extract/belonging.hpp"
#include "extract/doubtful_claims.hpp"
#include "extract/extract.hpp"
#include "extract/learned_claims.hpp"
#include "extract/pattern_claims.hpp"
#include "extract/praise.hpp"
#include "link/link.hpp"
#include "link/publisher.hpp"
#include "ner/find_entities.hpp"
#include "syntax/coordinated_speech.hpp"
#include "time/find_times.hpp"

namespace entente {

Pipeline Pipeline::load(const std::filesystem::path& schemas, const std::vector<std::filesystem::path>& gazetteers) {
  Pipeline out(schemas, gazetteers);
  out.relations_.emplace(data_path("models") / "relations.model");
  return out;
}

Pipeline Pipeline::load_rules(const std::filesystem::path& schemas) { return Pipeline(schemas, {}); }

Pipeline::Pipeline(const std::filesystem::path& schemas, const std::vector<std::filesystem::path>& gazetteers)
    : ontology_(load_ontology(schemas)),
      segmenter_(Segmenter::load(schemas)),
      engine_(Engine::load(data_path("models"))),
      gazetteer_(Gazetteer::load(schemas, gazetteers)),
      entity_words_(EntityLexicon::load(schemas)),
      cues_(Cues::load(schemas)),
      act_weights_(FeatureWeights::load(schemas / "attribution" / "acts.tsv")),
      time_words_(TimeWords::load(schemas)),
      predicates_(Predicates::load(schemas, ontology_)),
      patterns_(Patterns::load(schemas, ontology_)),
      origins_(data_path("models") / "origins.model"),
      antecedents_(data_path("models") / "coref.model") {}

void Pipeline::parse(Document& document) const {
  segmenter_.segment(document);
  engine_.analyse(document);
  predicates_.mend_lemmas(document);
}

void Pipeline::analyse(Document& document) const {
  segmenter_.segment(document);
  analyse_tokens(document);
  link_publisher(document, gazetteer_);
}

void Pipeline::analyse_tokens(Document& document) const {
  engine_.analyse(document);
  predicates_.mend_lemmas(document);
  find_claims(document);
  judge_claims(document, ontology_, predicates_, entity_words_, *relations_);
  settle_praise(document, entity_words_);
  settle_doubtful_claims(document, ontology_);
  extract_lands(document, ontology_);
}

void Pipeline::analyse_by_rules(Document& document) const {
  parse(document);
  find_claims(document);
}

void Pipeline::find_claims(Document& document) const {
  raise_coordinated_speech(document, cues_);
  find_entities(document, gazetteer_, entity_words_, origins_);
  resolve(document, entity_words_, origins_, antecedents_);
  link(document);
  find_times(document, time_words_);
  attribute(document, cues_);
  resolve_speech(document);
  tell_acts(document, cues_, act_weights_);
  extract(document, ontology_, predicates_, patterns_, entity_words_, gazetteer_, cues_, origins_);
}

void Pipeline::match(Document& document, const Pattern& pattern) const {
  document.claims.clear();
  const TreeView tree(document);
  Claims claims(document, tree, ontology_);
  extract_patterns(document, tree, patterns_, predicates_, entity_words_, claims, &pattern);
}

}  // namespace entente
