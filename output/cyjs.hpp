// Cytoscape.js elements, which Cytoscape desktop opens as .cyjs: flat data, ids as strings, `name` and `interaction`
// for its tables. With `value`, `key`, `directed` and `multigraph`, NetworkX reads the same file.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_cyjs(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
