// entente schema: what the schemas say and whether they are sound.
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/schemas_option.hpp"
#include "lexicon/gazetteer_file.hpp"
#include "pipeline/pattern_examples.hpp"
#include "schema/json_schema.hpp"

namespace entente {

namespace {

void list(const Ontology& ontology) {
  std::cout << "Entities\n";
  for (const EntityType& type : ontology.entities)
    std::cout << "  " << type.name << std::string(22 - type.name.size(), ' ') << type.definition << '\n';
  std::cout << "Relations\n";
  for (const RelationType& type : ontology.relations) {
    std::cout << "  " << type.name << std::string(type.name.size() < 22 ? 22 - type.name.size() : 1, ' ')
              << type.definition << " (" << name_of(type.quad) << (type.mutual ? ", mutual" : "") << ")\n";
  }
}

void check_schemas(const std::filesystem::path& folder) {
  const Pipeline pipeline = Pipeline::load(folder);
  JsonSchema::load(folder / "graph.schema.json");
  read_ftm_types(folder);
  const std::vector<std::string> failing = failing_examples(pipeline);
  for (const std::string& line : failing) std::cerr << line << '\n';
  if (!failing.empty())
    throw Error(folder.string() + ": " + std::to_string(failing.size()) +
                " examples of patterns fail; mend the pattern, or the example where it says the wrong thing");
  std::cout << folder.string() << ": sound; the examples of " << pipeline.patterns().all().size() << " patterns hold\n";
}

}  // namespace

void add_schema(CLI::App& app) {
  CLI::App* command = app.add_subcommand("schema", "List or check the schemas");
  command->require_subcommand(1);
  command->footer("Examples:\n  entente schema list\n  entente schema check my-schemas");
  const auto folder = std::make_shared<std::string>();
  CLI::App* show = command->add_subcommand("list", "The entity and relation types");
  show->add_option("folder", *folder, "A folder of schemas; the shipped ones by default");
  show->callback([folder] { list(load_ontology(schemas_folder(*folder))); });
  CLI::App* check =
      command->add_subcommand("check", "Load every schema, run the examples of the patterns and say what is wrong");
  check->add_option("folder", *folder, "A folder of schemas; the shipped ones by default");
  check->callback([folder] { check_schemas(schemas_folder(*folder)); });
}

}  // namespace entente
