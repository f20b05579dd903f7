#include "output/drawing.hpp"

#include <doctest/doctest.h>

#include "output/diagram.hpp"

using namespace entente;

namespace {

Ontology ontology() {
  Ontology out;
  out.id = "test-1";
  for (const char* type : {"Country", "Person", "Organization", "Outlet"})
    out.entities.push_back({type, type, "", "#2A5B8E", {}, {}});
  for (const char* type : {"holds_office", "part_of", "accredited_to"})
    out.relations.push_back({type, type, "", {}, {}, false, Quad::standing, {}});
  out.relations.push_back({"accuse", "accuses", "", {}, {}, false, Quad::verbal_conflict, {}});
  return out;
}

Vertex add(KnowledgeGraph& graph, const std::string& type, const std::string& name, const std::string& country = "") {
  Entity entity;
  entity.id = type + ":" + name;
  entity.type = type;
  entity.name = name;
  if (type == "Country") {
    entity.codes["iso3166-1-alpha-3"] = country;
  } else {
    entity.country = country;
  }
  return boost::add_vertex(entity, graph);
}

void relate(KnowledgeGraph& graph, Vertex from, const std::string& type, Vertex to, const std::string& date = "") {
  Relation relation;
  relation.id = std::string(1, 'e').append(std::to_string(boost::num_edges(graph) + 1));
  relation.type = type;
  relation.date = date;
  boost::add_edge(from, to, relation, graph);
}

// A minister of X, sent to Y, and a spokesman of X's ministry accuse Z.
KnowledgeGraph ministers() {
  KnowledgeGraph graph;
  const Vertex x = add(graph, "Country", "X", "XXX"), y = add(graph, "Country", "Y", "YYY");
  const Vertex z = add(graph, "Country", "Z", "ZZZ");
  const Vertex minister = add(graph, "Person", "Mara Lind"), spokesman = add(graph, "Person", "Olav Rask");
  const Vertex ministry = add(graph, "Organization", "Ministry", "XXX");
  relate(graph, minister, "accredited_to", y);
  relate(graph, minister, "holds_office", x);
  relate(graph, spokesman, "holds_office", ministry);
  relate(graph, minister, "accuse", z, "2024-03-05");
  relate(graph, spokesman, "accuse", z, "2024-04");
  return graph;
}

std::vector<std::string> lines_of(const Drawing& drawing) {
  std::vector<std::string> out;
  for (const Line& line : drawing.lines)
    out.push_back(drawing.cards[line.from].id + " " + line.type + " " + drawing.cards[line.to].id);
  return out;
}

}  // namespace

TEST_CASE("drawing: people and bodies become the country that they serve, directly or through a body") {
  DiagramOptions options;
  options.rollup = Grouping::country;
  const Drawing drawing = drawing_of(ministers(), ontology(), options);
  CHECK(lines_of(drawing) ==
        std::vector<std::string>{"Country:X accredited_to Country:Y", "Country:X accuse Country:Z"});
  CHECK(drawing.lines.back().ids == std::vector<std::string>{"e4", "e5"});
}

TEST_CASE("drawing: a box for each country with two cards") {
  DiagramOptions options;
  options.cluster = Grouping::country;
  const std::string dot = render_diagram(ministers(), ontology(), options);
  CHECK(dot.find("subgraph cluster_XXX") != std::string::npos);
  CHECK(dot.find("cluster_YYY") == std::string::npos);
}

TEST_CASE("drawing: a box for the members of a bloc and their people") {
  KnowledgeGraph graph = ministers();
  const Vertex bloc = add(graph, "Organization", "Union");
  graph[bloc].kind = "bloc";
  relate(graph, Vertex{0}, "member_of", bloc);
  relate(graph, Vertex{1}, "member_of", bloc);
  DiagramOptions options;
  options.cluster = Grouping::bloc;
  std::string inside;
  for (const Card& card : drawing_of(graph, ontology(), options).cards) {
    if (card.box_label == "Union") inside += card.name + ";";
  }
  CHECK(inside == "X;Y;Mara Lind;Olav Rask;Ministry;Union;");
}

TEST_CASE("drawing: a timeline has a card for each period, and says what it leaves out") {
  DiagramOptions options;
  options.order = DiagramOrder::timeline;
  const Drawing drawing = drawing_of(ministers(), ontology(), options);
  CHECK(lines_of(drawing) == std::vector<std::string>{"Person:Mara Lind.2024-03-05 accuse Country:Z.2024-03-05",
                                                      "Person:Olav Rask.2024-04 accuse Country:Z.2024-04"});
  CHECK(drawing.copies == 1);
  CHECK(drawing.left_out.back() == "3 without a date not drawn");
  KnowledgeGraph undated = ministers();
  for (const Edge edge : boost::make_iterator_range(boost::edges(undated))) undated[edge].date.clear();
  CHECK(drawing_of(undated, ontology(), options).left_out.back() == "no relation is dated");
}

TEST_CASE("drawing: statements lead from the speaker to the outlet and to what they are about") {
  KnowledgeGraph graph = ministers();
  add(graph, "Outlet", "The Herald");
  GraphStatement named, unnamed;
  named.id = "s1";
  named.speaker = "Person:Mara Lind";
  named.outlet = "Outlet:The Herald";
  named.about = {"Country:Z"};
  unnamed.id = "s2";
  unnamed.speaker_text = "an official";
  unnamed.about = {"Country:Z"};
  GraphStatement told = unnamed;  // the text's words are a name that is in the graph
  told.id = "s3";
  told.speaker_text = "Y";
  graph[boost::graph_bundle].statements = {named, unnamed, told};
  DiagramOptions options;
  options.view = DiagramView::statements;
  const Drawing drawing = drawing_of(graph, ontology(), options);
  CHECK(lines_of(drawing) == std::vector<std::string>{"Country:Y on Country:Z", "Person:Mara Lind on Country:Z",
                                                      "Person:Mara Lind quoted by Outlet:The Herald",
                                                      "unnamed:an-official on Country:Z"});
  const std::string dot = render_diagram(graph, ontology(), options);
  CHECK(dot.find("speaks of") != std::string::npos);
  CHECK(dot.find("cooperative</font>") == std::string::npos);
  CHECK(dot.find("unnamed source") != std::string::npos);
}

TEST_CASE("drawing: a graph of one article is headed as the article is") {
  KnowledgeGraph graph = ministers();
  graph[boost::graph_bundle].name = "file";
  CHECK(drawing_of(graph, ontology(), {}).title == "file");
  graph[boost::graph_bundle].documents = {{"d", "Ministers Quarrel", "", "", "", "", "", "", 1}};
  CHECK(drawing_of(graph, ontology(), {}).title == "Ministers Quarrel");
}

TEST_CASE("drawing: types that are asked for stand alone, but for the focus") {
  DiagramOptions options;
  options.types = {"Person"};
  for (const Card& card : drawing_of(ministers(), ontology(), options).cards) CHECK(card.type == "Person");
  options.focus = {"X"};
  for (const Card& card : drawing_of(ministers(), ontology(), options).cards)
    CHECK((card.type == "Person" || card.id == "Country:X"));
}

TEST_CASE("drawing: what is unsure is not drawn unless asked for, and the face says so") {
  KnowledgeGraph graph;
  const Vertex x = add(graph, "Country", "X", "XXX"), y = add(graph, "Country", "Y", "YYY");
  relate(graph, x, "accuse", y);
  graph[*boost::edges(graph).first].confidence = 0.199;
  DiagramOptions options;
  const Drawing sure = drawing_of(graph, ontology(), options);
  CHECK(sure.lines.empty());
  CHECK(std::find(sure.left_out.begin(), sure.left_out.end(), "1 less sure than 0.2 not drawn") != sure.left_out.end());
  options.min_confidence = 0;
  CHECK(drawing_of(graph, ontology(), options).lines.size() == 1);
}
