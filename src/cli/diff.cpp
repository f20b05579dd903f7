// entente diff: what came, went and changed between two graphs.
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/file.hpp"
#include "cli/commands.hpp"
#include "graph/graph_diff.hpp"
#include "output/graph_diff_report.hpp"
#include "output/graph_reader.hpp"

namespace entente {

namespace {

struct DiffArguments {
  std::string before, after;
  bool json = false, compact = false;
};

KnowledgeGraph graph_in(const std::string& file) { return read_graph(read_file(file), file); }

void diff(const DiffArguments& arguments) {
  const GraphDiff diff = graph_diff(graph_in(arguments.before), graph_in(arguments.after));
  std::cout << (arguments.json ? graph_diff_json(diff, arguments.compact) : graph_diff_text(diff));
}

}  // namespace

void add_diff(CLI::App& app) {
  CLI::App* command = app.add_subcommand("diff", "Say what came, went and changed between two graphs");
  command->footer("Examples:\n  entente diff monday.json tuesday.json\n  entente diff monday.json tuesday.json --json");
  const auto arguments = std::make_shared<DiffArguments>();
  command->add_option("before", arguments->before, "A graph in JSON or GraphML")->required();
  command->add_option("after", arguments->after, "The graph to compare it with")->required();
  command->add_flag("--json", arguments->json, "As JSON");
  command->add_flag("--compact", arguments->compact, "As JSON on one line")->needs("--json");
  command->callback([arguments] { diff(*arguments); });
}

}  // namespace entente
