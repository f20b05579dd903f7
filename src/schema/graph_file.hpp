// Does a graph file hold together, beyond what schemas/graph.schema.json can say of its form: one id for one thing,
// ends and sources that exist, types of the ontology, relations between the types they may go between. All faults are
// found. Cost: linear in the bytes.
#pragma once

#include <string>
#include <vector>

#include "schema/ontology.hpp"

namespace entente {

struct GraphFault {
  std::string pointer;  // JSON pointer: "/edges/3/source"
  std::string message;
};

// The bytes have passed JsonSchema::check with graph.schema.json; `name` stands for the file in messages.
std::vector<GraphFault> graph_faults(const std::string& bytes, const std::string& name, const Ontology& ontology);

}  // namespace entente
