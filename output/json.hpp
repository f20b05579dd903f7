// Native JSON: a node-link file that NetworkX, igraph, pandas, D3 and jq read as it is, with the evidence, sources and
// statements in it. Keys in a fixed order, arrays sorted, no time of writing: the same graph gives the same bytes.
// `links` names the edges as older NetworkX and force-graph want; schemas/graph.schema.json describes the file.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_json(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
