// What came, went and changed from one graph to another. A node is known by its id, a relation by source, type, target
// and status, a statement by its place and words: the numbers e1, s1 mean nothing across graphs. Cost: n log n. Limits:
// relations of other programs that agree in all four are counted as one.
#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace entente {

struct FieldChange {
  std::string field, before, after;
  bool operator==(const FieldChange&) const = default;
};

struct NodeChange {
  std::string id, name, type;
  std::vector<FieldChange> fields;  // empty for what came or went
};

struct EdgeChange {
  std::string source, type, target;  // node ids
  Status status = Status::asserted;
  std::string label;
  std::vector<FieldChange> fields;
  std::vector<GraphEvidence> came, went;
};

struct GraphDiff {
  std::vector<std::string> documents_came, documents_went;  // ids
  std::vector<NodeChange> nodes_came, nodes_went, nodes_changed;
  std::vector<EdgeChange> edges_came, edges_went, edges_changed;
  std::vector<GraphStatement> statements_came, statements_went;

  bool empty() const;
};

GraphDiff graph_diff(const KnowledgeGraph& before, const KnowledgeGraph& after);

}  // namespace entente
