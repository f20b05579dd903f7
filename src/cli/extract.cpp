// entente extract: each document's graph as one line of JSON, for `build` and any engine that runs filters; or the
// layers of its analysis, to read.
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/reading.hpp"
#include "cli/schemas_option.hpp"
#include "graph/graph_builder.hpp"
#include "output/json.hpp"
#include "text/dump.hpp"

namespace entente {

namespace {

struct ExtractOptions {
  ReadingOptions reading;
  std::string format = "json";
};

void write_graph(const Document& document, const Ontology& ontology) {
  GraphBuilder builder(ontology);
  builder.add(document);
  WriteOptions write;
  write.compact = true;
  write.extract = true;
  std::string line = write_json(builder.build(document.id), ontology, write);
  while (!line.empty() && line.back() == '\n') line.pop_back();
  std::cout << line << '\n';
}

void extract_documents(const ExtractOptions& options) {
  const ReadingOptions& reading = options.reading;
  const Pipeline pipeline =
      Pipeline::load(schemas_folder(reading.schemas), {reading.gazetteers.begin(), reading.gazetteers.end()});
  read_and_analyse(reading, pipeline, [&](const Document& document) {
    if (options.format == "dump")
      std::cout << "document " << document.id << '\n' << dump(document);
    else
      write_graph(document, pipeline.ontology());
  });
}

}  // namespace

void add_extract(CLI::App& app) {
  CLI::App* command = app.add_subcommand(
      "extract", "Write each document's graph as one line of JSON, with what is too unsure for `build`");
  command->footer(
      "Examples:\n  entente extract articles.jsonl > graphs.jsonl\n  entente extract article.txt --format dump | less");
  const auto options = std::make_shared<ExtractOptions>();
  add_reading_options(*command, options->reading);
  command->add_option("-f,--format", options->format, "json, or dump: every layer of the analysis, a line a thing")
      ->check(CLI::IsMember({"json", "dump"}));
  command->callback([options] { extract_documents(*options); });
}

}  // namespace entente
