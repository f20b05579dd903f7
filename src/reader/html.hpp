// The text of a simple HTML page, one paragraph or heading a line, and what its head says of it (title, og:title,
// author, article:published_time, og:site_name, canonical link). Method: libxml2's parser, events only, no tree: linear
// and without recursion. Scripts, styles, navigation, asides, forms, headers and footers are left out. Limit: text that
// stands outside paragraphs, headings, lists, quotes and tables is kept only where the page has no paragraph.
#pragma once

#include <string>

#include "reader/record.hpp"

namespace entente {

// `page` is UTF-8.
Record read_html(const std::string& page);

}  // namespace entente
