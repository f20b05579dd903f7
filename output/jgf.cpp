#include "output/jgf.hpp"

#include "output/json_parts.hpp"
#include "output/json_stream.hpp"

namespace entente {

namespace {

void write_node(JsonStream& json, const Entity& entity) {
  json.object(entity.id, [&] {
    json.member("label", entity.name);
    json.object("metadata", [&] {
      json.member("type", entity.type);
      json.member("kind", entity.kind);
      json.member("country", entity.country);
      json.member("note", entity.note);
      json.member("aliases", entity.aliases);
      write_codes(json, entity);
      json.member("mentions", entity.mentions);
    });
  });
}

void write_edge(JsonStream& json, const KnowledgeGraph& graph, Edge edge, const Ontology& ontology) {
  const Relation& relation = graph[edge];
  json.object([&] {
    json.member("id", relation.id);
    json.member("source", graph[boost::source(edge, graph)].id);
    json.member("target", graph[boost::target(edge, graph)].id);
    json.member("relation", relation.type);
    json.member("directed", true);
    json.member("label", label_of(relation, ontology));
    json.object("metadata", [&] {
      json.member("status", name_of(relation.status));
      json.member("quad", quad_of(relation, ontology));
      json.member("weight", weight_of(relation));
      json.member("confidence", relation.confidence);
      json.member("date", relation.date);
      json.member("contradicts", relation.contradicts);
      json.key("evidence");
      write_evidence(json, relation.evidence);
    });
  });
}

void write_graph(JsonStream& json, const KnowledgeGraph& graph, const Ontology& ontology) {
  const GraphInfo& info = graph[boost::graph_bundle];
  json.member("label", info.name);
  json.member("directed", true);
  json.member("type", "entente-graph");
  json.object("metadata", [&] {
    json.member("ontology", info.ontology);
    write_documents(json, info);
    write_statements(json, info);
  });
  json.object("nodes", [&] {
    for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) write_node(json, graph[vertex]);
  });
  json.array("edges", boost::make_iterator_range(boost::edges(graph)),
             [&](Edge edge) { write_edge(json, graph, edge, ontology); });
}

}  // namespace

std::string write_jgf(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  JsonStream json(options.compact);
  json.object([&] { json.object("graph", [&] { write_graph(json, graph, ontology); }); });
  return json.take();
}

}  // namespace entente
