// entente view: a graph into one HTML file to explore it with.
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/schemas_option.hpp"
#include "output/graph_reader.hpp"
#include "output/page.hpp"

namespace entente {

namespace {

struct ViewArguments {
  std::string input, output, title, schemas;
  bool overwrite = false;
};

void view(const ViewArguments& arguments) {
  KnowledgeGraph graph = read_graph(read_file(arguments.input), arguments.input);
  if (!arguments.title.empty()) graph[boost::graph_bundle].name = arguments.title;
  const std::string page = write_page(graph, load_ontology(schemas_folder(arguments.schemas)), {});
  if (arguments.output.empty()) {
    std::cout << page;
  } else {
    write_file(arguments.output, page, arguments.overwrite ? Existing::overwrite : Existing::keep);
  }
}

}  // namespace

void add_view(CLI::App& app) {
  CLI::App* command = app.add_subcommand("view", "Write a graph as one HTML page to explore it in a browser");
  command->footer(
      "Examples:\n  entente view graph.json -o graph.html\n  entente view graph.json --title 'The grain deal' > "
      "page.html");
  const auto arguments = std::make_shared<ViewArguments>();
  command->add_option("graph", arguments->input, "A graph in JSON or GraphML")->required();
  command->add_option("-o,--output", arguments->output, "The page; standard output when not given");
  command->add_option("--title", arguments->title, "The page's title; the graph's name when not given");
  command->add_flag("--overwrite", arguments->overwrite, "Replace the page where it exists");
  add_schemas_option(*command, arguments->schemas);
  command->callback([arguments] { view(*arguments); });
}

}  // namespace entente
