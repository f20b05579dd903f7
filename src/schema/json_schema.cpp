#include "schema/json_schema.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include <rapidjson/memorystream.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include "base/error.hpp"
#include "schema/json_file.hpp"

namespace entente {

namespace {

using Value = rapidjson::Value;

std::string text_of(const rapidjson::Pointer& pointer) {
  rapidjson::StringBuffer buffer;
  pointer.Stringify(buffer);
  return buffer.GetString();
}

// RapidJSON says only which keyword of the schema was not met.
std::string words_for(std::string_view keyword) {
  static const std::map<std::string_view, std::string_view> words = {
      {"type", "is of the wrong type"},
      {"enum", "is none of the values that are allowed here"},
      {"required", "lacks a member that it must have"},
      {"anyOf", "is of none of the forms that are allowed here"},
      {"oneOf", "is of none, or of several, of the forms that are allowed here"},
      {"additionalProperties", "has a member that is not known here"},
      {"minimum", "is too small"},
      {"maximum", "is too large"},
      {"minLength", "is empty"},
      {"minItems", "has too few items"},
      {"maxItems", "has too many items"},
  };
  const auto found = words.find(keyword);
  return std::string(found == words.end() ? keyword : found->second);
}

// The members that the schema's place asks for and the document's place has not.
std::string missing(const Value& schema, const rapidjson::Pointer& at, const Value& root,
                    const rapidjson::Pointer& in) {
  const Value* rule = at.Get(schema);
  const Value* object = in.Get(root);
  std::string out;
  if (rule == nullptr || object == nullptr || !rule->IsObject() || !object->IsObject()) return out;
  const auto names = rule->FindMember("required");
  if (names == rule->MemberEnd() || !names->value.IsArray()) return out;
  for (const Value& name : names->value.GetArray()) {
    if (!object->HasMember(name)) out += std::string(out.empty() ? ": '" : ", '") + name.GetString() + "'";
  }
  return out;
}

}  // namespace

struct JsonSchema::Compiled {
  rapidjson::Document source;
  rapidjson::SchemaDocument schema;
  explicit Compiled(rapidjson::Document document) : source(std::move(document)), schema(source) {}
};

JsonSchema::JsonSchema(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
JsonSchema::JsonSchema(JsonSchema&&) noexcept = default;
JsonSchema::~JsonSchema() = default;

JsonSchema JsonSchema::load(const std::filesystem::path& path) {
  return JsonSchema(std::make_unique<Compiled>(read_json_file(path)));
}

void JsonSchema::check(const std::string& bytes, const std::string& name) const {
  const rapidjson::Document root = parse_json(bytes, name);
  // Validated as the bytes stream by: the place is exact, and nesting cannot use up the stack.
  rapidjson::SchemaValidator validator(compiled_->schema);
  rapidjson::MemoryStream stream(bytes.data(), bytes.size());
  rapidjson::Reader reader;
  reader.Parse<rapidjson::kParseIterativeFlag>(stream, validator);
  if (validator.IsValid()) return;
  const std::string_view before = std::string_view(bytes).substr(0, reader.GetErrorOffset());
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
  const rapidjson::Pointer place = validator.GetInvalidDocumentPointer();
  const std::string_view keyword = validator.GetInvalidSchemaKeyword();
  std::string message = words_for(keyword);
  if (keyword == "required") {
    message += missing(compiled_->source, validator.GetInvalidSchemaPointer(), root, place);
  }
  const std::string pointer = text_of(place);
  throw Error(name, line, before.size() - start + 1, (pointer.empty() ? "the file" : pointer) + " " + message);
}

}  // namespace entente
