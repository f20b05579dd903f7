#include "output/canvas.hpp"

#include <map>

#include "output/edge_view.hpp"
#include "output/json_stream.hpp"
#include "output/palette.hpp"

namespace entente {

std::string write_canvas(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  constexpr std::int64_t kWidth = 260, kHeight = 80, kAcross = 320, kDown = 180;
  std::map<std::string, std::int64_t> rows, filled;
  JsonStream json(options.compact);
  json.begin_object();
  json.key("nodes");
  json.begin_array();
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
    const Entity& entity = graph[vertex];
    const auto row = rows.try_emplace(entity.type, static_cast<std::int64_t>(rows.size())).first->second;
    json.begin_object();
    json.member("id", entity.id);
    json.member("type", "text");
    json.member("text", "**" + entity.name + "**\n" + entity.type + (entity.note.empty() ? "" : " · " + entity.note));
    for (const auto& [name, value] : {std::pair("x", filled[entity.type]++ * kAcross), std::pair("y", row * kDown),
                                      std::pair("width", kWidth), std::pair("height", kHeight)}) {
      json.key(name);
      json.number(value);
    }
    json.member("color", card_colours(ontology, entity.type).border);
    json.end_object();
  }
  json.end_array();
  json.key("edges");
  json.begin_array();
  for (const EdgeView& edge : edge_views(graph, ontology)) {
    json.begin_object();
    json.member("id", "edge-" + edge.id);
    json.member("fromNode", edge.source);
    json.member("toNode", edge.target);
    json.member("toEnd", "arrow");
    json.member("label", edge.label + (edge.status == "asserted" ? "" : " (" + edge.status + ")"));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace entente
