#include "output/cyjs.hpp"

#include "output/edge_view.hpp"
#include "output/json_stream.hpp"

namespace entente {

namespace {

void write_values(JsonStream& json, const std::vector<FlatValue>& values) {
  for (const FlatValue& value : values) {
    if (value.number) {
      json.member(value.name, std::stod(value.value));
    } else {
      json.member(value.name, value.value);
    }
  }
}

void write_node(JsonStream& json, const Entity& entity) {
  json.begin_object();
  json.key("data");
  json.begin_object();
  json.member("id", entity.id);
  json.member("value", entity.id);
  json.member("name", entity.name);
  json.member("shared_name", entity.name);
  write_values(json, flat_values(entity));
  json.end_object();
  json.member("classes", entity.type);
  json.end_object();
}

void write_edge(JsonStream& json, const EdgeView& edge) {
  json.begin_object();
  json.key("data");
  json.begin_object();
  json.member("id", edge.id);
  json.member("key", edge.id);
  json.member("source", edge.source);
  json.member("target", edge.target);
  json.member("name", edge.label);
  json.member("interaction", edge.type);
  json.member("shared_interaction", edge.type);
  write_values(json, flat_values(edge));
  json.end_object();
  json.member("classes", edge.type + " " + edge.status);
  json.end_object();
}

}  // namespace

std::string write_cyjs(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  JsonStream json(options.compact);
  json.begin_object();
  json.member("directed", true);
  json.member("multigraph", true);
  json.key("data");
  json.begin_object();
  json.member("name", graph[boost::graph_bundle].name);
  json.end_object();
  json.key("elements");
  json.begin_object();
  json.key("nodes");
  json.begin_array();
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) write_node(json, graph[vertex]);
  json.end_array();
  json.key("edges");
  json.begin_array();
  for (const EdgeView& edge : edge_views(graph, ontology)) write_edge(json, edge);
  json.end_array();
  json.end_object();
  json.end_object();
  return json.take();
}

}  // namespace entente
