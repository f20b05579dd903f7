#include "graph/graph_diff.hpp"

#include <doctest/doctest.h>

#include "base/data_path.hpp"
#include "graph/graph_builder.hpp"
#include "graph/subtract.hpp"
#include "output/graph_diff_report.hpp"
#include "output/json.hpp"
#include "output/json_reader.hpp"

using namespace entente;

namespace {

Ontology ontology() {
  Ontology out;
  out.id = "test-1";
  out.entities = {{"Country", "country", "", "#2A5B8E", {}, {}}};
  out.relations = {{"accuse", "accuses", "", {}, {}, false, Quad::verbal_conflict, {}}};
  return out;
}

struct Told {
  std::string document, from, to, quote;
};

// A graph of countries; one piece of evidence, statement and mention for each thing told.
KnowledgeGraph graph_of(const std::vector<Told>& all) {
  const Ontology types = ontology();
  GraphBuilder fold(types);
  for (const Told& told : all) {
    KnowledgeGraph part;
    GraphInfo& info = part[boost::graph_bundle];
    info.documents = {{told.document, "", "", "", "", "", "", told.document, 1}};
    for (const std::string& name : {told.from, told.to}) {
      Entity entity;
      entity.id = "country:" + name;
      entity.type = "Country";
      entity.name = name;
      entity.mentions = 1;
      entity.documents = {{told.document, 1}};
      boost::add_vertex(entity, part);
    }
    Relation relation;
    relation.type = "accuse";
    GraphEvidence evidence;
    evidence.document = told.document;
    evidence.sentence = 1;
    evidence.quote = told.quote;
    relation.evidence = {evidence};
    boost::add_edge(Vertex{0}, Vertex{1}, relation, part);
    GraphStatement statement;
    statement.document = told.document;
    statement.speaker = "country:" + told.from;
    statement.content = told.quote;
    info.statements = {statement};
    fold.add(part);
  }
  return fold.build("g");
}

std::string bytes(const KnowledgeGraph& graph) { return write_json(graph, ontology(), {}); }

const std::vector<Told> kMonday = {{"a", "X", "Y", "X blames Y."}};
const std::vector<Told> kTuesday = {
    {"a", "X", "Y", "X blames Y."}, {"b", "X", "Y", "Y is to blame, X says."}, {"b", "Y", "Z", "Y blames Z."}};

}  // namespace

TEST_CASE("diff: what came, went and changed") {
  const KnowledgeGraph before = graph_of(kMonday), after = graph_of(kTuesday);
  const GraphDiff diff = graph_diff(before, after);
  CHECK(diff.documents_came == std::vector<std::string>{"b"});
  REQUIRE(diff.nodes_came.size() == 1);
  CHECK(diff.nodes_came.front().id == "country:Z");
  REQUIRE(diff.nodes_changed.size() == 2);
  CHECK(diff.nodes_changed.front().fields == std::vector<FieldChange>{{"mentions", "1", "2"}});
  REQUIRE(diff.edges_came.size() == 1);
  CHECK(diff.edges_came.front().source == "country:Y");
  REQUIRE(diff.edges_changed.size() == 1);
  CHECK(diff.edges_changed.front().came.front().quote == "Y is to blame, X says.");
  CHECK(diff.edges_changed.front().went.empty());
  CHECK(diff.statements_came.size() == 2);
  const GraphDiff back = graph_diff(after, before);
  CHECK(back.nodes_went.size() == 1);
  CHECK(back.edges_went.size() == 1);
  CHECK(back.documents_went == std::vector<std::string>{"b"});
}

TEST_CASE("diff: the report") {
  const GraphDiff diff = graph_diff(graph_of(kMonday), graph_of(kTuesday));
  const std::string text = graph_diff_text(diff);
  CHECK(text.find("+ document b\n+ node country:Z \"Z\" (Country)\n~ node country:X \"X\" (Country)\n"
                  "    mentions: \"1\" -> \"2\"\n") == 0);
  CHECK(text.find("+ edge country:Y accuse country:Z (asserted) \"accuse\"\n    + \"Y blames Z.\" (b, sentence 1)\n") !=
        std::string::npos);
  CHECK(text.find("edges: 1 came, 0 went, 1 changed\n") != std::string::npos);
  CHECK(graph_diff_text({}) == "the graphs say the same\n");
  CHECK(graph_diff_json(diff, true).find(R"("nodes":{"came":[{"id":"country:Z","label":"Z","type":"Country")") !=
        std::string::npos);
}

TEST_CASE("subtract: a graph without a document is the graph of the others") {
  const KnowledgeGraph all = graph_of(kTuesday);
  const Ontology types = ontology();
  GraphBuilder builder(types);
  builder.add(without_documents(all, {"b"}));
  CHECK(bytes(builder.build("g")) == bytes(graph_of(kMonday)));
  builder.add(without_documents(all, {"no such"}));
  CHECK(bytes(builder.build("g")) == bytes(all));
  builder.add(without_documents(all, {"a", "b"}));
  CHECK(boost::num_vertices(builder.build("g")) == 0);
}

TEST_CASE("subtract: of unsure relations the actions alone") {
  const Ontology ontology = load_ontology(data_path("schemas"));
  KnowledgeGraph graph;
  const Vertex x = boost::add_vertex(graph), y = boost::add_vertex(graph);
  Relation action, office, sure;
  action.id = "e1", action.type = "accuse", action.confidence = 0.19;
  office.id = "e2", office.type = "holds_office", office.confidence = 0.01, office.contradicts = {"e1"};
  sure.id = "e3", sure.type = "accuse", sure.confidence = 0.2;
  for (const Relation& relation : {action, office, sure}) boost::add_edge(x, y, relation, graph);
  remove_unsure_actions(graph, ontology, kLeastSureAction);
  CHECK(boost::num_edges(graph) == 2);
  for (const Edge edge : boost::make_iterator_range(boost::edges(graph))) {
    CHECK(graph[edge].id != "e1");
    CHECK(graph[edge].contradicts.empty());
  }
}

TEST_CASE("subtract: what is less sure than asked goes, and what contradicts it stands alone") {
  KnowledgeGraph graph;
  const Vertex x = boost::add_vertex(graph), y = boost::add_vertex(graph);
  Relation sure, unsure;
  sure.id = "e1", sure.confidence = 0.5, sure.contradicts = {"e2"};
  unsure.id = "e2", unsure.confidence = 0.499, unsure.contradicts = {"e1"};
  boost::add_edge(x, y, sure, graph);
  boost::add_edge(x, y, unsure, graph);
  remove_unsure(graph, 0);
  CHECK(boost::num_edges(graph) == 2);
  remove_unsure(graph, 0.5);
  REQUIRE(boost::num_edges(graph) == 1);
  CHECK(graph[*boost::edges(graph).first].id == "e1");
  CHECK(graph[*boost::edges(graph).first].contradicts.empty());
  CHECK(boost::num_vertices(graph) == 2);
}
