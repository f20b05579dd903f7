#include "output/cypher.hpp"

#include "output/clean_text.hpp"
#include "output/edge_view.hpp"

namespace entente {

namespace {

std::string literal(std::string_view text) {
  std::string out = "'";
  for (const char c : clean_text(text)) {
    if (c == '\\' || c == '\'') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + "'";
}

std::string name(std::string_view text) {
  std::string out = "`";
  for (const char c : clean_text(text)) out += c == '`' ? std::string("``") : std::string(1, c);
  return out + "`";
}

std::string properties(const std::vector<FlatValue>& values) {
  std::string out = "{";
  for (const FlatValue& value : values) {
    if (value.value.empty()) continue;
    if (out.size() > 1) out += ", ";
    out += std::string(value.name) + ": " + (value.number ? value.value : literal(value.value));
  }
  return out + "}";
}

}  // namespace

std::string write_cypher(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  std::string out = "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n";
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
    const Entity& entity = graph[vertex];
    out += "MERGE (n:Entity {id: " + literal(entity.id) + "}) SET ";
    if (!entity.type.empty()) out += "n:" + name(entity.type) + ", ";
    out += "n += " + properties(flat_values(entity)) + ";\n";
  }
  for (const EdgeView& edge : edge_views(graph, ontology)) {
    out += "MATCH (a:Entity {id: " + literal(edge.source) + "}), (b:Entity {id: " + literal(edge.target) +
           "}) MERGE (a)-[r:" + name(edge.type.empty() ? "related" : edge.type) + " {id: " + literal(edge.id) +
           "}]->(b) SET r += " + properties(flat_values(edge)) + ";\n";
  }
  return out;
}

}  // namespace entente
