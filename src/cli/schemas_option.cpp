#include "cli/schemas_option.hpp"

#include <CLI/CLI.hpp>

#include "base/data_path.hpp"

namespace entente {

void add_schemas_option(CLI::App& command, std::string& folder) {
  command.add_option("--schemas", folder, "A folder of schemas to use in place of the shipped ones");
}

std::filesystem::path schemas_folder(const std::string& given) {
  return given.empty() ? data_path("schemas") : std::filesystem::path(given);
}

}  // namespace entente
