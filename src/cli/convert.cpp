// entente convert: a graph from one format into another.
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/data_path.hpp"
#include "cli/commands.hpp"
#include "cli/writing.hpp"
#include "output/json_reader.hpp"

namespace entente {

namespace {

struct ConvertOptions {
  std::string input, output, format;
  bool overwrite = false;
  WriteOptions write;
  DiagramOptions diagram;
};

void convert(const ConvertOptions& options) {
  const Ontology ontology = load_ontology(data_path("schemas"));
  const std::string format = options.format.empty() ? format_of(options.output) : options.format;
  const std::string bytes =
      in_format(read_json(read_file(options.input), options.input), ontology, format, options.write, options.diagram);
  if (options.output == "-") {
    std::cout << bytes;
  } else {
    write_file(options.output, bytes, options.overwrite ? Existing::overwrite : Existing::keep);
  }
}

void add(CLI::App& app, const char* name, const char* what, const char* examples,
         const std::vector<std::string>& formats) {
  CLI::App* command = app.add_subcommand(name, what);
  command->footer(examples);
  const auto options = std::make_shared<ConvertOptions>();
  command->add_option("input", options->input, "A graph in JSON, as `entente build` writes it")->required();
  command->add_option("-o,--output", options->output, "The file to write, or - for standard output")->required();
  command->add_option("-f,--format", options->format, "The format, where the file's ending does not say it")
      ->check(CLI::IsMember(formats));
  command->add_flag("--overwrite", options->overwrite, "Replace the file if it is there");
  command->add_flag("--compact", options->write.compact, "JSON on one line");
  command->add_flag("--links", options->write.links, "Name the edges \"links\"");
  add_diagram_options(*command, options->diagram);
  command->callback([options] { convert(*options); });
}

}  // namespace

void add_convert(CLI::App& app) {
  add(app, "convert", "Write a graph in another format",
      "Examples:\n  entente convert graph.json -o graph.graphml\n  entente convert graph.json -o - --format mermaid",
      writable_formats());
}

void add_render(CLI::App& app) {
  add(app, "render", "Draw a graph: DOT, SVG, PNG or PDF",
      "Examples:\n  entente render graph.json -o graph.svg --top 30\n  entente render graph.json -o turkey.png --focus "
      "Turkey --hops 1",
      {"dot", "svg", "png", "pdf"});
}

}  // namespace entente
