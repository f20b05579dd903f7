// entente extract: each document's graph as one line of JSON, for `build`, `merge` and any engine that runs filters.
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/reading.hpp"
#include "graph/graph_builder.hpp"
#include "output/json.hpp"

namespace entente {

namespace {

void extract_lines(const ReadingOptions& options) {
  const Pipeline pipeline = Pipeline::load(schemas_of(options), {options.gazetteers.begin(), options.gazetteers.end()});
  read_and_analyse(options, pipeline, [&](const Document& document) {
    GraphBuilder builder(pipeline.ontology());
    builder.add(document);
    WriteOptions write;
    write.compact = true;
    write.extract = true;
    std::string line = write_json(builder.build(document.id), pipeline.ontology(), write);
    while (!line.empty() && line.back() == '\n') line.pop_back();
    std::cout << line << '\n';
  });
}

}  // namespace

void add_extract(CLI::App& app) {
  CLI::App* command = app.add_subcommand("extract", "Write each document's graph as one line of JSON");
  command->footer("Example:\n  entente extract articles.jsonl > graphs.jsonl");
  const auto options = std::make_shared<ReadingOptions>();
  add_reading_options(*command, *options);
  command->callback([options] { extract_lines(*options); });
}

}  // namespace entente
