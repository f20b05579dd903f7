// What stands above a diagram: title, counts, what is left out, and a legend of what occurs in it.
#pragma once

#include <string>

#include "output/drawing.hpp"

namespace entente {

std::string header_html(const Drawing& drawing, const Ontology& ontology);
std::string header_text(const Drawing& drawing);  // for plain DOT: no legend

}  // namespace entente
