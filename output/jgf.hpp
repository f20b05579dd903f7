// JSON Graph Format 2 (jsongraphformat.info): own members only in `metadata`, evidence included.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_jgf(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
