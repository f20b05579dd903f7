// Folds documents and graphs into one knowledge graph. The fold is associative and commutative: the same bytes
// for any order of input. Names are resolved across documents here (name_resolution.hpp) and every merge is kept
// for `explain`. Evidence is a set: a document added twice counts once.
// Cost: n log n in entities and evidence. Limit: names resolved in an earlier build stay resolved.
#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "schema/ontology.hpp"

namespace entente {

class GraphBuilder {
 public:
  explicit GraphBuilder(const Ontology& ontology) : ontology_(ontology) {}

  void add(const Document& document);     // its entities, claims and statements
  void add(const KnowledgeGraph& graph);  // a graph built before
  // Sorts, merges, numbers; leaves the builder empty. Throws Error where two texts have the same document id.
  KnowledgeGraph build(std::string name);

 private:
  const Ontology& ontology_;
  std::vector<KnowledgeGraph> parts_;  // one for each thing added
};

}  // namespace entente
