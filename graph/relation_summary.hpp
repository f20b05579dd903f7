// What an edge says of itself, from its evidence, and which edges say the contrary of each other.
#pragma once

#include "graph/knowledge_graph.hpp"

namespace entente {

// Label: the most frequent. Date: the one date, or the interval from the first to the last. Confidence: within a
// document that of its surest evidence, documents taken as independent: 1 - product of (1 - c), in whole per mille.
void summarise(Relation& relation);

// An edge that is denied and one that is asserted or planned, of the same type between the same two.
void mark_contradictions(KnowledgeGraph& graph);

}  // namespace entente
