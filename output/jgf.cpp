#include "output/jgf.hpp"

#include "output/json_parts.hpp"
#include "output/json_stream.hpp"

namespace entente {

namespace {

void write_node(JsonStream& json, const Entity& entity) {
  json.key(entity.id);
  json.begin_object();
  json.member("label", entity.name);
  json.key("metadata");
  json.begin_object();
  json.member("type", entity.type);
  json.member("kind", entity.kind);
  json.member("country", entity.country);
  json.member("note", entity.note);
  json.member("aliases", entity.aliases);
  json.key("codes");
  write_codes(json, entity);
  json.member("mentions", entity.mentions);
  json.end_object();
  json.end_object();
}

void write_edge(JsonStream& json, const KnowledgeGraph& graph, Edge edge, const Ontology& ontology) {
  const Relation& relation = graph[edge];
  json.begin_object();
  json.member("id", relation.id);
  json.member("source", graph[boost::source(edge, graph)].id);
  json.member("target", graph[boost::target(edge, graph)].id);
  json.member("relation", relation.type);
  json.member("directed", true);
  json.member("label", label_of(relation, ontology));
  json.key("metadata");
  json.begin_object();
  json.member("status", name_of(relation.status));
  json.member("quad", quad_of(relation, ontology));
  json.member("weight", weight_of(relation));
  json.member("confidence", relation.confidence);
  json.member("date", relation.date);
  json.member("contradicts", relation.contradicts);
  json.key("evidence");
  write_evidence(json, relation);
  json.end_object();
  json.end_object();
}

}  // namespace

std::string write_jgf(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  const GraphInfo& info = graph[boost::graph_bundle];
  JsonStream json(options.compact);
  json.begin_object();
  json.key("graph");
  json.begin_object();
  json.member("label", info.name);
  json.member("directed", true);
  json.member("type", "entente-graph");
  json.key("metadata");
  json.begin_object();
  json.member("ontology", info.ontology);
  json.key("documents");
  write_documents(json, info);
  json.key("statements");
  write_statements(json, info);
  json.end_object();
  json.key("nodes");
  json.begin_object();
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) write_node(json, graph[vertex]);
  json.end_object();
  json.key("edges");
  json.begin_array();
  for (const Edge edge : boost::make_iterator_range(boost::edges(graph))) write_edge(json, graph, edge, ontology);
  json.end_array();
  json.end_object();
  json.end_object();
  return json.take();
}

}  // namespace entente
