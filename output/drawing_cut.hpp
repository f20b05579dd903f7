// What of a drawing is kept: types, what surrounds an entity, the strongest. Every cut that is not asked for by name is
// told on the drawing's face.
#pragma once

#include <string>
#include <vector>

#include "output/drawing.hpp"

namespace entente {

// Entities of other types go, unless they are the focus.
void keep_types(Drawing& drawing, const DiagramOptions& options);
// Throws Error where an entity is not in the drawing.
void keep_around(Drawing& drawing, const std::vector<std::string>& names, std::size_t hops);
// Counts the lines of each card and takes away cards without any, unless they are what was asked for.
void drop_unlinked(Drawing& drawing, const DiagramOptions& options);
void keep_strongest(Drawing& drawing, std::size_t top);  // 0: as many as a drawing can hold

}  // namespace entente
