// entente convert: a graph from one format into another.
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/schemas_option.hpp"
#include "cli/writing.hpp"
#include "graph/subtract.hpp"
#include "output/graph_reader.hpp"

namespace entente {

namespace {

struct ConvertOptions {
  std::string input, output, format, schemas;
  bool overwrite = false;
  WriteOptions write;
};

// "graph.csv" and ".nodes.csv" make "graph.nodes.csv"; a format of one file has the name that was given.
std::string file_name(const ConvertOptions& options, const Format& format, const std::string& suffix) {
  if (suffix == format.extension) return options.output;
  const std::filesystem::path output(options.output);
  const bool whole = options.output.ends_with(format.extension);
  const std::string stem = whole ? options.output.substr(0, options.output.size() - format.extension.size())
                                 : (output.parent_path() / output.stem()).string();
  return stem + suffix;
}

void convert(const ConvertOptions& options) {
  const Format& format = options.format.empty() ? format_of_file(options.output) : format_asked(options.format);
  const Ontology ontology = load_ontology(schemas_folder(options.schemas));
  KnowledgeGraph graph = read_graph(read_file(options.input), options.input);
  remove_unsure(graph, options.write.min_confidence.value_or(0));
  if (options.output == "-") {
    std::cout << format.write(graph, ontology, options.write);
    return;
  }
  std::vector<NamedBytes> files;
  for (FormatFile& file : write_files(format, graph, ontology, options.write))
    files.push_back({file_name(options, format, file.suffix), std::move(file.bytes)});
  write_together(files, options.overwrite);
}

void add(CLI::App& app, const char* name, const char* what, const char* examples,
         const std::vector<std::string>& formats) {
  CLI::App* command = app.add_subcommand(name, what);
  command->footer(examples);
  const auto options = std::make_shared<ConvertOptions>();
  command->add_option("input", options->input, "A graph in JSON, as `entente build` writes it, or in GraphML")
      ->required();
  command->add_option("-o,--output", options->output, "The file to write, or - for standard output")->required();
  command->add_option("-f,--format", options->format, "The format, where the file's ending does not say it")
      ->check(CLI::IsMember(formats));
  command->add_flag("--overwrite", options->overwrite, "Replace the file if it is there");
  add_schemas_option(*command, options->schemas);
  add_write_options(*command, options->write);
  command->callback([options] { convert(*options); });
}

}  // namespace

void add_convert(CLI::App& app) {
  add(app, "convert", "Write a graph in another format",
      "Examples:\n  entente convert graph.json -o graph.graphml\n  entente convert graph.json -o - --format mermaid",
      format_names());
}

void add_render(CLI::App& app) {
  add(app, "render", "Draw a graph: DOT, SVG, PNG or PDF",
      "Examples:\n  entente render graph.json -o graph.svg --top 30\n  entente render graph.json -o turkey.png --focus "
      "Turkey --hops 1",
      {"dot", "svg", "png", "pdf"});
}

}  // namespace entente
