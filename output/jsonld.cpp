#include "output/jsonld.hpp"

#include "output/edge_view.hpp"
#include "output/json_stream.hpp"
#include "output/rdf_names.hpp"

namespace entente {

namespace {

void write_context(JsonStream& json) {
  json.object("@context", [&] {
    for (const auto& [name, space] :
         {std::pair("rdf", ns::rdf), std::pair("rdfs", ns::rdfs), std::pair("xsd", ns::xsd),
          std::pair("prov", ns::prov), std::pair("schema", ns::schema), std::pair("skos", ns::skos),
          std::pair("owl", ns::owl), std::pair("ent", ns::words)}) {
      json.member(name, space);
    }
  });
}

void write_reference(JsonStream& json, const char* name, const std::string& id) {
  json.object(name, [&] { json.member("@id", id); });
}

void write_references(JsonStream& json, const char* name, const std::vector<std::string>& ids) {
  if (ids.empty()) return;
  json.array(name, ids, [&](const std::string& id) { json.object([&] { json.member("@id", id); }); });
}

// Members of an object that is open, each of these.
void write_entity(JsonStream& json, const Entity& entity, const Ontology& ontology) {
  json.member("@id", iri(entity.id));
  std::vector<std::string> types;
  if (!entity.type.empty()) types.push_back(word_iri(entity.type));
  if (const EntityType* type = ontology.entity(entity.type); type != nullptr && type->mappings.contains("schema.org"))
    types.push_back("schema:" + type->mappings.at("schema.org"));
  json.member("@type", types);
  json.member("rdfs:label", entity.name);
  json.member("skos:altLabel", entity.aliases);
  if (!entity.note.empty()) json.member("schema:description", entity.note);
  for (const auto& [scheme, code] : entity.codes) {
    if (scheme == "wikidata") {
      write_reference(json, "owl:sameAs", std::string(ns::wikidata).append(code));
    } else {
      json.member(word_iri(scheme), code);
    }
  }
}

void write_relation(JsonStream& json, const EdgeView& edge, const std::string& graph) {
  json.member("@id", relation_iri(graph, edge.id));
  json.member("@type", std::vector<std::string>{"rdf:Statement", "ent:Relation"});
  write_reference(json, "rdf:subject", iri(edge.source));
  write_reference(json, "rdf:predicate", word_iri(edge.type));
  write_reference(json, "rdf:object", iri(edge.target));
  json.member("rdfs:label", edge.label);
  json.member("ent:status", edge.status);
  if (!edge.quad.empty()) json.member("ent:quad", edge.quad);
  json.member("ent:weight", edge.weight);
  json.object("ent:confidence", [&] {
    json.member("@value", decimal(edge.confidence));
    json.member("@type", "xsd:decimal");
  });
  if (!edge.date.empty()) json.member("ent:date", edge.date);
  std::vector<std::string> documents;
  for (const std::string& document : edge.documents) documents.push_back(document_iri(document));
  write_references(json, "prov:wasDerivedFrom", documents);
  json.member("prov:value", edge.quotes);
}

void write_document(JsonStream& json, const GraphDocument& document) {
  json.member("@id", document_iri(document.id));
  json.member("@type", std::vector<std::string>{"prov:Entity", "schema:NewsArticle"});
  for (const auto& [name, value] :
       {std::pair("schema:headline", &document.title), std::pair("schema:author", &document.author),
        std::pair("schema:datePublished", &document.date), std::pair("schema:url", &document.url)}) {
    if (!value->empty()) json.member(name, *value);
  }
  if (!document.outlet.empty()) write_reference(json, "schema:publisher", iri(document.outlet));
}

void write_statement(JsonStream& json, const GraphStatement& statement, const std::string& graph) {
  json.member("@id", statement_iri(graph, statement.id));
  json.member("@type", "schema:Quotation");
  json.member("schema:text", statement.content);
  write_reference(json, "prov:wasQuotedFrom", document_iri(statement.document));
  if (!statement.speaker.empty()) write_reference(json, "schema:spokenByCharacter", iri(statement.speaker));
  if (!statement.outlet.empty()) write_reference(json, "schema:publisher", iri(statement.outlet));
  std::vector<std::string> about;
  for (const std::string& id : statement.about) about.push_back(iri(id));
  write_references(json, "schema:about", about);
}

}  // namespace

std::string write_jsonld(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  const GraphInfo& info = graph[boost::graph_bundle];
  JsonStream json(options.compact);
  json.object([&] {
    write_context(json);
    json.key("@graph");
    json.begin_array();
    for (const GraphDocument& document : info.documents) json.object([&] { write_document(json, document); });
    for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph)))
      json.object([&] { write_entity(json, graph[vertex], ontology); });
    for (const EdgeView& edge : edge_views(graph, ontology))
      json.object([&] { write_relation(json, edge, info.name); });
    for (const GraphStatement& statement : info.statements)
      json.object([&] { write_statement(json, statement, info.name); });
    json.end_array();
  });
  return json.take();
}

}  // namespace entente
