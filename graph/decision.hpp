// A user's decisions on entities: what is the same, what is not, an entity's type or name, what is no entity. A
// tab-separated file with the columns decision, entity, value; applied at every build and listed in its report.
// An entity is told by its id, its name, or an alias that no other entity has.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "schema/ontology.hpp"

namespace entente {

enum class DecisionKind : std::uint8_t { same, different, type, name, drop };
std::string_view name_of(DecisionKind kind);

struct Decision {
  DecisionKind kind = DecisionKind::drop;
  std::string entity;
  std::string value;  // the other entity, the type or the name; empty for drop
  std::string file;   // for messages
  std::size_t line = 0;
};

// Throws Error with file, line and remedy: no such decision or type, a value too few or too many, a pair that is both
// the same and different.
std::vector<Decision> read_decisions(const std::filesystem::path& path, const Ontology& ontology);

}  // namespace entente
