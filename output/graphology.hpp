// graphology JSON for sigma.js: Graph.from(JSON). `type` would name a renderer there, so the types are `entity` and
// `relation`. Sigma wants x, y, size and color on every node: places on a circle, sizes by relations.
// Limit: Gephi Lite opens no multigraph in this format; give it GEXF.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_graphology(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
