// DOT into a picture, by libgvc in a child process with limits of time and memory: a layout cannot be cancelled from
// within and libgvc is not to be run by several threads. Where a layout runs out of its limit, a faster one is tried
// (no edge labels, then sfdp) before giving up. Not to be called while other threads hold locks (fork).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

enum class ImageKind { svg, png, pdf };

struct ImageLimits {
  unsigned seconds = 60;  // for each try
  std::size_t megabytes = 4096;
};

// Throws Error with what Graphviz said.
std::string render_image(std::string_view dot, ImageKind kind, const ImageLimits& limits = {});

}  // namespace entente
