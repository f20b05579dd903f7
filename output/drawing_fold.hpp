// Drawings made smaller or other by putting together: parallel lines, the people of a country, what happened in a
// period.
#pragma once

#include "output/drawing.hpp"

namespace entente {

// Lines between the same two cards that say the same kind of thing in the same way become one.
void fold_lines(Drawing& drawing);

// Persons and organisations become their country, where it has a card.
void roll_up_to_countries(Drawing& drawing);

// A card for each period in which a dated line ends there: days where they are few, else months, else years. What has
// no date is left out, and the drawing says so; a drawing without any date stays as it is.
void split_by_period(Drawing& drawing);

}  // namespace entente
