// Graphs among the inputs of a command: files of one graph, and the lines that `entente extract` writes.
#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace entente {

// Told by the beginning of the file; false for what is no file.
bool holds_graphs(const std::string& file);

// Throws Error with file, line and what is wrong.
std::vector<KnowledgeGraph> read_graphs(const std::string& file);

}  // namespace entente
