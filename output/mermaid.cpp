#include "output/mermaid.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "output/clean_text.hpp"
#include "output/edge_view.hpp"
#include "output/palette.hpp"

namespace entente {

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : one_line(clean_text(text))) {
    switch (c) {
      case '"':
        out += "#quot;";
        break;
      case '<':
        out += "#lt;";
        break;
      case '>':
        out += "#gt;";
        break;
      case '&':
        out += "#amp;";
        break;
      case '#':
        out += "#35;";
        break;
      case '\\':
        out += "#92;";
        break;
      case '`':
        out += "#96;";
        break;
      case '|':
        out += "#124;";
        break;
      default:
        out += c;
    }
  }
  return out.empty() ? " " : out;
}

}  // namespace

std::string write_mermaid(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  constexpr std::size_t kMostEdges = 300;
  std::vector<EdgeView> edges = edge_views(graph, ontology);
  const std::size_t all = edges.size();
  std::stable_sort(edges.begin(), edges.end(), [](const auto& a, const auto& b) { return a.weight > b.weight; });
  if (all > kMostEdges) edges.resize(kMostEdges);
  std::set<std::string> drawn;
  for (const EdgeView& edge : edges) drawn.insert({edge.source, edge.target});

  std::string out = "flowchart LR\n";
  if (all > kMostEdges) out += "  %% the " + std::to_string(kMostEdges) + " strongest of " + std::to_string(all) + "\n";
  std::map<std::string, std::string> names;
  std::set<std::string> types;
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
    const Entity& entity = graph[vertex];
    if (all > kMostEdges && !drawn.contains(entity.id)) continue;
    const std::string name = std::string(1, 'n').append(std::to_string(vertex));
    names[entity.id] = name;
    out += "  " + name + "(\"" + escaped(shorten(entity.name, 60)) + "\")";
    if (ontology.entity(entity.type) != nullptr) {
      out += ":::" + entity.type;
      types.insert(entity.type);
    }
    out += '\n';
  }
  for (const EdgeView& edge : edges) {
    const bool certain = edge.status == "asserted" || edge.status == "former";
    const std::string label = edge.label + (edge.status == "asserted" ? "" : " (" + edge.status + ")");
    out += "  " + names[edge.source] + (certain ? " -->" : " -.->") + "|\"" + escaped(shorten(label, 40)) + "\"| " +
           names[edge.target] + "\n";
  }
  for (const std::string& type : types) {
    const CardColours colours = card_colours(ontology, type);
    out +=
        "  classDef " + type + " fill:" + colours.fill + ",stroke:" + colours.border + ",color:" + colours.text + "\n";
  }
  return out;
}

}  // namespace entente
