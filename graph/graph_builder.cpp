#include "graph/graph_builder.hpp"

#include <utility>

#include "graph/document_part.hpp"
#include "graph/fold.hpp"

namespace entente {

void GraphBuilder::add(const Document& document) { parts_.push_back(document_part(document, ontology_)); }

void GraphBuilder::add(const KnowledgeGraph& graph) { parts_.push_back(graph); }

KnowledgeGraph GraphBuilder::build(std::string name) {
  Fold fold(ontology_);
  for (const KnowledgeGraph& part : parts_) fold.add(part);
  parts_.clear();
  return fold.finish(std::move(name));
}

}  // namespace entente
