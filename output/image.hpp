// DOT into a picture, by libgvc in a child process (output/child_process.hpp). Where a layout runs out of its limit, a
// faster one is tried (no edge labels, then sfdp) before giving up.
#pragma once

#include <string>
#include <string_view>

#include "output/child_process.hpp"

namespace entente {

enum class ImageKind { svg, png, pdf };

// The limits are for each try. Throws Error with what Graphviz said.
std::string render_image(std::string_view dot, ImageKind kind, const ProcessLimits& limits = {});

}  // namespace entente
