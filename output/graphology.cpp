#include "output/graphology.hpp"

#include <cmath>

#include "output/edge_view.hpp"
#include "output/json_stream.hpp"
#include "output/palette.hpp"

namespace entente {

namespace {

void write_attributes(JsonStream& json, const std::vector<FlatValue>& values, std::string_view type_name) {
  for (const FlatValue& value : values) {
    if (value.name == "type") {
      json.member(type_name, value.value);
    } else if (value.number) {
      json.member(value.name, std::stod(value.value));
    } else {
      json.member(value.name, value.value);
    }
  }
}

}  // namespace

std::string write_graphology(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  JsonStream json(options.compact);
  json.begin_object();
  json.key("options");
  json.begin_object();
  json.member("type", "directed");
  json.member("multi", true);
  json.member("allowSelfLoops", true);
  json.end_object();
  json.key("attributes");
  json.begin_object();
  json.member("name", graph[boost::graph_bundle].name);
  json.end_object();
  json.key("nodes");
  json.begin_array();
  const auto count = static_cast<double>(boost::num_vertices(graph));
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
    const auto degree = static_cast<double>(boost::degree(vertex, graph));
    const double angle = 2 * 3.14159265358979 * static_cast<double>(vertex) / count;
    json.begin_object();
    json.member("key", graph[vertex].id);
    json.key("attributes");
    json.begin_object();
    write_attributes(json, flat_values(graph[vertex]), "entity");
    json.member("x", std::round(1000 * std::cos(angle)) / 10);
    json.member("y", std::round(1000 * std::sin(angle)) / 10);
    json.member("size", std::min(4.0 + degree, 20.0));
    json.member("color", card_colours(ontology, graph[vertex].type).border);
    json.end_object();
    json.end_object();
  }
  json.end_array();
  json.key("edges");
  json.begin_array();
  for (const EdgeView& edge : edge_views(graph, ontology)) {
    json.begin_object();
    json.member("key", edge.id);
    json.member("source", edge.source);
    json.member("target", edge.target);
    json.key("attributes");
    json.begin_object();
    write_attributes(json, flat_values(edge), "relation");
    const RelationType* type = ontology.relation(edge.type);
    json.member("color", line_colour(type == nullptr ? Quad::standing : type->quad));
    json.member("size", 1.0);
    json.end_object();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace entente
