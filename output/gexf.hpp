// GEXF for Gephi through libxml2: the 1.2draft namespace, which every reader knows, with the `kind` of 1.3, which Gephi
// takes whatever the version, so that parallel edges of different types stay apart; time on dated edges.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_gexf(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
