// Scores a built graph against a gold graph. Entities are matched one to one by name, then by alias; a second node
// for one gold entity is wrong. A relation is right when both its ends are matched and its type is one that the gold
// accepts; a statement when speaker and content are found; `pair` scores relations by their two ends alone. What the
// gold marks optional counts neither way. Cost: nodes times gold entities, edges, statements times gold statements.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "evaluate/gold_graph.hpp"
#include "graph/knowledge_graph.hpp"
#include "schema/ontology.hpp"

namespace entente {

struct Counts {
  std::size_t right = 0, wrong = 0, missed = 0;
  double precision() const { return ratio(right, right + wrong); }
  double recall() const { return ratio(right, right + missed); }
  double f1() const { return ratio(2 * right, 2 * right + wrong + missed); }

 private:
  static double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

struct GraphScore {
  Counts entity, name, relation, pair, statement;  // `name`: entities whatever their type
  Counts status, source, outlet;                   // right and wrong among what was matched
  std::vector<std::string> report;                 // a line for each error

  void add(const GraphScore& other);  // pools the counts; reports stay apart
};

GraphScore score_graph(const KnowledgeGraph& graph, const GoldGraph& gold, const Ontology& ontology);

// The measures as a table, for people.
std::string to_table(const GraphScore& score);

}  // namespace entente
