// entente explain: why an edge or a node is in a graph.
#include <cstdlib>
#include <iostream>
#include <memory>

#include <unistd.h>

#include <CLI/CLI.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/explanation.hpp"
#include "cli/graph_search.hpp"
#include "cli/schemas_option.hpp"
#include "output/json_reader.hpp"

namespace entente {

namespace {

constexpr std::size_t kNearest = 5;

struct ExplainArguments {
  std::string graph, schemas, colour = "auto";
  std::vector<std::string> words;
};

bool wants_colour(const std::string& asked) {
  if (asked != "auto") return asked == "always";
  return isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
}

// What to do where nothing has that name: the names that come near, else how to ask.
[[noreturn]] void unknown(const KnowledgeGraph& graph, const std::string& file, const std::string& asked) {
  std::string message = file + ": has no edge and no node '" + asked + "'";
  const std::vector<std::string> near = nearest(graph, asked, kNearest);
  for (std::size_t i = 0; i < near.size(); ++i) message += (i == 0 ? "; near it: " : ", ") + near[i];
  if (near.empty())
    message += "; give the id of an edge (e1), \"SUBJECT TYPE OBJECT\", or the id, name or alias of a node";
  throw Error(message);
}

void explain(const ExplainArguments& arguments) {
  const KnowledgeGraph graph = read_json(read_file(arguments.graph), arguments.graph);
  const Ontology ontology = load_ontology(schemas_folder(arguments.schemas));
  std::string asked;
  for (const std::string& word : arguments.words) asked += (asked.empty() ? "" : " ") + word;
  const bool colour = wants_colour(arguments.colour);
  std::string out;
  for (const Edge edge : edges_named(graph, ontology, asked))
    out += (out.empty() ? "" : "\n") + explain_edge(graph, edge, colour);
  if (out.empty()) {
    for (const Vertex vertex : nodes_named(graph, asked))
      out += (out.empty() ? "" : "\n") + explain_node(graph, vertex, colour);
  }
  if (out.empty()) unknown(graph, arguments.graph, asked);
  std::cout << out;
}

}  // namespace

void add_explain(CLI::App& app) {
  CLI::App* command = app.add_subcommand("explain", "Say why an edge or a node is in a graph");
  command->footer(
      "Examples:\n  entente explain graph.json e12\n  entente explain graph.json Turkey accuse Greece\n"
      "  entente explain graph.json person:ana-costa");
  const auto arguments = std::make_shared<ExplainArguments>();
  command->add_option("graph", arguments->graph, "A graph in native JSON")->required();
  command->add_option("what", arguments->words, "An edge by id or as SUBJECT TYPE OBJECT, or a node by id or name")
      ->required();
  command->add_option("--colour,--color", arguments->colour, "Marks in colour; else in brackets")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
  add_schemas_option(*command, arguments->schemas);
  command->callback([arguments] { explain(*arguments); });
}

}  // namespace entente
