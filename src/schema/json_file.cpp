#include "schema/json_file.hpp"

#include <algorithm>

#include <rapidjson/error/en.h>

#include "base/error.hpp"
#include "base/file.hpp"

namespace entente {

rapidjson::Document parse_json(const std::string& bytes, const std::string& name) {
  rapidjson::Document root;
  // Iterative: nesting depth of a hostile file must not use up the stack.
  root.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(bytes.data(), bytes.size());
  if (!root.HasParseError()) return root;
  const std::string before = bytes.substr(0, root.GetErrorOffset());
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t start = before.rfind('\n');
  const std::size_t column = before.size() - (start == std::string::npos ? 0 : start + 1) + 1;
  throw Error(name, line, column, std::string("is no JSON: ") + rapidjson::GetParseError_En(root.GetParseError()));
}

rapidjson::Document read_json_file(const std::filesystem::path& path) {
  return parse_json(read_file(path), path.string());
}

}  // namespace entente
