// Native JSON (schemas/graph.schema.json) back into a graph; also node-link files of others, where ends and ids are
// named alike: members that are missing get their defaults, members that are unknown are passed over. Parsed in situ
// and iteratively: linear, no recursion. Every mistake is an Error with file, line and column.
#pragma once

#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"

namespace entente {

KnowledgeGraph read_json(std::string_view bytes, const std::string& file);

}  // namespace entente
