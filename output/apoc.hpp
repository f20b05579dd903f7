// JSON lines for Neo4j's apoc.import.json: nodes, then relationships, all labelled Entity beside their type. Before
// importing: CREATE CONSTRAINT FOR (n:Entity) REQUIRE n.neo4jImportId IS UNIQUE, and the same for each type.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_apoc(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
