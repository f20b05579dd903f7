#include "output/apoc.hpp"

#include "output/edge_view.hpp"
#include "output/json_stream.hpp"

namespace entente {

namespace {

void write_end(JsonStream& json, const char* name, const std::string& id) {
  json.key(name);
  json.begin_object();
  json.member("id", id);
  json.member("labels", std::vector<std::string>{"Entity"});
  json.end_object();
}

void write_properties(JsonStream& json, const std::string& id, const std::vector<FlatValue>& values) {
  json.key("properties");
  json.begin_object();
  json.member("id", id);
  for (const FlatValue& value : values) {
    if (value.number) {
      json.member(value.name, std::stod(value.value));
    } else if (!value.value.empty()) {
      json.member(value.name, value.value);
    }
  }
  json.end_object();
}

}  // namespace

std::string write_apoc(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  std::string out;
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
    JsonStream json(true);
    json.begin_object();
    json.member("type", "node");
    json.member("id", graph[vertex].id);
    json.member("labels", std::vector<std::string>{"Entity", graph[vertex].type});
    write_properties(json, graph[vertex].id, flat_values(graph[vertex]));
    json.end_object();
    out += json.take();
  }
  for (const EdgeView& edge : edge_views(graph, ontology)) {
    JsonStream json(true);
    json.begin_object();
    json.member("type", "relationship");
    json.member("id", edge.id);
    json.member("label", edge.type);
    write_properties(json, edge.id, flat_values(edge));
    write_end(json, "start", edge.source);
    write_end(json, "end", edge.target);
    json.end_object();
    out += json.take();
  }
  return out;
}

}  // namespace entente
