// A Cypher script for Neo4j: a constraint, then MERGE of every node and of every edge by its id, so that parallel edges
// survive and a second run changes nothing. For more than some ten thousand edges take CSV or apoc.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_cypher(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
