// The diagram of the whole graph as a format of `convert`: render_diagram with its defaults.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_dot(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);
std::string write_plain_dot(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);
std::string write_svg(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);
std::string write_png(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);
std::string write_pdf(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
