// --schemas: a folder of schemas in place of the shipped ones, for every command that works with an ontology.
#pragma once

#include <filesystem>
#include <string>

namespace CLI {
class App;
}

namespace entente {

void add_schemas_option(CLI::App& command, std::string& folder);

// The folder that was given, or that of the shipped schemas where none was.
std::filesystem::path schemas_folder(const std::string& given);

}  // namespace entente
