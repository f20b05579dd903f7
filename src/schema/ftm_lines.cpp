#include "schema/ftm_lines.hpp"

#include <string_view>
#include <utility>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "base/error.hpp"
#include "base/file.hpp"

namespace entente {

namespace {

FtmEntity entity_of(std::string_view text, const std::string& file, std::size_t line) {
  rapidjson::Document root;
  root.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
  if (root.HasParseError()) {
    throw Error(file, line, root.GetErrorOffset() + 1,
                std::string("is no JSON: ") + rapidjson::GetParseError_En(root.GetParseError()));
  }
  const auto has = [&](const char* key, rapidjson::Type type) {
    return root.IsObject() && root.HasMember(key) && root[key].GetType() == type;
  };
  if (!has("id", rapidjson::kStringType) || !has("schema", rapidjson::kStringType) ||
      !has("properties", rapidjson::kObjectType)) {
    throw Error(file, line, 1, "a FollowTheMoney entity has 'id', 'schema' and 'properties'");
  }
  FtmEntity entity{line, root["id"].GetString(), root["schema"].GetString(), {}};
  // A constant object's iterators: clang finds the comparison of the others ambiguous.
  for (const auto& property : std::as_const(root)["properties"].GetObject()) {
    if (!property.value.IsArray()) {
      throw Error(file, line, 1, "the property '" + std::string(property.name.GetString()) + "' must be a list");
    }
    for (const auto& value : property.value.GetArray()) {
      if (value.IsString()) entity.properties[property.name.GetString()].emplace_back(value.GetString());
    }
  }
  return entity;
}

}  // namespace

std::vector<FtmEntity> read_ftm_lines(const std::filesystem::path& path) {
  std::vector<FtmEntity> out;
  const std::string bytes = read_file(path);
  std::size_t number = 0;
  for (std::string_view rest = bytes; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
      out.push_back(entity_of(line, path.string(), number));
    }
  }
  return out;
}

}  // namespace entente
