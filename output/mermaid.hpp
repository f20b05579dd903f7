// Mermaid flowchart for Markdown: safe ids, escaped labels, colours by type. Mermaid draws 500 edges and 50,000
// characters at most, so the strongest 300 edges are written and a comment says what is left out.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_mermaid(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
