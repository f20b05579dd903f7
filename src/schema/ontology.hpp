// What schemas/ontology.json says: the entity types and the relation types, checked at load.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class Quad : std::uint8_t {
  standing,
  verbal_cooperation,
  material_cooperation,
  verbal_conflict,
  material_conflict
};
std::string_view name_of(Quad quad);

struct EntityType {
  std::string name, label, definition, colour;  // colour: the card's border, "#2A6099"
  std::vector<std::string> kinds;
  std::map<std::string, std::string>
      mappings;  // "schema.org" -> "Country", "wikidata" -> "Q6256", "ftm" -> "PublicBody"
};

struct RelationType {
  std::string name, label, definition;
  std::vector<std::string> subjects, objects;  // entity type names
  bool mutual = false;                         // written once, in either direction
  Quad quad = Quad::standing;
  std::map<std::string, std::string>
      mappings;  // "plover" -> "CONSULT", "schema.org" -> "memberOf", "wikidata" -> "P463"
};

struct Ontology {
  std::string id;                    // "entente-1"
  std::vector<EntityType> entities;  // in file order
  std::vector<RelationType> relations;

  const EntityType* entity(std::string_view name) const;      // nullptr when there is none
  const RelationType* relation(std::string_view name) const;  // nullptr when there is none
  bool allows(std::string_view relation, std::string_view subject_type, std::string_view object_type) const;
};

// Reads DIR/ontology.json. Throws Error with file, line and column in the user's words.
Ontology load_ontology(const std::filesystem::path& schemas);

}  // namespace entente
