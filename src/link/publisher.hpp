// The outlet that published a document, as one of its entities: that which the text names, else the one that the
// gazetteer knows by that name, else a new one that no mention names. Linear in the entities.
#pragma once

#include "lexicon/gazetteer.hpp"
#include "text/document.hpp"

namespace entente {

// Sets document.outlet from document.publisher.
void link_publisher(Document& document, const Gazetteer& gazetteer);

}  // namespace entente
