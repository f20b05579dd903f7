#include "output/json.hpp"

#include "output/json_parts.hpp"
#include "output/json_stream.hpp"

namespace entente {

namespace {

void write_info(JsonStream& json, const GraphInfo& info) {
  json.object("graph", [&] {
    json.member("name", info.name);
    json.member("generator", "entente " ENTENTE_VERSION);
    json.member("ontology", info.ontology);
    json.member("offset_unit", "code point");
    write_documents(json, info);
    json.array("merges", info.merges, [&](const GraphMerge& merge) {
      json.object([&] {
        json.member("from", merge.from);
        json.member("into", merge.into);
        json.member("rule", merge.rule);
      });
    });
  });
}

void write_node(JsonStream& json, const Entity& entity) {
  json.object([&] {
    json.member("id", entity.id);
    json.member("label", entity.name);
    json.member("type", entity.type);
    json.member_or_null("kind", entity.kind);
    json.member("aliases", entity.aliases);
    write_codes(json, entity);
    json.member_or_null("country", entity.country);
    json.member_or_null("note", entity.note);
    json.member("mentions", entity.mentions);
    json.object("documents", [&] {
      for (const auto& [document, count] : entity.documents) json.member(document, count);
    });
    json.array("forms", entity.forms, [&](const auto& form) {
      json.object([&] {
        json.member("text", form.first);
        json.member("rule", form.second);
      });
    });
  });
}

void write_edge(JsonStream& json, const KnowledgeGraph& graph, Edge edge, const Ontology& ontology) {
  const Relation& relation = graph[edge];
  json.object([&] {
    json.member("key", relation.id);
    json.member("id", relation.id);
    json.member("source", graph[boost::source(edge, graph)].id);
    json.member("target", graph[boost::target(edge, graph)].id);
    json.member("type", relation.type);
    json.member("label", label_of(relation, ontology));
    json.member("status", name_of(relation.status));
    json.member_or_null("quad", quad_of(relation, ontology));
    json.member("weight", weight_of(relation));
    json.member("confidence", relation.confidence);
    json.member_or_null("date", relation.date);
    json.member("contradicts", relation.contradicts);
    json.key("evidence");
    write_evidence(json, relation.evidence);
  });
}

}  // namespace

std::string write_json(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options) {
  const GraphInfo& info = graph[boost::graph_bundle];
  JsonStream json(options.compact);
  json.object([&] {
    json.member("format", "entente-graph");
    json.member("version", std::size_t{1});
    json.member("directed", true);
    json.member("multigraph", true);
    if (options.extract && !info.documents.empty()) {
      json.key("document");
      write_document(json, info.documents.front());
    }
    write_info(json, info);
    json.array("nodes", boost::make_iterator_range(boost::vertices(graph)),
               [&](Vertex vertex) { write_node(json, graph[vertex]); });
    json.array(options.links ? "links" : "edges", boost::make_iterator_range(boost::edges(graph)),
               [&](Edge edge) { write_edge(json, graph, edge, ontology); });
    write_statements(json, info);
  });
  return json.take();
}

}  // namespace entente
