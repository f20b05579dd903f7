#include "graph/graph_builder.hpp"

namespace entente {

void GraphBuilder::add(const KnowledgeGraph& graph) { parts_.push_back(graph); }

}  // namespace entente
