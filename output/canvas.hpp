// Obsidian JSON Canvas 1.0: cards in rows by type, places as whole numbers. For notes, up to some hundred nodes.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_canvas(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
