// entente build: articles in, one graph out, in as many formats as asked.
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/reading.hpp"
#include "cli/writing.hpp"
#include "graph/graph_builder.hpp"

namespace entente {

namespace {

struct BuildOptions {
  ReadingOptions reading;
  std::string folder = ".";
  std::string name;
  std::vector<std::string> formats = {"json", "dot", "svg"};
  bool overwrite = false;
  WriteOptions write;
  DiagramOptions diagram;
};

// The graph is named after its only input; several inputs make "graph" unless --name says otherwise.
std::string name_of(const BuildOptions& options, const std::vector<std::string>& documents) {
  if (!options.name.empty()) return options.name;
  if (documents.size() == 1) return documents.front();
  if (options.reading.inputs.size() == 1 && options.reading.inputs.front() != "-")
    return std::filesystem::path(options.reading.inputs.front()).stem().string();
  return "graph";
}

void check_formats(const std::vector<std::string>& formats) {
  const std::vector<std::string> known = writable_formats();
  for (const std::string& format : formats) {
    if (std::find(known.begin(), known.end(), format) != known.end()) continue;
    std::string names;
    for (const std::string& name : known) names += (names.empty() ? "" : ", ") + name;
    throw Error("no format is named '" + format + "'; there are " + names, ExitCode::usage);
  }
}

void build(BuildOptions& options) {
  check_formats(options.formats);
  const Pipeline pipeline = Pipeline::load(schemas_of(options.reading),
                                           {options.reading.gazetteers.begin(), options.reading.gazetteers.end()});
  GraphBuilder builder(pipeline.ontology());
  std::vector<std::string> documents;
  read_and_analyse(options.reading, pipeline, [&](const Document& document) {
    documents.push_back(document.id);
    builder.add(document);
  });
  const std::string name = name_of(options, documents);
  const KnowledgeGraph graph = builder.build(name);
  std::error_code error;
  std::filesystem::create_directories(options.folder, error);
  if (error) throw Error(options.folder + ": the folder cannot be made: " + error.message());
  // Everything is made before anything is written: what fails leaves nothing behind.
  std::vector<std::pair<std::filesystem::path, std::string>> files;
  for (const std::string& format : options.formats) {
    files.emplace_back(std::filesystem::path(options.folder) / (name + extension_of(format)),
                       in_format(graph, pipeline.ontology(), format, options.write, options.diagram));
  }
  for (const auto& [file, bytes] : files) {
    if (!options.overwrite && std::filesystem::exists(file, error))
      throw Error(file.string() + ": exists already; give --overwrite to replace it");
  }
  for (const auto& [file, bytes] : files) {
    write_file(file, bytes, options.overwrite ? Existing::overwrite : Existing::keep);
    if (!options.reading.quiet) std::cerr << file.string() << '\n';
  }
}

}  // namespace

void add_build(CLI::App& app) {
  CLI::App* command = app.add_subcommand("build", "Read articles and write their graph");
  command->footer(
      "Examples:\n  entente build article.txt -o graphs\n  entente build articles.jsonl -o graphs --name october "
      "--format json,graphml,svg\n"
      "  entente build page.txt -o graphs --outlet 'The Example Times' --date 2024-05-01 --report");
  const auto options = std::make_shared<BuildOptions>();
  add_reading_options(*command, options->reading);
  command->add_option("-o,--output", options->folder, "The folder for the files (made if it is not there)");
  command->add_option("--name", options->name, "The graph's name and that of its files");
  command->add_option("-f,--format", options->formats, "Formats to write: json, dot, svg and others")->delimiter(',');
  command->add_flag("--overwrite", options->overwrite, "Replace files that are there");
  command->add_flag("--compact", options->write.compact, "JSON on one line");
  command->add_flag("--links", options->write.links,
                    "Name the edges \"links\", as older NetworkX and force-graph want");
  add_diagram_options(*command, options->diagram);
  command->callback([options] { build(*options); });
}

}  // namespace entente
