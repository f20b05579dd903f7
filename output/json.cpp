#include "output/json.hpp"

#include "output/json_parts.hpp"
#include "output/json_stream.hpp"

namespace entente {

namespace {

void write_info(JsonStream& json, const GraphInfo& info) {
  json.begin_object();
  json.member("name", info.name);
  json.member("generator", "entente " ENTENTE_VERSION);
  json.member("ontology", info.ontology);
  json.member("offset_unit", "code point");
  json.key("documents");
  write_documents(json, info);
  json.key("merges");
  json.begin_array();
  for (const GraphMerge& merge : info.merges) {
    json.begin_object();
    json.member("from", merge.from);
    json.member("into", merge.into);
    json.member("rule", merge.rule);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_node(JsonStream& json, const Entity& entity) {
  json.begin_object();
  json.member("id", entity.id);
  json.member("label", entity.name);
  json.member("type", entity.type);
  json.member_or_null("kind", entity.kind);
  json.member("aliases", entity.aliases);
  json.key("codes");
  write_codes(json, entity);
  json.member_or_null("country", entity.country);
  json.member_or_null("note", entity.note);
  json.member("mentions", entity.mentions);
  json.key("documents");
  json.begin_object();
  for (const auto& [document, count] : entity.documents) json.member(document, count);
  json.end_object();
  json.key("forms");
  json.begin_array();
  for (const auto& [words, rule] : entity.forms) {
    json.begin_object();
    json.member("text", words);
    json.member("rule", rule);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_edge(JsonStream& json, const KnowledgeGraph& graph, Edge edge, const Ontology& ontology) {
  const Relation& relation = graph[edge];
  json.begin_object();
  json.member("key", relation.id);
  json.member("id", relation.id);
  json.member("source", graph[boost::source(edge, graph)].id);
  json.member("target", graph[boost::target(edge, graph)].id);
  json.member("type", relation.type);
  json.member("label", label_of(relation, ontology));
  json.member("status", name_of(relation.status));
  json.member_or_null("quad", quad_of(relation, ontology));
  json.member("weight", weight_of(relation));
  json.member("confidence", relation.confidence);
  json.member_or_null("date", relation.date);
  json.member("contradicts", relation.contradicts);
  json.key("evidence");
  write_evidence(json, relation);
  json.end_object();
}

}  // namespace

std::string write_json(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  const GraphInfo& info = graph[boost::graph_bundle];
  JsonStream json(options.compact);
  json.begin_object();
  json.member("format", "entente-graph");
  json.member("version", std::size_t{1});
  json.member("directed", true);
  json.member("multigraph", true);
  if (options.extract && !info.documents.empty()) {
    json.key("document");
    write_document(json, info.documents.front());
  }
  json.key("graph");
  write_info(json, info);
  json.key("nodes");
  json.begin_array();
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) write_node(json, graph[vertex]);
  json.end_array();
  json.key(options.links ? "links" : "edges");
  json.begin_array();
  for (const Edge edge : boost::make_iterator_range(boost::edges(graph))) write_edge(json, graph, edge, ontology);
  json.end_array();
  json.key("statements");
  write_statements(json, info);
  json.end_object();
  return json.take();
}

}  // namespace entente
