#include <array>

#include "lexicon/gazetteer.hpp"

namespace entente {

std::string_view name_of(AliasUse use) {
  constexpr std::array<std::string_view, 8> names = {"name",    "acronym", "adjective", "people",
                                                     "capital", "seat",    "epithet",   "mark"};
  return names[static_cast<std::size_t>(use)];
}

}  // namespace entente
