#include "output/cyjs.hpp"

#include "output/edge_view.hpp"
#include "output/json_parts.hpp"
#include "output/json_stream.hpp"

namespace entente {

namespace {

void write_node(JsonStream& json, const Entity& entity) {
  json.object([&] {
    json.object("data", [&] {
      json.member("id", entity.id);
      json.member("value", entity.id);
      json.member("name", entity.name);
      json.member("shared_name", entity.name);
      write_flat(json, flat_values(entity));
    });
    json.member("classes", entity.type);
  });
}

void write_edge(JsonStream& json, const EdgeView& edge) {
  json.object([&] {
    json.object("data", [&] {
      json.member("id", edge.id);
      json.member("key", edge.id);
      json.member("source", edge.source);
      json.member("target", edge.target);
      json.member("name", edge.label);
      json.member("interaction", edge.type);
      json.member("shared_interaction", edge.type);
      write_flat(json, flat_values(edge));
    });
    json.member("classes", edge.type + " " + edge.status);
  });
}

}  // namespace

std::string write_cyjs(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  JsonStream json(options.compact);
  json.object([&] {
    json.member("directed", true);
    json.member("multigraph", true);
    json.object("data", [&] { json.member("name", graph[boost::graph_bundle].name); });
    json.object("elements", [&] {
      json.array("nodes", boost::make_iterator_range(boost::vertices(graph)),
                 [&](Vertex vertex) { write_node(json, graph[vertex]); });
      json.array("edges", edge_views(graph, ontology), [&](const EdgeView& edge) { write_edge(json, edge); });
    });
  });
  return json.take();
}

}  // namespace entente
