// Folds documents and graphs into one knowledge graph. The fold is associative and commutative: the same bytes
// for any order of input. Names are resolved across documents here (name_resolution.hpp) and every merge is kept
// for `explain`. Evidence is a set: a document added twice counts once.
// Cost: n log n in entities and evidence. Limit: names resolved in an earlier build stay resolved.
#pragma once

#include <string>
#include <vector>

#include "graph/decision.hpp"
#include "graph/knowledge_graph.hpp"
#include "schema/ontology.hpp"

namespace entente {

class GraphBuilder {
 public:
  explicit GraphBuilder(const Ontology& ontology, std::vector<Decision> decisions = {})
      : ontology_(ontology), decisions_(std::move(decisions)) {}

  void add(const Document& document);     // its entities, claims and statements
  void add(const KnowledgeGraph& graph);  // a graph built before
  // Sorts, merges, numbers; leaves the builder empty. Throws Error where two texts have the same document id.
  KnowledgeGraph build(std::string name);
  // What became of each of the user's decisions in the last build, a line each.
  const std::vector<std::string>& decided() const { return decided_; }

 private:
  const Ontology& ontology_;
  std::vector<Decision> decisions_;
  std::vector<std::string> decided_;
  std::vector<KnowledgeGraph> parts_;  // one for each thing added
};

}  // namespace entente
