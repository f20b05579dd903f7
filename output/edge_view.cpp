#include "output/edge_view.hpp"

#include <algorithm>
#include <array>

#include "output/json_parts.hpp"

namespace entente {

namespace {

void add_new(std::vector<std::string>& to, const std::string& text) {
  if (!text.empty() && std::find(to.begin(), to.end(), text) == to.end()) to.push_back(text);
}

// "2025", "2025-02", "2025-02-03" as the first or last day of it.
std::string day(const std::string& date, bool last) {
  constexpr std::array<const char*, 12> ends = {"31", "28", "31", "30", "31", "30", "31", "31", "30", "31", "30", "31"};
  if (date.size() == 4) return date + (last ? "-12-31" : "-01-01");
  if (date.size() != 7) return date.substr(0, 10);
  const auto month = static_cast<std::size_t>((date[5] - '0') * 10 + date[6] - '1');
  return date + "-" + (last && month < ends.size() ? ends[month] : "01");
}

}  // namespace

std::vector<EdgeView> edge_views(const KnowledgeGraph& graph, const Ontology& ontology) {
  std::vector<EdgeView> out;
  for (const Edge edge : boost::make_iterator_range(boost::edges(graph))) {
    const Relation& relation = graph[edge];
    EdgeView view;
    view.id = relation.id;
    view.source = graph[boost::source(edge, graph)].id;
    view.target = graph[boost::target(edge, graph)].id;
    view.type = relation.type;
    view.label = label_of(relation, ontology);
    view.status = name_of(relation.status);
    view.quad = quad_of(relation, ontology);
    view.date = relation.date;
    view.weight = weight_of(relation);
    view.confidence = relation.confidence;
    for (const GraphEvidence& evidence : relation.evidence) {
      add_new(view.quotes, evidence.quote);
      add_new(view.documents, evidence.document);
      for (const GraphSource& source : evidence.sources) add_new(view.sources, source.id);
    }
    if (!view.date.empty()) {
      const std::size_t slash = view.date.find('/');
      view.start = day(view.date.substr(0, slash), false);
      view.end = day(slash == std::string::npos ? view.date : view.date.substr(slash + 1), true);
    }
    out.push_back(std::move(view));
  }
  return out;
}

std::vector<FlatValue> flat_values(const Entity& entity) {
  std::string codes;
  for (const auto& [scheme, code] : entity.codes) codes += (codes.empty() ? "" : "|") + scheme + "=" + code;
  return {{"label", entity.name}, {"type", entity.type},
          {"kind", entity.kind},  {"country", entity.country},
          {"note", entity.note},  {"aliases", joined(entity.aliases, "|")},
          {"codes", codes},       {"mentions", std::to_string(entity.mentions), true}};
}

std::vector<FlatValue> flat_values(const EdgeView& edge) {
  return {{"type", edge.type},
          {"label", edge.label},
          {"status", edge.status},
          {"quad", edge.quad},
          {"weight", std::to_string(edge.weight), true},
          {"confidence", decimal(edge.confidence), true},
          {"date", edge.date},
          {"quotes", joined(edge.quotes, "|")},
          {"documents", joined(edge.documents, "|")},
          {"sources", joined(edge.sources, "|")}};
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i != 0) out += between;
    out += parts[i];
  }
  return out;
}

std::string decimal(double value) {
  const auto mille = static_cast<long>(value * 1000 + 0.5);
  std::string digits = std::to_string(mille % 1000 + 1000).substr(1);
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  return std::to_string(mille / 1000) + "." + digits;
}

}  // namespace entente
