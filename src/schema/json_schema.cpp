#include "schema/json_schema.hpp"

#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include "base/error.hpp"
#include "schema/json_file.hpp"

namespace entente {

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
  const rapidjson::Document document = parse_json(bytes, name);
  rapidjson::SchemaValidator validator(compiled_->schema);
  if (document.Accept(validator)) return;
  rapidjson::StringBuffer place;
  validator.GetInvalidDocumentPointer().StringifyUriFragment(place);
  throw Error(name + ": is no entente graph: '" + validator.GetInvalidSchemaKeyword() + "' is broken at " +
              place.GetString());
}

}  // namespace entente
