// FollowTheMoney JSON lines: one entity a line, {"id", "schema", "properties": {name: [values]}}. Linear, no recursion.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace entente {

struct FtmEntity {
  std::size_t line = 0;
  std::string id, schema;
  std::map<std::string, std::vector<std::string>> properties;
};

// Empty lines are passed over. Throws Error with file, line and column where a line is no such entity.
std::vector<FtmEntity> read_ftm_lines(const std::filesystem::path& path);

}  // namespace entente
