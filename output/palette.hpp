// The colours of cards and lines. A card's border is its type's colour in the ontology; fill and text are mixed from
// it. Lines: cooperative blue, adverse orange-red, standing grey: apart for colour-blind readers, 5:1 on white.
#pragma once

#include <string>
#include <string_view>

#include "schema/ontology.hpp"

namespace entente {

struct CardColours {
  std::string border, fill, text;
};

CardColours card_colours(const Ontology& ontology, std::string_view type);
std::string_view line_colour(Quad quad);
std::string_view quad_class(Quad quad);  // "cooperative", "adverse", "standing"

}  // namespace entente
