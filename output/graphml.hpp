// GraphML through libxml2, in the profile that NetworkX, igraph, Gephi and graphology all read; the edge element bears
// `label` so that Gephi keeps relations of different types apart. yEd gets its own, with shapes and labels.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_graphml(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);
std::string write_yed(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
