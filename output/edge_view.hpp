// One edge as the flat formats see it: scalars only, the evidence as short lists. Also what a node's flat values are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "schema/ontology.hpp"

namespace entente {

struct EdgeView {
  std::string id, source, target, type, label, status, quad, date;
  std::size_t weight = 0;
  double confidence = 0;
  std::vector<std::string> quotes, documents, sources;  // unique, in order of evidence
  std::string start, end;                               // whole days, for formats with time; empty when undated
};

std::vector<EdgeView> edge_views(const KnowledgeGraph& graph, const Ontology& ontology);

// Name and value of everything flat that a node has, in a fixed order: label, kind, country, note, mentions, codes ...
struct FlatValue {
  std::string_view name;
  std::string value;
  bool number = false;
};
std::vector<FlatValue> flat_values(const Entity& entity);
std::vector<FlatValue> flat_values(const EdgeView& edge);

std::string joined(const std::vector<std::string>& parts, std::string_view between);
std::string decimal(double value);  // 0.9, as JSON writes it: the same in every locale

}  // namespace entente
