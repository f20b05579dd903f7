#include "graph/graph_builder.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "output/json.hpp"
#include "output/json_reader.hpp"

using namespace entente;

namespace {

Ontology small_ontology() {
  Ontology ontology;
  ontology.id = "test-1";
  ontology.entities = {{"Country", "country", "", "#2A5B8E", {}, {}}, {"Person", "person", "", "#1E7A4C", {}, {}}};
  ontology.relations = {{"consult", "meets", "", {}, {}, true, Quad::verbal_cooperation, {}},
                        {"accuse", "accuses", "", {}, {}, false, Quad::verbal_conflict, {}}};
  return ontology;
}

Entity entity(const std::string& id, const std::string& type, const std::string& name, const std::string& country) {
  Entity out;
  out.id = id;
  out.type = type;
  out.name = name;
  out.country = country;
  return out;
}

// "é" makes byte and code-point offsets differ; one claim from the first entity to the second over the sentence.
Document small_document(const std::string& id, std::vector<Entity> entities, const std::string& relation,
                        Status status) {
  Document document;
  document.id = id;
  document.sha256 = id;
  document.text = "é. A word on B.";
  document.sentences = {{{0, 3}, {}, {}}, {{4, 16}, {}, {}}};
  document.entities = std::move(entities);
  Claim claim;
  claim.relation = relation;
  claim.subject = EntityId{0};
  claim.object = EntityId{1};
  claim.status = status;
  claim.confidence = 800;
  claim.evidence = {SentenceId{1}, {4, 15}, {4, 5}, {6, 10}, {14, 15}, "test"};
  document.claims.push_back(claim);
  return document;
}

std::vector<Document> documents() {
  const Entity oslo = entity("country:NOR", "Country", "Norway", "NOR");
  const Entity bern = entity("country:CHE", "Country", "Switzerland", "CHE");
  const Entity full = entity("person:kari-holm", "Person", "Kari Holm", "NOR");
  const Entity surname = entity("person:holm", "Person", "Holm", "");
  const Entity other = entity("person:kari-hollm-berg", "Person", "Kari Hollm Berg", "NOR");
  return {small_document("a", {oslo, bern}, "consult", Status::asserted),
          small_document("b", {bern, oslo}, "consult", Status::denied),
          small_document("c", {full, bern}, "accuse", Status::asserted),
          small_document("d", {surname, bern}, "accuse", Status::asserted),
          small_document("e", {other, oslo}, "accuse", Status::planned)};
}

std::string built(const std::vector<Document>& from) {
  const Ontology ontology = small_ontology();
  GraphBuilder builder(ontology);
  for (const Document& document : from) builder.add(document);
  return write_json(builder.build("g"), ontology, {});
}

}  // namespace

TEST_CASE("graph builder: the same bytes for any order, and for a document added twice") {
  std::vector<Document> all = documents();
  const std::string expected = built(all);
  for (int round = 0; round < 6; ++round) {
    std::next_permutation(all.begin(), all.end(), [](const Document& a, const Document& b) { return a.id < b.id; });
    CHECK(built(all) == expected);
  }
  all.push_back(all.front());
  CHECK(built(all) == expected);
}

TEST_CASE("graph builder: graphs built apart fold like their documents") {
  const Ontology ontology = small_ontology();
  const std::vector<Document> all = documents();
  GraphBuilder left(ontology), right(ontology), both(ontology);
  for (std::size_t i = 0; i < all.size(); ++i) (i < 2 ? left : right).add(all[i]);
  both.add(right.build("right"));
  both.add(left.build("left"));
  CHECK(write_json(both.build("g"), ontology, {}) == built(all));
}

TEST_CASE("graph builder: mutual relations in one direction, rivals marked, short names resolved") {
  const std::string json = built(documents());
  const KnowledgeGraph graph = read_json(json, "g.json");
  CHECK(boost::num_vertices(graph) == 4);
  CHECK(graph[boost::graph_bundle].merges ==
        std::vector<GraphMerge>{{"person:holm", "person:kari-holm", "short name"}});
  std::vector<std::string> edges;
  for (const Edge edge : boost::make_iterator_range(boost::edges(graph))) {
    const Relation& relation = graph[edge];
    std::string line = relation.id + " " + graph[boost::source(edge, graph)].id + " " + relation.type + " " +
                       graph[boost::target(edge, graph)].id + " " + std::string(name_of(relation.status));
    for (const std::string& rival : relation.contradicts) line += " !" + rival;
    edges.push_back(line + " " + std::to_string(relation.evidence.size()));
  }
  CHECK(edges == std::vector<std::string>{"e1 country:CHE consult country:NOR asserted !e2 1",
                                          "e2 country:CHE consult country:NOR denied !e1 1",
                                          "e3 person:kari-hollm-berg accuse country:NOR planned 1",
                                          "e4 person:kari-holm accuse country:CHE asserted 2"});
}

TEST_CASE("graph builder: offsets count code points and turn with a mutual relation") {
  const KnowledgeGraph graph = read_json(built({documents().front()}), "g.json");
  const GraphEvidence& evidence = graph[*boost::edges(graph).first].evidence.front();
  CHECK(evidence.quote == "A word on B.");
  CHECK(evidence.sentence == 2);
  CHECK(evidence.subject == CodePointSpan{13, 14});
  CHECK(evidence.trigger == CodePointSpan{5, 9});
  CHECK(evidence.object == CodePointSpan{3, 4});
}

TEST_CASE("graph builder: one id for two texts is refused") {
  std::vector<Document> two = {documents()[0], documents()[1]};
  two[1].id = two[0].id;
  CHECK_THROWS_WITH_AS(built(two), "two documents have the id 'a' but not the same text; give each its own id", Error);
}

TEST_CASE("json: what is read is written again") {
  const std::string json = built(documents());
  CHECK(write_json(read_json(json, "g.json"), small_ontology(), {}) == json);
  WriteOptions options;
  options.compact = options.links = true;
  const std::string compact = write_json(read_json(json, "g.json"), small_ontology(), options);
  CHECK(std::count(compact.begin(), compact.end(), '\n') == 1);
  CHECK(write_json(read_json(compact, "g.json"), small_ontology(), {}) == json);
}

TEST_CASE("json: mistakes name file, line and column") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"{\n  \"nodes\": [],}", "g:2:15: Missing a name for object member."},
      {"[]", "g:1:1: a graph is a JSON object"},
      {"{\"nodes\": [{\"id\": \"a\"}],\n \"edges\": [{\"source\": \"a\", \"target\": \"b\"}]}",
       "g:2:14: 'target' is 'b', and no node has that id"},
      {"{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"a\"}], \"edges\": []}", "g:1:27: two nodes have the id 'a'"},
      {"{\"nodes\": [{\"id\": 3}], \"edges\": []}", "g:1:14: 'id' is a string or null"},
  };
  for (const auto& [bytes, message] : table) CHECK_THROWS_WITH_AS(read_json(bytes, "g"), message.c_str(), Error);
}
