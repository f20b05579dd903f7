// dot sets the parts of a graph that hang together side by side, in one row as wide as there are parts. Here small
// parts are tied below one another instead, in columns about as high as the largest part. Method: each part's height is
// its longest chain of lines (back edges of a depth-first walk left out); parts fill a column while they fit. Cost:
// linear, n log n in the parts.
#pragma once

#include <utility>
#include <vector>

#include "output/drawing.hpp"

namespace entente {

// `together`: cards that stay beside each other though no line says so.
// Pairs of cards, the foot of one part and the head of the next below it.
std::vector<std::pair<std::size_t, std::size_t>> column_ties(
    const Drawing& drawing, const std::vector<std::pair<std::size_t, std::size_t>>& together);

}  // namespace entente
