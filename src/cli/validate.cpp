// entente validate: whether a file is a graph that entente reads, with the place of the first mistake.
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/data_path.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/commands.hpp"
#include "output/json_reader.hpp"
#include "schema/json_schema.hpp"

namespace entente {

void add_validate(CLI::App& app) {
  CLI::App* command = app.add_subcommand("validate", "Check graphs against the JSON Schema");
  command->footer("Example:\n  entente validate graphs/*.json");
  const auto files = std::make_shared<std::vector<std::string>>();
  command->add_option("graphs", *files, "Graphs in JSON")->required();
  command->callback([files] {
    const JsonSchema schema = JsonSchema::load(data_path("schemas") / "graph.schema.json");
    for (const std::string& file : *files) {
      const std::string bytes = read_file(file);
      schema.check(bytes, file);
      read_json(bytes, file);
      std::cout << file << ": valid\n";
    }
  });
}

}  // namespace entente
