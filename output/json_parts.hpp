// The parts of native JSON that other formats in JSON carry too, and what an edge is called in all formats.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "output/edge_view.hpp"
#include "output/json_stream.hpp"
#include "schema/ontology.hpp"

namespace entente {

std::string label_of(const Relation& relation, const Ontology& ontology);
// The quad class, or "" for a relation type that is not in the ontology.
std::string_view quad_of(const Relation& relation, const Ontology& ontology);
std::size_t weight_of(const Relation& relation);  // pieces of evidence; 1 for an edge that came without any

// Flat values as members; the type under the name that the format has free for it.
void write_flat(JsonStream& json, const std::vector<FlatValue>& values, std::string_view type_name = "type");
void write_evidence(JsonStream& json, const std::vector<GraphEvidence>& evidence);  // an array
void write_codes(JsonStream& json, const Entity& entity);                           // an object
void write_document(JsonStream& json, const GraphDocument& document);
void write_documents(JsonStream& json, const GraphInfo& info);  // an array
void write_statement(JsonStream& json, const GraphStatement& statement);
void write_statements(JsonStream& json, const GraphInfo& info);  // the member "statements"

}  // namespace entente
