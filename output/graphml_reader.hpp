// GraphML back into a graph: our own, and files of others whose data are named label, entity (or type), relation (or
// type), status, confidence, date. What has no place in the graph is passed over; there is no evidence in GraphML.
// Read by libxml2 without network and without entities. Linear.
#pragma once

#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"

namespace entente {

// Throws Error with file and line.
KnowledgeGraph read_graphml(std::string_view bytes, const std::string& file);

}  // namespace entente
