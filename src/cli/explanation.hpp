// Why an edge or a node is in a graph, as text for a reader: the sentences with subject, trigger and object marked, the
// rule that fired, the sources from the outlet inwards, status, date and confidence; of a node the words that were
// taken for it with the rule of each, the merges and its edges. All of it stands in the graph file.
// Cost: linear in the evidence; a node looks through the statements.
#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"

namespace entente {

// `colour`: marks by terminal colours instead of brackets.
std::string explain_edge(const KnowledgeGraph& graph, Edge edge, bool colour);
std::string explain_node(const KnowledgeGraph& graph, Vertex vertex, bool colour);

}  // namespace entente
