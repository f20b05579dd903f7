// entente build: articles and graphs in, one graph out, in as many formats as asked.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <set>

#include <CLI/CLI.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "cli/reading.hpp"
#include "cli/schemas_option.hpp"
#include "cli/writing.hpp"
#include "graph/graph_builder.hpp"
#include "graph/subtract.hpp"

namespace entente {

namespace {

struct BuildOptions {
  ReadingOptions reading;
  std::vector<std::string> graphs;  // of the inputs those that were built before
  std::string folder = ".";
  std::string name, overrides;
  std::vector<std::string> formats = {"json", "dot", "svg"};
  bool overwrite = false;
  std::vector<std::string> without;
  WriteOptions write;
};

// The graph is named after its only input; several inputs make "graph" unless --name says otherwise.
std::string name_of(const BuildOptions& options, const std::vector<std::string>& documents) {
  if (!options.name.empty()) return options.name;
  const std::vector<std::string>& inputs = options.reading.inputs;
  if (documents.size() == 1 && options.graphs.empty()) return documents.front();
  if (inputs.size() + options.graphs.size() == 1 && (inputs.empty() || inputs.front() != "-"))
    return std::filesystem::path(inputs.empty() ? options.graphs.front() : inputs.front()).stem().string();
  return "graph";
}

// What was built before: graphs, and the lines of `extract`.
void add_graphs(const BuildOptions& options, GraphBuilder& builder) {
  const std::set<std::string> without(options.without.begin(), options.without.end());
  std::set<std::string> unknown = without;
  for (const std::string& file : options.graphs) {
    for (const KnowledgeGraph& graph : read_graphs(file)) {
      for (const GraphDocument& document : graph[boost::graph_bundle].documents) unknown.erase(document.id);
      builder.add(without_documents(graph, without));
    }
  }
  if (!unknown.empty())
    throw Error("--without: no graph among the inputs has a document '" + *unknown.begin() + "'", ExitCode::usage);
}

KnowledgeGraph graph_of(const BuildOptions& options, const Ontology& ontology) {
  GraphBuilder builder(
      ontology, options.overrides.empty() ? std::vector<Decision>() : read_decisions(options.overrides, ontology));
  add_graphs(options, builder);
  std::vector<std::string> documents;
  if (!options.reading.inputs.empty()) {
    const Pipeline pipeline = Pipeline::load(schemas_folder(options.reading.schemas),
                                             {options.reading.gazetteers.begin(), options.reading.gazetteers.end()});
    read_and_analyse(options.reading, pipeline, [&](const Document& document) {
      documents.push_back(document.id);
      builder.add(document);
    });
  }
  KnowledgeGraph graph = builder.build(name_of(options, documents));
  if (options.reading.report) {
    for (const std::string& line : builder.decided()) std::cerr << "override    " << line << '\n';
  }
  if (options.write.min_confidence)
    remove_unsure(graph, *options.write.min_confidence);
  else
    remove_unsure_actions(graph, ontology, kLeastSureAction);
  return graph;
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw Error(folder.string() + ": the folder cannot be made: " + error.message());
}

// Everything is made before anything is written: what fails leaves nothing behind.
void write_formats(const BuildOptions& options, const KnowledgeGraph& graph, const Ontology& ontology) {
  std::vector<NamedBytes> files;
  for (const std::string& name : options.formats) {
    for (FormatFile& file : write_files(format_asked(name), graph, ontology, options.write))
      files.push_back({std::filesystem::path(options.folder) / (graph[boost::graph_bundle].name + file.suffix),
                       std::move(file.bytes)});
  }
  write_together(files, options.overwrite);
  for (const auto& [file, bytes] : files) {
    if (!options.reading.quiet) std::cerr << file.string() << '\n';
  }
}

void build(BuildOptions& options) {
  if (options.folder == "-")
    throw Error("-o: build writes files into a folder; `entente convert GRAPH -o -` writes to standard output",
                ExitCode::usage);
  for (const std::string& format : options.formats) format_asked(format);
  std::vector<std::string>& inputs = options.reading.inputs;
  const auto graphs = std::stable_partition(inputs.begin(), inputs.end(),
                                            [](const std::string& input) { return !holds_graphs(input); });
  options.graphs.assign(graphs, inputs.end());
  inputs.erase(graphs, inputs.end());
  const Ontology ontology = load_ontology(schemas_folder(options.reading.schemas));
  const KnowledgeGraph graph = graph_of(options, ontology);
  make_folder(options.folder);
  write_formats(options, graph, ontology);
}

}  // namespace

void add_build(CLI::App& app) {
  CLI::App* command = app.add_subcommand("build", "Read articles, and graphs built before, and write their graph");
  command->footer(
      "Examples:\n  entente build article.txt -o graphs\n  entente build articles.jsonl -o graphs --name october "
      "--format json,graphml,svg\n"
      "  entente build page.txt -o graphs --outlet 'The Example Times' --date 2024-05-01 --report\n"
      "  entente build graphs/october.json new/ -o graphs --name november\n"
      "  entente build graphs/october.json -o graphs --name corrected --without retracted-article");
  const auto options = std::make_shared<BuildOptions>();
  add_reading_options(*command, options->reading);
  command->add_option("-o,--output", options->folder, "The folder for the files (made if it is not there)");
  command->add_option("--name", options->name, "The graph's name and that of its files");
  command->add_option("-f,--format", options->formats, "Formats to write, set apart by commas: " + format_list())
      ->allow_extra_args(false)
      ->delimiter(',');
  command->add_option("--overrides", options->overrides,
                      "Your decisions on entities (tab-separated): same, different, type, name, drop");
  command->add_flag("--overwrite", options->overwrite, "Replace files that are there");
  command->add_option("--without", options->without, "Leave out what these documents of the graphs say (their ids)")
      ->allow_extra_args(false)
      ->delimiter(',');
  add_write_options(*command, options->write);
  command->callback([options] { build(*options); });
}

}  // namespace entente
