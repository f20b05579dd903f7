#include "output/gexf.hpp"

#include <algorithm>
#include <cstdlib>

#include "output/edge_view.hpp"
#include "output/palette.hpp"
#include "output/xml_stream.hpp"

namespace entente {

namespace {

std::string column(std::string_view name, bool node) {
  if (name == "type") return node ? "entity" : "relation";
  return std::string(name);
}

// Label and weight have their own XML attributes in GEXF.
bool is_own(std::string_view name) { return name == "label" || name == "weight"; }

void write_columns(XmlStream& xml, const std::vector<FlatValue>& values, bool node) {
  xml.begin("attributes");
  xml.attribute("class", node ? "node" : "edge");
  for (const FlatValue& value : values) {
    if (is_own(value.name)) continue;
    const std::string name = column(value.name, node);
    xml.begin("attribute");
    xml.attribute("id", name);
    xml.attribute("title", name);
    xml.attribute("type", !value.number ? "string" : name == "confidence" ? "double" : "integer");
    xml.end();
  }
  xml.end();
}

void write_values(XmlStream& xml, const std::vector<FlatValue>& values, bool node) {
  xml.begin("attvalues");
  for (const FlatValue& value : values) {
    if (is_own(value.name) || value.value.empty()) continue;
    xml.begin("attvalue");
    xml.attribute("for", column(value.name, node));
    xml.attribute("value", value.value);
    xml.end();
  }
  xml.end();
}

void write_colour(XmlStream& xml, std::string_view colour) {
  const long value = std::strtol(std::string(colour.substr(1)).c_str(), nullptr, 16);
  xml.begin("viz:color");
  xml.attribute("r", std::to_string(value / 65536));
  xml.attribute("g", std::to_string(value / 256 % 256));
  xml.attribute("b", std::to_string(value % 256));
  xml.end();
}

void write_node(XmlStream& xml, const KnowledgeGraph& graph, Vertex vertex, const Ontology& ontology) {
  const Entity& entity = graph[vertex];
  xml.begin("node");
  xml.attribute("id", entity.id);
  xml.attribute("label", entity.name);
  write_values(xml, flat_values(entity), true);
  write_colour(xml, card_colours(ontology, entity.type).border);
  xml.begin("viz:size");
  xml.attribute("value", std::to_string(std::min<std::size_t>(8 + 2 * boost::degree(vertex, graph), 60)) + ".0");
  xml.end();
  xml.end();
}

void write_edge(XmlStream& xml, const EdgeView& edge, const Ontology& ontology) {
  xml.begin("edge");
  xml.attribute("id", edge.id);
  xml.attribute("source", edge.source);
  xml.attribute("target", edge.target);
  xml.attribute("type", "directed");
  xml.attribute("label", edge.label);
  xml.attribute("weight", std::to_string(edge.weight) + ".0");
  xml.attribute("kind", edge.type + "/" + edge.status);
  if (!edge.start.empty()) {
    xml.attribute("start", edge.start);
    xml.attribute("end", edge.end);
  }
  write_values(xml, flat_values(edge), false);
  const RelationType* type = ontology.relation(edge.type);
  write_colour(xml, line_colour(type == nullptr ? Quad::standing : type->quad));
  xml.end();
}

}  // namespace

std::string write_gexf(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  const std::vector<EdgeView> edges = edge_views(graph, ontology);
  const bool dated = std::any_of(edges.begin(), edges.end(), [](const EdgeView& edge) { return !edge.start.empty(); });
  XmlStream xml;
  xml.begin("gexf");
  xml.attribute("xmlns", "http://www.gexf.net/1.2draft");
  xml.attribute("xmlns:viz", "http://www.gexf.net/1.2draft/viz");
  xml.attribute("version", "1.2");
  xml.begin("graph");
  xml.attribute("defaultedgetype", "directed");
  xml.attribute("mode", dated ? "dynamic" : "static");
  if (dated) xml.attribute("timeformat", "date");
  write_columns(xml, flat_values(Entity{}), true);
  write_columns(xml, flat_values(EdgeView{}), false);
  xml.begin("nodes");
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph)))
    write_node(xml, graph, vertex, ontology);
  xml.end();
  xml.begin("edges");
  for (const EdgeView& edge : edges) write_edge(xml, edge, ontology);
  xml.end();
  xml.end();
  xml.end();
  return xml.take();
}

}  // namespace entente
