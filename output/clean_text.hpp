// Text as every format can carry it: valid UTF-8 (what is not becomes U+FFFD), without control characters (XML
// forbids them, Graphviz copies them into SVG) but tab and line feed, without lone bidi overrides. Linear; text
// that is clean already is only copied.
#pragma once

#include <string>
#include <string_view>

namespace entente {

std::string clean_text(std::string_view text);

// The first `most` code points, "…" after them where something was cut.
std::string shorten(std::string_view text, std::size_t most);

// Words apart by one space each, on one line.
std::string one_line(std::string_view text);

}  // namespace entente
