// entente validate: whether a file is a graph that entente reads, with the place of the first mistake.
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/schemas_option.hpp"
#include "output/json_reader.hpp"
#include "schema/graph_file.hpp"
#include "schema/json_schema.hpp"

namespace entente {

void add_validate(CLI::App& app) {
  CLI::App* command = app.add_subcommand("validate", "Check graphs against the JSON Schema");
  command->footer("Example:\n  entente validate graphs/*.json");
  const auto files = std::make_shared<std::vector<std::string>>();
  command->add_option("graphs", *files, "Graphs in JSON")->required();
  const auto schemas = std::make_shared<std::string>();
  add_schemas_option(*command, *schemas);
  command->callback([files, schemas] {
    const std::filesystem::path folder = schemas_folder(*schemas);
    const JsonSchema schema = JsonSchema::load(folder / "graph.schema.json");
    const Ontology ontology = load_ontology(folder);
    for (const std::string& file : *files) {
      const std::string bytes = read_file(file);
      schema.check(bytes, file);
      const std::vector<GraphFault> faults = graph_faults(bytes, file, ontology);
      for (const GraphFault& fault : faults)
        std::cerr << file << ": " << fault.pointer << ": " << fault.message << '\n';
      if (!faults.empty()) throw Error(file + ": does not hold together; faults: " + std::to_string(faults.size()));
      read_json(bytes, file);
      std::cout << file << ": valid\n";
    }
  });
}

}  // namespace entente
