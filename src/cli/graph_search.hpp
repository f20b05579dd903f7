// Nodes and edges of a graph as a user names them on the command line: a node by its id, name or alias, an edge by its
// id or as "SUBJECT TYPE OBJECT". Names are compared folded. Cost: linear in the graph; nearest() is quadratic in the
// length of a name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "schema/ontology.hpp"

namespace entente {

// By id; else by name; else by alias.
std::vector<Vertex> nodes_named(const KnowledgeGraph& graph, std::string_view words);
// By id; else every edge of that type between two nodes named so, whatever its status.
std::vector<Edge> edges_named(const KnowledgeGraph& graph, const Ontology& ontology, std::string_view words);
// At most `most` names (and ids of nodes) that the words come near to, the nearest first.
std::vector<std::string> nearest(const KnowledgeGraph& graph, std::string_view words, std::size_t most);

}  // namespace entente
