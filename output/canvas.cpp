#include "output/canvas.hpp"

#include <map>

#include "output/edge_view.hpp"
#include "output/json_stream.hpp"
#include "output/palette.hpp"

namespace entente {

namespace {

constexpr std::int64_t kWidth = 260, kHeight = 80, kAcross = 320, kDown = 180;

void write_place(JsonStream& json, std::int64_t column, std::int64_t row) {
  for (const auto& [name, value] : {std::pair("x", column * kAcross), std::pair("y", row * kDown),
                                    std::pair("width", kWidth), std::pair("height", kHeight)}) {
    json.key(name);
    json.number(value);
  }
}

}  // namespace

std::string write_canvas(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  std::map<std::string, std::int64_t> rows, filled;
  JsonStream json(options.compact);
  const auto write_node = [&](Vertex vertex) {
    const Entity& entity = graph[vertex];
    const auto row = rows.try_emplace(entity.type, static_cast<std::int64_t>(rows.size())).first->second;
    json.object([&] {
      json.member("id", entity.id);
      json.member("type", "text");
      json.member("text", "**" + entity.name + "**\n" + entity.type + (entity.note.empty() ? "" : " · " + entity.note));
      write_place(json, filled[entity.type]++, row);
      json.member("color", card_colours(ontology, entity.type).border);
    });
  };
  const auto write_edge = [&](const EdgeView& edge) {
    json.object([&] {
      json.member("id", "edge-" + edge.id);
      json.member("fromNode", edge.source);
      json.member("toNode", edge.target);
      json.member("toEnd", "arrow");
      json.member("label", edge.label + (edge.status == "asserted" ? "" : " (" + edge.status + ")"));
    });
  };
  json.object([&] {
    json.array("nodes", boost::make_iterator_range(boost::vertices(graph)), write_node);
    json.array("edges", edge_views(graph, ontology), write_edge);
  });
  return json.take();
}

}  // namespace entente
