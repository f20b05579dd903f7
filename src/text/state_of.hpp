// The state of a country code among a document's entities. Linear in them.
#pragma once

#include <string_view>

#include "text/document.hpp"

namespace entente {

// The first Country with this ISO 3166-1 alpha-3 code; none for an empty code.
inline EntityId state_of(const Document& document, std::string_view country) {
  for (std::size_t i = 0; i < document.entities.size() && !country.empty(); ++i) {
    const Entity& entity = document.entities[i];
    if (entity.type == "Country" && entity.country == country) return EntityId{i};
  }
  return {};
}

}  // namespace entente
