#include "output/ftm.hpp"

#include "output/edge_view.hpp"
#include "output/json_stream.hpp"

namespace entente {

namespace {

using Properties = std::vector<std::pair<std::string, std::vector<std::string>>>;

std::string line(const std::string& id, const std::string& schema, const Properties& properties) {
  JsonStream json(true);
  json.begin_object();
  json.member("id", id);
  json.member("schema", schema);
  json.key("properties");
  json.begin_object();
  for (const auto& [name, values] : properties) {
    std::vector<std::string> filled;
    for (const std::string& value : values) {
      if (!value.empty()) filled.push_back(value);
    }
    if (!filled.empty()) json.member(name, filled);
  }
  json.end_object();
  json.end_object();
  return json.take();
}

std::string mapping(const std::map<std::string, std::string>& mappings, const std::string& otherwise) {
  const auto found = mappings.find("ftm");
  return found == mappings.end() ? otherwise : found->second;
}

std::string code(const Entity& entity, const std::string& scheme) {
  const auto found = entity.codes.find(scheme);
  return found == entity.codes.end() ? std::string() : found->second;
}

std::string node_line(const Entity& entity, const Ontology& ontology) {
  const EntityType* type = ontology.entity(entity.type);
  return line(entity.id, type == nullptr ? "LegalEntity" : mapping(type->mappings, "LegalEntity"),
              {{"name", {entity.name}},
               {"alias", entity.aliases},
               {"country", {code(entity, "iso3166-1-alpha-2")}},
               {"wikidataId", {code(entity, "wikidata")}},
               {"summary", {entity.note}}});
}

std::string edge_line(const EdgeView& edge, const Ontology& ontology) {
  const RelationType* type = ontology.relation(edge.type);
  const std::string mapped =
      type == nullptr ? "UnknownLink:subject:object" : mapping(type->mappings, "UnknownLink:subject:object");
  const std::size_t first = mapped.find(':');
  const std::size_t second = mapped.find(':', first + 1);
  return line("relation." + edge.id, mapped.substr(0, first),
              {{mapped.substr(first + 1, second - first - 1), {edge.source}},
               {mapped.substr(second + 1), {edge.target}},
               {"role", {edge.label}},
               {"status", {edge.status}},
               {"startDate", {edge.start}},
               {"endDate", {edge.end}},
               {"publisher", edge.sources},
               {"summary", edge.quotes}});
}

}  // namespace

std::string write_ftm(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  std::string out;
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph)))
    out += node_line(graph[vertex], ontology);
  for (const EdgeView& edge : edge_views(graph, ontology)) out += edge_line(edge, ontology);
  return out;
}

}  // namespace entente
