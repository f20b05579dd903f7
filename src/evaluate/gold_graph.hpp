// A gold graph: what a careful reader says that a text states, written by hand to be measured against.
// Format: {"text", "date", "entities": [{id, type, name, aliases, optional}], "relations": [{subject, type: [..],
// object, status, sources, optional}], "statements": [{speaker, outlet, cue, content, optional}]}.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace entente {

struct GoldEntity {
  std::string id, type, name;
  std::vector<std::string> aliases;
  bool optional = false;  // finding it is no error, missing it is none either
};

struct GoldRelation {
  std::string subject, object;     // ids of gold entities
  std::vector<std::string> types;  // the first is the best reading, the others are accepted too
  std::string status = "asserted";
  std::vector<std::string> sources;
  std::string evidence;
  bool optional = false;
};

struct GoldStatement {
  std::string speaker;  // id of a gold entity, or a description
  std::string outlet;   // id of a gold entity, or empty
  std::string content;  // its first words
  std::string cue;
  bool optional = false;
};

struct GoldGraph {
  std::vector<GoldEntity> entities;
  std::vector<GoldRelation> relations;
  std::vector<GoldStatement> statements;
};

// Throws Error with the file and what is wrong with it.
GoldGraph read_gold_graph(const std::filesystem::path& path);

}  // namespace entente
