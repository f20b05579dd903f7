#include "schema/ontology.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/file.hpp"
#include "schema/json_file.hpp"

namespace entente {

namespace {

using Value = rapidjson::Value;

constexpr std::array<std::string_view, 5> kQuads = {"standing", "verbal_cooperation", "material_cooperation",
                                                    "verbal_conflict", "material_conflict"};

class Reader {
 public:
  explicit Reader(const std::filesystem::path& path)
      : file_(path.string()), bytes_(read_file(path)), root_(parse_json(bytes_, file_)) {}

  Ontology run() {
    if (!root_.IsObject()) throw Error(file_, 1, 1, "the ontology is a JSON object");
    ontology_.id = text(root_, "id", "ontology");
    for (const Value& item : list(root_, "entities", "ontology")) entity(item);
    for (const Value& item : list(root_, "relations", "ontology")) relation(item);
    return std::move(ontology_);
  }

 private:
  // RapidJSON keeps no places; the name of the thing is looked up in the text to point at it.
  [[noreturn]] void fail(const std::string& name, const std::string& message) const {
    const std::size_t at = std::min(bytes_.find("\"name\": \"" + name + "\""), bytes_.find("\"" + name + "\""));
    const std::string before = bytes_.substr(0, at == std::string::npos ? 0 : at);
    const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    const std::size_t start = before.rfind('\n');
    throw Error(file_, line, before.size() - (start == std::string::npos ? 0 : start + 1) + 1, message);
  }

  const Value& member(const Value& object, const char* key, const std::string& owner) const {
    if (!object.IsObject() || !object.HasMember(key)) fail(owner, "'" + owner + "' has no member '" + key + "'");
    return object[key];
  }
  std::string text(const Value& object, const char* key, const std::string& owner) const {
    const Value& value = member(object, key, owner);
    if (!value.IsString()) fail(owner, "'" + std::string(key) + "' of '" + owner + "' must be a string");
    return value.GetString();
  }
  Value::ConstArray list(const Value& object, const char* key, const std::string& owner) const {
    const Value& value = member(object, key, owner);
    if (!value.IsArray()) fail(owner, "'" + std::string(key) + "' of '" + owner + "' must be a list");
    return value.GetArray();
  }
  std::vector<std::string> texts(const Value& object, const char* key, const std::string& owner) const {
    std::vector<std::string> out;
    for (const Value& item : list(object, key, owner)) {
      if (!item.IsString()) fail(owner, "'" + std::string(key) + "' of '" + owner + "' must hold strings");
      out.emplace_back(item.GetString());
    }
    return out;
  }
  std::map<std::string, std::string> mappings(const Value& object, const std::string& owner) const {
    std::map<std::string, std::string> out;
    const Value& value = member(object, "mappings", owner);
    if (!value.IsObject()) fail(owner, "'mappings' of '" + owner + "' must be an object");
    for (const auto& item : value.GetObject()) {
      if (item.value.IsString()) out[item.name.GetString()] = item.value.GetString();
    }
    return out;
  }

  void entity(const Value& item) {
    EntityType type;
    type.name = text(item, "name", "entities");
    if (ontology_.entity(type.name) != nullptr) fail(type.name, "the entity type '" + type.name + "' is there twice");
    type.label = text(item, "label", type.name);
    type.definition = text(item, "definition", type.name);
    type.colour = text(item, "colour", type.name);
    if (type.colour.size() != 7 || type.colour[0] != '#')
      fail(type.name, "the colour of '" + type.name + "' must be like #2A6099");
    type.kinds = texts(item, "kinds", type.name);
    type.mappings = mappings(item, type.name);
    ontology_.entities.push_back(std::move(type));
  }

  void relation(const Value& item) {
    RelationType type;
    type.name = text(item, "name", "relations");
    if (ontology_.relation(type.name) != nullptr)
      fail(type.name, "the relation type '" + type.name + "' is there twice");
    type.label = text(item, "label", type.name);
    type.definition = text(item, "definition", type.name);
    type.subjects = texts(item, "subjects", type.name);
    type.objects = texts(item, "objects", type.name);
    for (const auto* side : {&type.subjects, &type.objects}) {
      for (const std::string& name : *side) {
        if (ontology_.entity(name) == nullptr)
          fail(type.name, "'" + type.name + "' names the entity type '" + name + "', which is not defined");
      }
    }
    const Value& mutual = member(item, "mutual", type.name);
    if (!mutual.IsBool()) fail(type.name, "'mutual' of '" + type.name + "' must be true or false");
    type.mutual = mutual.GetBool();
    const auto quad = std::find(kQuads.begin(), kQuads.end(), text(item, "quad", type.name));
    if (quad == kQuads.end())
      fail(type.name,
           "'quad' of '" + type.name +
               "' must be standing, verbal_cooperation, material_cooperation, verbal_conflict or material_conflict");
    type.quad = static_cast<Quad>(quad - kQuads.begin());
    type.mappings = mappings(item, type.name);
    ontology_.relations.push_back(std::move(type));
  }

  std::string file_, bytes_;
  rapidjson::Document root_;
  Ontology ontology_;
};

template <class Type>
const Type* find(const std::vector<Type>& types, std::string_view name) {
  const auto found = std::find_if(types.begin(), types.end(), [&](const Type& type) { return type.name == name; });
  return found == types.end() ? nullptr : &*found;
}

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string_view name_of(Quad quad) { return kQuads[static_cast<std::size_t>(quad)]; }

const EntityType* Ontology::entity(std::string_view name) const { return find(entities, name); }
const RelationType* Ontology::relation(std::string_view name) const { return find(relations, name); }

bool Ontology::allows(std::string_view name, std::string_view subject_type, std::string_view object_type) const {
  const RelationType* type = relation(name);
  if (type == nullptr) return false;
  if (has(type->subjects, subject_type) && has(type->objects, object_type)) return true;
  return type->mutual && has(type->subjects, object_type) && has(type->objects, subject_type);
}

Ontology load_ontology(const std::filesystem::path& schemas) { return Reader(schemas / "ontology.json").run(); }

}  // namespace entente
