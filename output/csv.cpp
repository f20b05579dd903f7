#include "output/csv.hpp"

#include <algorithm>

#include "output/clean_text.hpp"
#include "output/edge_view.hpp"

namespace entente {

namespace {

using Row = std::vector<std::string>;

void add_row(std::string& out, const Row& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != 0) out += ',';
    const std::string cell = one_line(clean_text(cells[i]));
    if (cell.find_first_of(",\"") == std::string::npos) {
      out += cell;
      continue;
    }
    out += '"';
    for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    out += '"';
  }
  out += '\n';
}

// Values of a list, with the delimiter taken out of them.
std::string list(std::vector<std::string> values, char delimiter) {
  for (std::string& value : values) std::replace(value.begin(), value.end(), delimiter, ',');
  return joined(values, std::string(1, delimiter));
}

template <class Make>
std::string node_table(const KnowledgeGraph& graph, const Row& header, Make make) {
  std::string out;
  add_row(out, header);
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) add_row(out, make(graph[vertex]));
  return out;
}

template <class Make>
std::string edge_table(const KnowledgeGraph& graph, const Ontology& ontology, const Row& header, Make make) {
  std::string out;
  add_row(out, header);
  for (const EdgeView& edge : edge_views(graph, ontology)) add_row(out, make(edge));
  return out;
}

}  // namespace

std::string write_gephi_edges(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  return edge_table(graph, ontology,
                    {"Source", "Target", "Type", "Kind", "Id", "Label", "Weight", "Relation", "Status", "Quad",
                     "Confidence", "Date", "Documents", "Sources", "Quotes"},
                    [](const EdgeView& edge) -> Row {
                      return {edge.source,
                              edge.target,
                              "Directed",
                              edge.type + "/" + edge.status,
                              edge.id,
                              edge.label,
                              std::to_string(edge.weight),
                              edge.type,
                              edge.status,
                              edge.quad,
                              decimal(edge.confidence),
                              edge.date,
                              list(edge.documents, '|'),
                              list(edge.sources, '|'),
                              list(edge.quotes, '|')};
                    });
}

std::string write_kumu_edges(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  return edge_table(graph, ontology,
                    {"ID", "From", "To", "Direction", "Type", "Label", "Status", "Strength", "Description", "Sources"},
                    [](const EdgeView& edge) -> Row {
                      return {"edge-" + edge.id,
                              edge.source,
                              edge.target,
                              "directed",
                              edge.type,
                              edge.label,
                              edge.status,
                              std::to_string(edge.weight),
                              joined(edge.quotes, " "),
                              list(edge.sources, '|')};
                    });
}

std::string write_neo4j_edges(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  return edge_table(graph, ontology,
                    {":START_ID", ":END_ID", ":TYPE", "id", "label", "status", "quad", "weight:int",
                     "confidence:double", "date", "documents:string[]", "sources:string[]", "quotes:string[]"},
                    [](const EdgeView& edge) -> Row {
                      return {edge.source,
                              edge.target,
                              edge.type,
                              edge.id,
                              edge.label,
                              edge.status,
                              edge.quad,
                              std::to_string(edge.weight),
                              decimal(edge.confidence),
                              edge.date,
                              list(edge.documents, ';'),
                              list(edge.sources, ';'),
                              list(edge.quotes, ';')};
                    });
}

std::vector<FormatFile> write_gephi_csv(const KnowledgeGraph& graph, const Ontology& ontology,
                                        const WriteOptions& options) {
  const auto node = [](const Entity& entity) -> Row {
    return {entity.id,
            entity.name,
            entity.type,
            entity.kind,
            entity.country,
            entity.note,
            list(entity.aliases, '|'),
            std::to_string(entity.mentions)};
  };
  return {{".nodes.csv",
           node_table(graph, {"Id", "Label", "Entity", "Class", "Country", "Note", "Aliases", "Mentions"}, node)},
          {".edges.csv", write_gephi_edges(graph, ontology, options)}};
}

std::vector<FormatFile> write_kumu_csv(const KnowledgeGraph& graph, const Ontology& ontology,
                                       const WriteOptions& options) {
  const auto node = [](const Entity& entity) -> Row {
    return {entity.id, entity.name, entity.type, entity.note, list(entity.aliases, '|')};
  };
  return {{".kumu.elements.csv", node_table(graph, {"ID", "Label", "Type", "Description", "Aliases"}, node)},
          {".kumu.connections.csv", write_kumu_edges(graph, ontology, options)}};
}

std::vector<FormatFile> write_neo4j_csv(const KnowledgeGraph& graph, const Ontology& ontology,
                                        const WriteOptions& options) {
  const auto node = [](const Entity& entity) -> Row {
    return {entity.id,
            entity.name,
            entity.kind,
            entity.country,
            entity.note,
            list(entity.aliases, ';'),
            std::to_string(entity.mentions),
            entity.type.empty() ? "Entity" : "Entity;" + entity.type};
  };
  return {{".neo4j.nodes.csv",
           node_table(graph, {"id:ID", "name", "kind", "country", "note", "aliases:string[]", "mentions:int", ":LABEL"},
                      node)},
          {".neo4j.relationships.csv", write_neo4j_edges(graph, ontology, options)}};
}

}  // namespace entente
