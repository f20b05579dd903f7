#include "output/apoc.hpp"

#include "output/edge_view.hpp"
#include "output/json_parts.hpp"
#include "output/json_stream.hpp"

namespace entente {

namespace {

void write_end(JsonStream& json, const char* name, const std::string& id) {
  json.object(name, [&] {
    json.member("id", id);
    json.member("labels", std::vector<std::string>{"Entity"});
  });
}

// Neo4j has no empty properties.
void write_properties(JsonStream& json, const std::string& id, std::vector<FlatValue> values) {
  std::erase_if(values, [](const FlatValue& value) { return value.value.empty(); });
  json.object("properties", [&] {
    json.member("id", id);
    write_flat(json, values);
  });
}

}  // namespace

std::string write_apoc(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  std::string out;
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
    JsonStream json(true);
    json.object([&] {
      json.member("type", "node");
      json.member("id", graph[vertex].id);
      json.member("labels", std::vector<std::string>{"Entity", graph[vertex].type});
      write_properties(json, graph[vertex].id, flat_values(graph[vertex]));
    });
    out += json.take();
  }
  for (const EdgeView& edge : edge_views(graph, ontology)) {
    JsonStream json(true);
    json.object([&] {
      json.member("type", "relationship");
      json.member("id", edge.id);
      json.member("label", edge.type);
      write_properties(json, edge.id, flat_values(edge));
      write_end(json, "start", edge.source);
      write_end(json, "end", edge.target);
    });
    out += json.take();
  }
  return out;
}

}  // namespace entente
