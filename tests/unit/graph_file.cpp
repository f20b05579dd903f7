#include "schema/graph_file.hpp"

#include <doctest/doctest.h>

#include "base/data_path.hpp"
#include "base/error.hpp"
#include "graph/knowledge_graph.hpp"
#include "output/json.hpp"
#include "schema/json_schema.hpp"

using namespace entente;

namespace {

const Ontology& ontology() {
  static const Ontology shipped = load_ontology(data_path("schemas"));
  return shipped;
}

std::string faults_of(const std::string& bytes) {
  static const JsonSchema schema = JsonSchema::load(data_path("schemas") / "graph.schema.json");
  std::string out;
  try {
    schema.check(bytes, "g.json");
    for (const GraphFault& fault : graph_faults(bytes, "g.json", ontology())) {
      out += (out.empty() ? "" : "\n") + fault.pointer + ": " + fault.message;
    }
  } catch (const Error& error) {
    return error.what();
  }
  return out;
}

std::string graph_with(const std::string& nodes, const std::string& edges) {
  return R"({"format": "entente-graph", "version": 1, "directed": true, "multigraph": true,
 "graph": {"name": "g", "generator": "test", "ontology": "entente-1", "offset_unit": "code point",
           "documents": [], "merges": []},
 "nodes": [)" +
         nodes + "],\n \"edges\": [" + edges + "],\n \"statements\": []}";
}

std::string node(const std::string& id, const std::string& type) {
  return R"({"id": ")" + id + R"(", "label": "x", "type": ")" + type +
         R"(", "kind": null, "aliases": [], "codes": {}, "country": null, "note": null, "mentions": 1, "documents": {}})";
}

std::string edge(const std::string& source, const std::string& type, const std::string& target) {
  return R"({"key": "e1", "id": "e1", "source": ")" + source + R"(", "target": ")" + target + R"(", "type": ")" + type +
         R"(", "label": "", "status": "asserted", "quad": null, "weight": 1, "confidence": 1.0, "date": null, "contradicts": [], "evidence": []})";
}

KnowledgeGraph small_graph() {
  KnowledgeGraph graph;
  Entity chad, togo;
  chad.id = "country:TCD", chad.name = "Chad", chad.type = "Country", chad.mentions = 1;
  togo.id = "country:TGO", togo.name = "Togo", togo.type = "Country", togo.mentions = 1;
  const Vertex first = boost::add_vertex(chad, graph), second = boost::add_vertex(togo, graph);
  Relation relation;
  relation.id = "e1", relation.type = "consult";
  GraphEvidence evidence;
  evidence.document = "d", evidence.sentence = 1, evidence.span = {0, 19}, evidence.quote = "Chad received Togo.";
  evidence.trigger = {5, 13}, evidence.sources = {{"a diplomat", false}, {"country:TGO", true}};
  relation.evidence.push_back(evidence);
  boost::add_edge(first, second, relation, graph);
  GraphInfo& info = graph[boost::graph_bundle];
  info.documents.resize(1);
  info.documents[0].id = "d";
  return graph;
}

}  // namespace

TEST_CASE("graph file: what is written is valid, in every dress") {
  for (const bool compact : {false, true}) {
    for (const bool links : {false, true}) {
      WriteOptions options;
      options.compact = compact;
      options.links = links;
      CHECK(faults_of(write_json(small_graph(), ontology(), options)) == "");
    }
  }
  CHECK(faults_of(write_json(KnowledgeGraph(), ontology(), {})) == "");
}

TEST_CASE("graph file: faults and their places") {
  const struct {
    std::string bytes, wanted;
  } rows[] = {
      {"{\"format\": \"other\"}", "g.json:1:19: /format is none of the values that are allowed here"},
      {graph_with("{\"id\": \"a\"}", ""),
       "g.json:4:22: /nodes/0 lacks a member that it must have: 'label', 'type', 'kind', 'aliases', 'codes', "
       "'country', 'note', 'mentions', 'documents'"},
      {graph_with(node("a", "Country"), edge("a", "consult", "b")), "/edges/0/target: there is no node 'b'"},
      {graph_with(node("a", "Moon") + "," + node("a", "Country"), ""),
       "/nodes/0/type: the ontology has no entity type 'Moon'\n/nodes/1/id: the node 'a' is there twice"},
      {graph_with(node("a", "Country") + "," + node("b", "Agreement"), edge("b", "party_to", "a")),
       "/edges/0: 'party_to' does not go from Agreement to Country"},
      {graph_with(node("a", "Country"), edge("a", "loves", "a")),
       "/edges/0/type: the ontology has no relation type 'loves'"},
  };
  for (const auto& row : rows) CHECK(faults_of(row.bytes) == row.wanted);
  CHECK(faults_of("{,") == "g.json:1:2: is no JSON: Missing a name for object member.");
}
