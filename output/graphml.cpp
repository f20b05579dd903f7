#include "output/graphml.hpp"

#include "output/edge_view.hpp"
#include "output/palette.hpp"
#include "output/xml_stream.hpp"

namespace entente {

namespace {

// "type" would name a renderer in sigma, "id" would overwrite igraph's own.
std::string column(std::string_view name, bool node) {
  if (name == "type") return node ? "entity" : "relation";
  return std::string(name);
}

void write_keys(XmlStream& xml, const std::vector<FlatValue>& values, bool node) {
  for (const FlatValue& value : values) {
    const std::string name = column(value.name, node);
    xml.begin("key");
    xml.attribute("id", (node ? "n_" : "e_") + name);
    xml.attribute("for", node ? "node" : "edge");
    xml.attribute("attr.name", name);
    xml.attribute("attr.type", !value.number ? "string" : name == "confidence" ? "double" : "long");
    xml.end();
  }
}

void write_data(XmlStream& xml, const std::vector<FlatValue>& values, bool node) {
  for (const FlatValue& value : values) {
    if (value.value.empty()) continue;
    xml.begin("data");
    xml.attribute("key", (node ? "n_" : "e_") + column(value.name, node));
    xml.text(value.value);
    xml.end();
  }
}

void write_graphics_key(XmlStream& xml, bool node) {
  xml.begin("key");
  xml.attribute("id", node ? "n_graphics" : "e_graphics");
  xml.attribute("for", node ? "node" : "edge");
  xml.attribute("yfiles.type", node ? "nodegraphics" : "edgegraphics");
  xml.end();
}

void empty_element(XmlStream& xml, const char* name,
                   std::initializer_list<std::pair<const char*, std::string>> attributes) {
  xml.begin(name);
  for (const auto& [attribute, value] : attributes) xml.attribute(attribute, value);
  xml.end();
}

void write_node_graphics(XmlStream& xml, const Entity& entity, const Ontology& ontology) {
  const CardColours colours = card_colours(ontology, entity.type);
  xml.begin("data");
  xml.attribute("key", "n_graphics");
  xml.begin("y:ShapeNode");
  empty_element(xml, "y:Geometry", {{"height", "32"}, {"width", std::to_string(40 + 7 * entity.name.size())}});
  empty_element(xml, "y:Fill", {{"color", colours.fill}, {"transparent", "false"}});
  empty_element(xml, "y:BorderStyle", {{"color", colours.border}, {"type", "line"}, {"width", "1.2"}});
  xml.begin("y:NodeLabel");
  xml.attribute("textColor", colours.text);
  xml.text(entity.name);
  xml.end();
  empty_element(xml, "y:Shape", {{"type", "roundrectangle"}});
  xml.end();
  xml.end();
}

void write_edge_graphics(XmlStream& xml, const EdgeView& edge, const Ontology& ontology) {
  const RelationType* type = ontology.relation(edge.type);
  const std::string colour(line_colour(type == nullptr ? Quad::standing : type->quad));
  const bool certain = edge.status == "asserted" || edge.status == "former";
  xml.begin("data");
  xml.attribute("key", "e_graphics");
  xml.begin("y:PolyLineEdge");
  empty_element(xml, "y:LineStyle", {{"color", colour}, {"type", certain ? "line" : "dashed"}, {"width", "1.2"}});
  empty_element(xml, "y:Arrows", {{"source", "none"}, {"target", edge.status == "denied" ? "t_shape" : "standard"}});
  xml.begin("y:EdgeLabel");
  xml.attribute("textColor", colour);
  xml.text(edge.label);
  xml.end();
  empty_element(xml, "y:BendStyle", {{"smoothed", "true"}});
  xml.end();
  xml.end();
}

std::string write(const KnowledgeGraph& graph, const Ontology& ontology, bool graphics) {
  XmlStream xml;
  xml.begin("graphml");
  xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
  if (graphics) {
    xml.attribute("xmlns:y", "http://www.yworks.com/xml/graphml");
    write_graphics_key(xml, true);
    write_graphics_key(xml, false);
  }
  write_keys(xml, flat_values(Entity{}), true);
  write_keys(xml, flat_values(EdgeView{}), false);
  xml.begin("graph");
  xml.attribute("id", "G");
  xml.attribute("edgedefault", "directed");
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
    xml.begin("node");
    xml.attribute("id", graph[vertex].id);
    if (graphics) write_node_graphics(xml, graph[vertex], ontology);
    write_data(xml, flat_values(graph[vertex]), true);
    xml.end();
  }
  for (const EdgeView& edge : edge_views(graph, ontology)) {
    xml.begin("edge");
    xml.attribute("id", edge.id);
    xml.attribute("source", edge.source);
    xml.attribute("target", edge.target);
    xml.attribute("label", edge.type + "/" + edge.status);
    if (graphics) write_edge_graphics(xml, edge, ontology);
    write_data(xml, flat_values(edge), false);
    xml.end();
  }
  xml.end();
  xml.end();
  return xml.take();
}

}  // namespace

std::string write_graphml(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  return write(graph, ontology, false);
}

std::string write_yed(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  return write(graph, ontology, true);
}

}  // namespace entente
