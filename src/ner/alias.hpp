// The other names of an entity that is being made.
#pragma once

#include <algorithm>
#include <string>

#include "text/entity.hpp"

namespace entente {

// Each name once.
inline void add_alias(Entity& entity, const std::string& alias) {
  if (std::find(entity.aliases.begin(), entity.aliases.end(), alias) == entity.aliases.end())
    entity.aliases.push_back(alias);
}

}  // namespace entente
