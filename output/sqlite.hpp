// An SQLite database as bytes: documents, entities, aliases, relations, evidence, sources, statements, with indexes, a
// full-text index over the evidence and views that name the ends. Opens in any SQL client and in Datasette. Built in
// memory, in one transaction: the same graph gives the same bytes with the same SQLite.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_sqlite(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
