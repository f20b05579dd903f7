// RDF through serd: N-Quads, and TriG for readers. Every relation is a named graph that holds its one triple, so that
// parallel and rival relations stay apart; the default graph says of that named graph its type, status, confidence and
// provenance (PROV-O: the documents it was derived from, the sentences as prov:value, the sources as
// prov:wasAttributedTo), and of every entity its types (ontology's and schema.org's), names and Wikidata identity.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_nquads(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);
std::string write_trig(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
