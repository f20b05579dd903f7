// CSV, RFC 4180 quoting, line feeds in values as spaces: a file of nodes and a file of edges, in three profiles. Gephi:
// Kind keeps parallel edges apart, Type is Directed. Kumu: From, To, several values set apart by |. neo4j-admin: :ID,
// :START_ID, typed columns, arrays set apart by ;.
#pragma once

#include <string>
#include <vector>

#include "output/format.hpp"

namespace entente {

std::string write_gephi_edges(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);
std::string write_kumu_edges(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);
std::string write_neo4j_edges(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

std::vector<FormatFile> write_gephi_csv(const KnowledgeGraph& graph, const Ontology& ontology,
                                        const WriteOptions& options);
std::vector<FormatFile> write_kumu_csv(const KnowledgeGraph& graph, const Ontology& ontology,
                                       const WriteOptions& options);
std::vector<FormatFile> write_neo4j_csv(const KnowledgeGraph& graph, const Ontology& ontology,
                                        const WriteOptions& options);

}  // namespace entente
