#include "output/graphology.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "output/edge_view.hpp"
#include "output/json_parts.hpp"
#include "output/json_stream.hpp"
#include "output/palette.hpp"

namespace entente {

namespace {

// On a circle: sigma.js and Gephi Lite lay out from where the nodes stand.
void write_node(JsonStream& json, const KnowledgeGraph& graph, Vertex vertex, const Ontology& ontology) {
  const auto count = static_cast<double>(boost::num_vertices(graph));
  const double angle = 2 * std::numbers::pi * static_cast<double>(vertex) / count;
  json.object([&] {
    json.member("key", graph[vertex].id);
    json.object("attributes", [&] {
      write_flat(json, flat_values(graph[vertex]), "entity");
      json.member("x", std::round(1000 * std::cos(angle)) / 10);
      json.member("y", std::round(1000 * std::sin(angle)) / 10);
      json.member("size", std::min(4.0 + static_cast<double>(boost::degree(vertex, graph)), 20.0));
      json.member("color", card_colours(ontology, graph[vertex].type).border);
    });
  });
}

void write_edge(JsonStream& json, const EdgeView& edge, const Ontology& ontology) {
  const RelationType* type = ontology.relation(edge.type);
  json.object([&] {
    json.member("key", edge.id);
    json.member("source", edge.source);
    json.member("target", edge.target);
    json.object("attributes", [&] {
      write_flat(json, flat_values(edge), "relation");
      json.member("color", line_colour(type == nullptr ? Quad::standing : type->quad));
      json.member("size", 1.0);
    });
  });
}

}  // namespace

std::string write_graphology(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  JsonStream json(options.compact);
  json.object([&] {
    json.object("options", [&] {
      json.member("type", "directed");
      json.member("multi", true);
      json.member("allowSelfLoops", true);
    });
    json.object("attributes", [&] { json.member("name", graph[boost::graph_bundle].name); });
    json.array("nodes", boost::make_iterator_range(boost::vertices(graph)),
               [&](Vertex vertex) { write_node(json, graph, vertex, ontology); });
    json.array("edges", edge_views(graph, ontology), [&](const EdgeView& edge) { write_edge(json, edge, ontology); });
  });
  return json.take();
}

}  // namespace entente
