// JSON-LD with its context inline (loaders refuse remote ones offline): entities as nodes, every relation as an
// rdf:Statement with its provenance, as rdf.hpp names things.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_jsonld(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
