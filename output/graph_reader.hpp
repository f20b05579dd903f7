// A graph from any format that can be read back: native JSON, node-link JSON of others, GraphML. Told by the bytes.
#pragma once

#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"

namespace entente {

// Throws Error with file, line and what is wrong.
KnowledgeGraph read_graph(std::string_view bytes, const std::string& file);

}  // namespace entente
