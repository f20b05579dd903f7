// The difference of two graphs as text for a reader, one line a change, and as JSON for a program.
#pragma once

#include <string>

#include "graph/graph_diff.hpp"

namespace entente {

// "+" came, "-" went, "~" changed; the counts last.
std::string graph_diff_text(const GraphDiff& diff);
// {"format": "entente-diff", "nodes": {"came": [...], "went": [...], "changed": [...]}, ...}
std::string graph_diff_json(const GraphDiff& diff, bool compact);

}  // namespace entente
