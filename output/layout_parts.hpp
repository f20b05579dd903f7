// The parts of a graph that hang together, and how they share a plane.
#pragma once

#include <vector>

#include "graph/knowledge_graph.hpp"
#include "output/layout.hpp"

namespace entente {

struct Part {
  std::vector<Vertex> nodes;  // in order
  std::vector<Point> points;  // of those, about the part's own middle
};

// Largest first, then by the first node.
std::vector<Part> connected_parts(const KnowledgeGraph& graph);

struct Box {
  double width = 0, height = 0;
};

// Moves cards of these sizes off one another, each along the shorter way, as little as will do.
// Cost: quadratic, for some rounds: for the few hundred cards that a screen holds.
void push_apart(std::vector<Point>& points, const std::vector<Box>& sizes);

// Sets the parts beside and below one another on about as wide a ground as high; `sizes` by vertex. What is one node
// alone comes last, in rows of its own.
void pack(std::vector<Part>& parts, const std::vector<Box>& sizes);

}  // namespace entente
