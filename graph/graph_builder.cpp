#include "graph/graph_builder.hpp"

#include <utility>

#include "graph/document_part.hpp"
#include "graph/fold.hpp"

namespace entente {

void GraphBuilder::add(const Document& document) { parts_.push_back(document_part(document, ontology_)); }

void GraphBuilder::add(const KnowledgeGraph& graph) { parts_.push_back(graph); }

KnowledgeGraph GraphBuilder::build(std::string name) {
  Fold fold(ontology_, decisions_);
  for (const KnowledgeGraph& part : parts_) fold.add(part);
  parts_.clear();
  KnowledgeGraph graph = fold.finish(std::move(name));
  decided_ = fold.decided();
  return graph;
}

}  // namespace entente
