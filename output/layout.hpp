// Where each node of a graph stands on a plane, for views that are not drawn by Graphviz. Parts that hang together are
// laid out by themselves and packed side by side, what has no relation stands below. Within a part: Graphviz's
// force-directed engine for large graphs (sfdp: Hu, Efficient and high quality force-directed graph drawing, 2005), run
// through libgvc on the part's simple form (no loops, parallel edges as one with weight), then room is made in the
// middle and cards are pushed off one another. The same graph gives the same places. Cost: 0.1 s at 200 nodes, one
// second at 5,000 nodes and 20,000 edges, in a child process. Limits: above 20,000 nodes, or where Graphviz fails, a
// spiral with the strongest nodes in the middle.
#pragma once

#include <vector>

#include "graph/knowledge_graph.hpp"

namespace entente {

struct Point {
  double x = 0, y = 0;  // points of 1/72 inch; y grows downwards
};

// By vertex, in the graph's order.
std::vector<Point> layout(const KnowledgeGraph& graph);

}  // namespace entente
