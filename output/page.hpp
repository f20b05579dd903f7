// The graph as one HTML file that any browser opens with no server and no network: native JSON inside, places of the
// nodes (output/layout.hpp), and the page of output/page/ around them. The text of articles is data there: `<` is
// written \u003c, and the page's Content-Security-Policy runs its own script alone, by hash.
// Cost: that of the layout. Limits: opens 5,000 nodes and 20,000 edges with ease (docs/page.md has the measures).
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_page(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
