// The page without its data: output/page/ made into one text when the program is built (cmake/embed_page.cmake), with
// the hashes of its script and style in its Content-Security-Policy and the places @TITLE@, @GRAPH@, @LOOK@ left open.
#pragma once

#include <string_view>

namespace entente {

extern const std::string_view page_template;

}  // namespace entente
