// What a diagram shows, after the views have cut the graph down and folded it: cards and lines, no layout yet.
// Cost: linear in the graph, n log n where the strongest are chosen.
#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "output/diagram_options.hpp"
#include "schema/ontology.hpp"

namespace entente {

struct Card {
  std::string id, name, type, note, country;
  std::vector<std::string> aliases;
  std::string box;  // what it is drawn in a box with, and the words on that box; empty: none
  std::string box_label;
  std::string period;      // on a timeline: the day, month or year under which this copy of the card stands
  std::size_t degree = 0;  // lines that end here
  std::size_t weight = 0;  // the evidence of those lines
};

struct Line {
  std::size_t from = 0, to = 0;  // into Drawing::cards
  std::vector<std::string> ids;  // of the edges folded into it
  std::string type;              // of the strongest of them
  std::vector<std::string> labels;
  Quad quad = Quad::standing;
  Status status = Status::asserted;
  bool mutual = false;
  bool disputed = false;
  std::size_t weight = 0;
  double confidence = 0;
  std::string date;
  std::vector<std::string> per;  // names of the sources, where the article never says it of itself
  std::vector<std::string> quotes;
};

struct Drawing {
  std::string title;
  std::vector<Card> cards;
  std::vector<Line> lines;
  std::size_t documents = 0;
  std::size_t copies = 0;             // cards that stand for an entity once more, on a timeline
  bool statements = false;            // who speaks of what, in place of relations
  std::vector<std::string> left_out;  // what is not drawn and why, for its face
};

// Throws Error where a focus is not in the graph.
Drawing drawing_of(const KnowledgeGraph& graph, const Ontology& ontology, const DiagramOptions& options);

}  // namespace entente
