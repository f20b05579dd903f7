// IRIs of what a graph holds, the same in every RDF format: urn:entente:ID for entities, urn:entente:relation:e1,
// urn:entente:document:ID, and the vocabulary under urn:entente:vocabulary: with the ontology's mappings beside it.
#pragma once

#include <string>
#include <string_view>

namespace entente {

std::string iri(std::string_view id);                                   // what an IRI cannot hold is percent-encoded
std::string relation_iri(std::string_view graph, std::string_view id);  // ids of relations are unique within a graph
std::string document_iri(std::string_view id);
std::string statement_iri(std::string_view graph, std::string_view id);
std::string word_iri(std::string_view word);  // of the vocabulary

namespace ns {
constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view rdfs = "http://www.w3.org/2000/01/rdf-schema#";
constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";
constexpr std::string_view prov = "http://www.w3.org/ns/prov#";
constexpr std::string_view schema = "http://schema.org/";
constexpr std::string_view skos = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view owl = "http://www.w3.org/2002/07/owl#";
constexpr std::string_view wikidata = "http://www.wikidata.org/entity/";
constexpr std::string_view words = "urn:entente:vocabulary:";
}  // namespace ns

}  // namespace entente
