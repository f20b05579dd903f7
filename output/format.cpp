#include "output/format.hpp"

#include "output/apoc.hpp"
#include "output/canvas.hpp"
#include "output/csv.hpp"
#include "output/cyjs.hpp"
#include "output/cypher.hpp"
#include "output/dot.hpp"
#include "output/ftm.hpp"
#include "output/gexf.hpp"
#include "output/graphml.hpp"
#include "output/graphology.hpp"
#include "output/jgf.hpp"
#include "output/json.hpp"
#include "output/jsonld.hpp"
#include "output/mermaid.hpp"
#include "output/page.hpp"
#include "output/rdf.hpp"
#include "output/sqlite.hpp"

namespace entente {

const std::vector<Format>& formats() {
  static const std::vector<Format> table = {
      {"json", ".json", "native JSON: node-link with evidence and statements", write_json},
      {"dot", ".dot", "Graphviz: the diagram, to restyle and lay out", write_dot},
      {"plain-dot", ".plain.dot", "Graphviz without HTML labels, for other readers", write_plain_dot},
      {"svg", ".svg", "the diagram drawn, with evidence in tooltips", write_svg},
      {"png", ".png", "the diagram drawn, as a bitmap", write_png},
      {"pdf", ".pdf", "the diagram drawn, for print", write_pdf},
      {"html", ".html", "one page to explore the graph in a browser", write_page},
      {"graphml", ".graphml", "GraphML: NetworkX, igraph, Gephi, Cytoscape", write_graphml},
      {"yed", ".yed.graphml", "GraphML with shapes and labels for yEd", write_yed},
      {"gexf", ".gexf", "GEXF with time: Gephi, Gephi Lite", write_gexf},
      {"csv", ".csv", "CSV of nodes and edges for Gephi", write_gephi_edges, write_gephi_csv},
      {"kumu", ".kumu.csv", "CSV of elements and connections for Kumu", write_kumu_edges, write_kumu_csv},
      {"neo4j", ".neo4j.csv", "CSV with headers for neo4j-admin import", write_neo4j_edges, write_neo4j_csv},
      {"cyjs", ".cyjs", "Cytoscape.js and Cytoscape desktop", write_cyjs},
      {"cypher", ".cypher", "Cypher script for Neo4j", write_cypher},
      {"apoc", ".apoc.jsonl", "JSON lines for Neo4j's apoc.import.json", write_apoc},
      {"graphology", ".graphology.json", "graphology: sigma.js", write_graphology},
      {"sqlite", ".sqlite", "SQLite database with views and full text", write_sqlite},
      {"jsonld", ".jsonld", "JSON-LD with provenance (PROV-O, schema.org)", write_jsonld},
      {"nquads", ".nq", "N-Quads, one named graph a relation", write_nquads},
      {"trig", ".trig", "TriG, one named graph a relation", write_trig},
      {"ftm", ".ftm.jsonl", "FollowTheMoney entities: Aleph, OpenSanctions", write_ftm},
      {"jgf", ".jgf.json", "JSON Graph Format 2", write_jgf},
      {"mermaid", ".mmd", "Mermaid flowchart for Markdown", write_mermaid},
      {"canvas", ".canvas", "Obsidian JSON Canvas", write_canvas},
  };
  return table;
}

const Format* format_named(std::string_view name) {
  for (const Format& format : formats()) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

const Format* format_of_path(std::string_view file_name) {
  const Format* best = nullptr;
  for (const Format& format : formats()) {
    if (file_name.ends_with(format.extension) && (best == nullptr || format.extension.size() > best->extension.size()))
      best = &format;
  }
  return best;
}

std::vector<FormatFile> write_files(const Format& format, const KnowledgeGraph& graph, const Ontology& ontology,
                                    const WriteOptions& options) {
  if (format.write_files != nullptr) return format.write_files(graph, ontology, options);
  return {{std::string(format.extension), format.write(graph, ontology, options)}};
}

}  // namespace entente
