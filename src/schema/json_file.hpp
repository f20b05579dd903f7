// A JSON file of schemas/, parsed with its mistakes placed: file, line and column.
#pragma once

#include <filesystem>
#include <string>

#include <rapidjson/document.h>

namespace entente {

// Throws Error with file, line and column where the file is no JSON.
rapidjson::Document read_json_file(const std::filesystem::path& path);
// The same for bytes already read; `name` stands for the file in messages.
rapidjson::Document parse_json(const std::string& bytes, const std::string& name);

}  // namespace entente
