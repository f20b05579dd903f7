#include "output/page.hpp"

#include <cmath>
#include <initializer_list>
#include <stdexcept>
#include <utility>

#include "output/clean_text.hpp"
#include "output/json.hpp"
#include "output/json_stream.hpp"
#include "output/layout.hpp"
#include "output/page_template.hpp"

namespace entente {

namespace {

std::string replaced(std::string_view text, std::initializer_list<std::pair<char, std::string_view>> table) {
  std::string out;
  out.reserve(text.size());
  for (const char letter : text) {
    std::string_view by(&letter, 1);
    for (const auto& [from, to] : table) {
      if (letter == from) by = to;
    }
    out += by;
  }
  return out;
}

// In JSON `<` stands in strings only, so the escape keeps the value and no "</script" or "<!--" is left.
std::string in_script(std::string_view json) { return replaced(json, {{'<', "\\u003c"}}); }

std::string in_html(std::string_view text) {
  return replaced(clean_text(text), {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}});
}

void write_places(JsonStream& json, const KnowledgeGraph& graph) {
  const std::vector<Point> points = layout(graph);
  json.array("x", points, [&](const Point& point) { json.number(std::lround(point.x)); });
  json.array("y", points, [&](const Point& point) { json.number(std::lround(point.y)); });
}

std::string write_look(const KnowledgeGraph& graph, const Ontology& ontology) {
  JsonStream json(true);
  json.object([&] {
    write_places(json, graph);
    json.array("entities", ontology.entities, [&](const EntityType& type) {
      json.object([&] {
        json.member("name", type.name);
        json.member("label", type.label);
        json.member("definition", type.definition);
        json.member("colour", type.colour);
      });
    });
    json.array("relations", ontology.relations, [&](const RelationType& type) {
      json.object([&] {
        json.member("name", type.name);
        json.member("label", type.label);
        json.member("definition", type.definition);
        json.member("mutual", type.mutual);
      });
    });
  });
  return json.take();
}

}  // namespace

std::string write_page(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  const std::string& name = graph[boost::graph_bundle].name;
  WriteOptions native;
  native.compact = true;
  const std::initializer_list<std::pair<std::string_view, std::string>> parts = {
      {"@TITLE@", in_html(name.empty() ? "graph" : name)},
      {"@GRAPH@", in_script(write_json(graph, ontology, native))},
      {"@LOOK@", in_script(write_look(graph, ontology))}};
  std::string out;
  std::string_view rest = page_template;
  for (const auto& [place, text] : parts) {
    const std::size_t at = rest.find(place);
    if (at == std::string_view::npos) throw std::logic_error("page.html lacks " + std::string(place));
    out.append(rest.substr(0, at)).append(text);
    rest.remove_prefix(at + place.size());
  }
  return out.append(rest);
}

}  // namespace entente
