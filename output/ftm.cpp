#include "output/ftm.hpp"

#include <map>
#include <set>
#include <utility>

#include "base/fold.hpp"
#include "output/edge_view.hpp"
#include "output/json_stream.hpp"

namespace entente {

namespace {

using Properties = std::vector<std::pair<std::string, std::vector<std::string>>>;

std::string line(const std::string& id, const std::string& schema, const Properties& properties) {
  JsonStream json(true);
  json.object([&] {
    json.member("id", id);
    json.member("schema", schema);
    json.object("properties", [&] {
      for (const auto& [name, values] : properties) {
        std::vector<std::string> filled;
        for (const std::string& value : values) {
          if (!value.empty()) filled.push_back(value);
        }
        if (!filled.empty()) json.member(name, filled);
      }
    });
  });
  return json.take();
}

std::string code(const Entity& entity, const std::string& scheme) {
  const auto found = entity.codes.find(scheme);
  return found == entity.codes.end() ? std::string() : found->second;
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return text;
}

std::string document_id(const std::string& document) { return "document." + document; }

// A schema and the names of its two ends.
struct Link {
  std::string schema = "UnknownLink", subject = "subject", object = "object";
};

class FtmWriter {
 public:
  FtmWriter(const KnowledgeGraph& graph, const Ontology& ontology) : graph_(graph), ontology_(ontology) {
    for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
      const Entity& entity = graph[vertex];
      names_[entity.id] = entity.name;
      types_[entity.id] = entity.type;
      const std::string country = lower(code(entity, "iso3166-1-alpha-2"));
      if (entity.type == "Country" && !country.empty()) countries_[code(entity, "iso3166-1-alpha-3")] = country;
    }
  }

  std::string write() {
    for (const GraphDocument& document : graph_[boost::graph_bundle].documents) add_document(document);
    for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph_))) add_entity(graph_[vertex]);
    for (const EdgeView& edge : edge_views(graph_, ontology_)) add_relation(edge);
    return std::move(out_);
  }

 private:
  void add_document(const GraphDocument& document) {
    out_ += line(document_id(document.id), "Document",
                 {{"name", {document.title.empty() ? document.id : document.title}},
                  {"title", {document.title}},
                  {"author", {document.author}},
                  {"publisher", {name_of_node(document.outlet)}},
                  {"publishedAt", {document.date}},
                  {"sourceUrl", {document.url}}});
  }

  void add_entity(const Entity& entity) {
    const EntityType* type = ontology_.entity(entity.type);
    const std::string schema = type == nullptr ? "LegalEntity" : mapped(type->mappings, "LegalEntity");
    const auto country = countries_.find(entity.type == "Country" ? code(entity, "iso3166-1-alpha-3") : entity.country);
    out_ += line(entity.id, schema,
                 {{"name", {entity.name}},
                  {"alias", entity.aliases},
                  {"full", {schema == "Address" ? entity.name : ""}},
                  {"country", {country == countries_.end() ? "" : country->second}},
                  {"wikidataId", {code(entity, "wikidata")}},
                  {"summary", {entity.note}}});
  }

  void add_relation(const EdgeView& edge) {
    const Link link = link_of(edge);
    std::string object = edge.target;
    if (link.object == "post") object = post_of(edge);
    std::vector<std::string> documents;
    for (const std::string& document : edge.documents) documents.push_back(document_id(document));
    std::vector<std::string> publishers;
    for (const std::string& source : edge.sources) publishers.push_back(name_of_node(source));
    out_ += line("relation." + edge.id, link.schema,
                 {{link.subject, {edge.source}},
                  {link.object, {object}},
                  {"role", {link.object == "post" ? "" : edge.label}},
                  {"status", {edge.status}},
                  {"startDate", {edge.start}},
                  {"endDate", {edge.end}},
                  {"publisher", publishers},
                  {"proof", documents},
                  {"summary", edge.quotes}});
  }

  // A membership that is planned, possible or denied is none: only what is or was so gets a schema that says so.
  Link link_of(const EdgeView& edge) const {
    const RelationType* type = ontology_.relation(edge.type);
    if (type == nullptr || (edge.status != "asserted" && edge.status != "former")) return {};
    if (!ontology_.allows(edge.type, types_.at(edge.source), types_.at(edge.target))) return {};
    const std::string words = mapped(type->mappings, "");
    const std::size_t first = words.find(':');
    const std::size_t second = words.find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos) return {};
    return {words.substr(0, first), words.substr(first + 1, second - first - 1), words.substr(second + 1)};
  }

  // What a person occupies is a post of the body, written once.
  std::string post_of(const EdgeView& edge) {
    const std::string id = "position." + slug(edge.label) + "." + edge.target;
    if (posts_.insert(id).second)
      out_ += line(id, "Position", {{"name", {edge.label}}, {"organization", {edge.target}}});
    return id;
  }

  static std::string mapped(const std::map<std::string, std::string>& mappings, const std::string& otherwise) {
    const auto found = mappings.find("ftm");
    return found == mappings.end() ? otherwise : found->second;
  }

  // Sources in the text's own words have no node.
  std::string name_of_node(const std::string& id) const {
    const auto found = names_.find(id);
    return found == names_.end() ? id : found->second;
  }

  const KnowledgeGraph& graph_;
  const Ontology& ontology_;
  std::map<std::string, std::string> names_, types_, countries_;
  std::set<std::string> posts_;
  std::string out_;
};

}  // namespace

std::string write_ftm(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions&) {
  return FtmWriter(graph, ontology).write();
}

}  // namespace entente
