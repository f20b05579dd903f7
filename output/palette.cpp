#include "output/palette.hpp"

#include <array>
#include <cstdlib>

namespace entente {

namespace {

constexpr std::string_view kDefaultBorder = "#56646F";

// `share` hundredths of the colour, the rest `other` (0 black, 255 white).
std::string mixed(std::string_view colour, int share, int other) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "#";
  for (std::size_t at = 1; at + 1 < colour.size() && at < 7; at += 2) {
    const auto channel = static_cast<int>(std::strtol(std::string(colour.substr(at, 2)).c_str(), nullptr, 16));
    const auto value = static_cast<std::size_t>((channel * share + other * (100 - share)) / 100);
    out += digits[value / 16];
    out += digits[value % 16];
  }
  return out;
}

}  // namespace

CardColours card_colours(const Ontology& ontology, std::string_view type) {
  const EntityType* known = ontology.entity(type);
  const std::string_view border = known == nullptr || known->colour.size() != 7 ? kDefaultBorder : known->colour;
  return {std::string(border), mixed(border, 15, 255), mixed(border, 45, 0)};
}

std::string_view line_colour(Quad quad) {
  switch (quad) {
    case Quad::verbal_cooperation:
    case Quad::material_cooperation:
      return "#0068A3";
    case Quad::verbal_conflict:
    case Quad::material_conflict:
      return "#C2470F";
    case Quad::standing:
      break;
  }
  return "#5F6B76";
}

std::string_view quad_class(Quad quad) {
  switch (quad) {
    case Quad::verbal_cooperation:
    case Quad::material_cooperation:
      return "cooperative";
    case Quad::verbal_conflict:
    case Quad::material_conflict:
      return "adverse";
    case Quad::standing:
      break;
  }
  return "standing";
}

}  // namespace entente
