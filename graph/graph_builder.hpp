// Folds documents and graphs into one knowledge graph. The fold is associative and commutative: the same bytes
// for any order of input. Names are resolved across documents here (one person under two spellings, a surname
// alone in one document and the full name in another) and every merge is logged for `explain`.
#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "schema/ontology.hpp"

namespace entente {

class GraphBuilder {
 public:
  explicit GraphBuilder(const Ontology& ontology) : ontology_(ontology) {}

  void add(const Document& document);      // its entities, claims and statements
  void add(const KnowledgeGraph& graph);   // a graph built before
  KnowledgeGraph build(std::string name);  // sorts, merges, numbers; leaves the builder empty

 private:
  const Ontology& ontology_;
  std::vector<KnowledgeGraph> parts_;  // one for each thing added
};

}  // namespace entente
