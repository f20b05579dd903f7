// What stands on the cards and lines of a diagram, as HTML-like labels, as plain text and as tooltips.
#pragma once

#include <string>
#include <string_view>

#include "output/drawing.hpp"
#include "output/palette.hpp"

namespace entente {

// Letters, digits and dashes only: what an SVG id and a CSS class can be.
std::string token(std::string_view text);

// `type`: the words for the card's type, in capitals; a hub's name is larger.
std::string card_html(const Card& card, const std::string& type, const CardColours& colours, bool hub);
std::string card_plain(const Card& card, const std::string& type);
std::string card_tooltip(const Card& card);

// Empty where the line has no words. `veiled`: on a ground that dims what is drawn below the words.
std::string line_html(const Line& line, const std::string& colour, bool veiled);
std::string line_plain(const Line& line);
std::string line_tooltip(const Drawing& drawing, const Line& line);

}  // namespace entente
