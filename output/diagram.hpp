// The graph as DOT, written through cgraph, in the house style: typed cards, edges coloured by quad class and drawn
// by status, evidence in tooltips, a legend of what occurs. The layout engine is chosen by size (dot to 80 nodes, sfdp
// above) and named in the DOT. Limits: above 5,000 nodes the core is drawn, and the drawing says what it leaves out.
#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"
#include "output/diagram_options.hpp"
#include "schema/ontology.hpp"

namespace entente {

// Throws Error where a focus name is not in the graph.
std::string render_diagram(const KnowledgeGraph& graph, const Ontology& ontology, const DiagramOptions& options);

}  // namespace entente
