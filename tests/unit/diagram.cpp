#include "output/diagram.hpp"

#include <set>

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "output/dot_graph.hpp"
#include "output/format.hpp"
#include "output/graph_reader.hpp"
#include "output/image.hpp"
#include "output/json.hpp"
#include "output/json_reader.hpp"

using namespace entente;

namespace {

const std::vector<std::string> kHostile = {"",
                                           "\\",
                                           "ends in \\",
                                           "\"quoted\"",
                                           "<b>bold</b>",
                                           "&lt; & &amp; R&D",
                                           "\\N \\G \\E",
                                           "line\nfeed",
                                           "\x01\x1f control",
                                           "خاوریانه",
                                           "中文 🙂",
                                           "]]> <!-- -->",
                                           "{a|<p>b}",
                                           "%s %n",
                                           "cut \xff\xc3",
                                           "a:b;c,d",
                                           std::string(20000, 'x'),
                                           "javascript:alert(1)"};

Ontology ontology() {
  Ontology out;
  out.id = "test-1";
  out.entities = {{"Country", "country", "", "#2A5B8E", {}, {}}};
  out.relations = {{"accuse", "accuses", "", {}, {}, false, Quad::verbal_conflict, {}}};
  return out;
}

// A ring of countries named as given, each edge labelled and evidenced with the same text, in every status.
KnowledgeGraph ring(const std::vector<std::string>& names) {
  KnowledgeGraph graph;
  graph[boost::graph_bundle].name = names.front();
  for (std::size_t i = 0; i < names.size(); ++i) {
    Entity entity;
    entity.id = "country:n" + std::to_string(i);
    entity.name = names[i];
    entity.note = names[i];
    entity.type = "Country";
    entity.aliases = {names[i]};
    boost::add_vertex(entity, graph);
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    Relation relation;
    relation.id = std::string(1, 'e').append(std::to_string(i + 1));
    relation.type = "accuse";
    relation.label = names[i];
    relation.status = static_cast<Status>(i % 5);
    GraphEvidence evidence;
    evidence.document = "d";
    evidence.quote = names[i];
    evidence.sources = {{names[i], false}};
    relation.evidence = {evidence};
    boost::add_edge(i, (i + 1) % names.size(), relation, graph);
  }
  return graph;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("diagram: Graphviz takes every label, with HTML and without") {
  for (const bool plain : {false, true}) {
    DiagramOptions options;
    options.plain = plain;
    const std::string svg = render_image(render_diagram(ring(kHostile), ontology(), options), ImageKind::svg);
    CHECK(count(svg, "<g id=\"node&#45;") + count(svg, "<g id=\"node-") == kHostile.size());
    CHECK(count(svg, "class=\"edge adverse") == kHostile.size());
    CHECK(svg.find('\x01') == std::string::npos);
  }
}

TEST_CASE("diagram: parallel edges of one kind fold, of several kinds and statuses stay apart") {
  KnowledgeGraph graph = ring({"A", "B"});
  for (const Status status : {Status::asserted, Status::denied}) {
    Relation relation;
    relation.id = status == Status::denied ? "e9" : "e8";
    relation.type = "accuse";
    relation.label = "blames";
    relation.status = status;
    boost::add_edge(Vertex{0}, Vertex{1}, relation, graph);
  }
  const std::string dot = render_diagram(graph, ontology(), {});
  CHECK(count(dot, "\"country:n0\" -> \"country:n1\"") == 2);
  CHECK(dot.find("A, blames") != std::string::npos);
  CHECK(dot.find("arrowhead=tee") != std::string::npos);
}

TEST_CASE("diagram: views cut the graph down and say so") {
  const KnowledgeGraph graph = ring({"A", "B", "C", "D", "E", "F"});
  DiagramOptions options;
  options.top = 3;
  CHECK(render_diagram(graph, ontology(), options).find("the 3 strongest of 6 drawn") != std::string::npos);
  options = {};
  options.focus = {"a"};
  CHECK(count(render_diagram(graph, ontology(), options), "id=\"node-") == 3);
  options.focus = {"Z"};
  CHECK_THROWS_WITH_AS(render_diagram(graph, ontology(), options), "no entity of the graph is named 'Z'", Error);
  options = {};
  options.relations = {"support"};
  CHECK_THROWS_WITH_AS(render_diagram(graph, ontology(), options),
                       "no relation type is named 'support'; there are accuse", Error);
}

TEST_CASE("diagram: an overview above three hundred, never more than is legible") {
  std::vector<std::string> names;
  for (int i = 0; i < 400; ++i) names.push_back("N" + std::to_string(i));
  const std::string dot = render_diagram(ring(names), ontology(), {});
  CHECK(dot.find("layout=sfdp") != std::string::npos);
  CHECK(count(dot, "shape=circle") == 340);
}

TEST_CASE("dot graph: what is made first is written first, wherever its name lies in memory") {
  DotGraph graph("g");
  std::vector<std::string> keep;
  for (int i = 0; i < 200; ++i) {
    keep.emplace_back(static_cast<std::size_t>(i * 37 % 101), 'x');
    graph.put(graph.subgraph("cluster_" + std::to_string(i * 73 % 200)), graph.node("n" + std::to_string(i)));
  }
  const std::string dot = graph.write();
  std::size_t last = 0;
  for (int i = 0; i < 200; ++i) {
    const std::size_t at = dot.find("subgraph cluster_" + std::to_string(i * 73 % 200) + " {");
    CHECK(at != std::string::npos);
    CHECK(at > last);
    last = at;
  }
}

TEST_CASE("image: what is no DOT is an error, and so is a label that is not well formed") {
  CHECK_THROWS_AS(render_image("digraph {", ImageKind::svg), Error);
  CHECK_THROWS_WITH_AS(render_image("digraph { a [label=<<b>x>] }", ImageKind::svg),
                       doctest::Contains("Graphviz cannot draw this"), Error);
}

TEST_CASE("image: what Graphviz would take for the name of the node is taken literally") {
  const std::string svg = render_image(render_diagram(ring({"\\N of \\G"}), ontology(), {}), ImageKind::svg);
  CHECK(svg.find(">\\N of \\G<") != std::string::npos);
}

TEST_CASE("formats: every one writes hostile names, twice the same") {
  const KnowledgeGraph graph = ring(kHostile);
  for (const Format& format : formats()) {
    if (format.name == "png" || format.name == "pdf") continue;
    CAPTURE(format.name);
    const std::string bytes = format.write(graph, ontology(), {});
    CHECK(bytes.size() > 100);
    CHECK(bytes == format.write(graph, ontology(), {}));
    CHECK(format_of_path("x" + std::string(format.extension)) == &format);
  }
}

TEST_CASE("formats: no two write files of one name") {
  const KnowledgeGraph graph = ring({"A", "B"});
  std::set<std::string> names;
  for (const Format& format : formats()) {
    if (format.name == "png" || format.name == "pdf") continue;
    for (const FormatFile& file : write_files(format, graph, ontology(), {})) {
      CAPTURE(file.suffix);
      CHECK(names.insert(file.suffix).second);
    }
  }
}

TEST_CASE("diagram: parts that do not hang together stand below one another") {
  KnowledgeGraph graph = ring({"A", "B", "C", "D", "E"});
  for (int i = 0; i < 4; ++i) {
    const Vertex from = boost::add_vertex(graph), to = boost::add_vertex(graph);
    graph[from].id = "x" + std::to_string(i);
    graph[to].id = "y" + std::to_string(i);
    Relation relation;
    relation.id = "p" + std::to_string(i);
    relation.type = "accuse";
    boost::add_edge(from, to, relation, graph);
  }
  // The ring is five high: two parts of two fit in a column.
  CHECK(count(render_diagram(graph, ontology(), {}), "style=invis") == 2);
}

TEST_CASE("graphml: what was written is read") {
  const KnowledgeGraph graph = ring({"A & B", "<C>", "D \"E\""});
  const std::string bytes = format_named("graphml")->write(graph, ontology(), {});
  CHECK(format_named("graphml")->write(read_graph(bytes, "g"), ontology(), {}).size() < bytes.size());
  CHECK(boost::num_edges(read_graph(bytes, "g")) == 3);
  CHECK(read_graph(bytes, "g")[Vertex{1}].name == "<C>");
  CHECK_THROWS_WITH_AS(read_graph("<graphml>\n<graph>\n<node/></graph></graphml>", "g"), "g:3: a node has no id",
                       Error);
  CHECK_THROWS_AS(read_graph("<graphml", "g"), Error);
}
