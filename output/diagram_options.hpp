// What of a graph a diagram shows and how: views first cut the graph down, then the drawing is made.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace entente {

enum class DiagramView { relations, statements };  // statements: speaker, outlet, what it is about
enum class Grouping { none, country, bloc };
enum class DiagramOrder { structure, timeline };  // timeline: left to right by date

struct DiagramOptions {
  std::string title;               // empty: the article's title, or the graph's name
  std::size_t top = 0;             // the N strongest nodes; 0: as many as stay legible
  std::vector<std::string> focus;  // node ids, names or aliases; with `hops` around them
  std::size_t hops = 1;
  std::vector<std::string> types;      // entity types to keep; empty: all
  std::vector<std::string> relations;  // relation types to keep; empty: all
  std::size_t min_weight = 0;
  double min_confidence = 0.2;  // below it one in five is right: for data, not for a picture
  Grouping cluster = Grouping::none;
  Grouping rollup = Grouping::none;  // persons and organisations drawn as their country
  DiagramView view = DiagramView::relations;
  DiagramOrder order = DiagramOrder::structure;
  bool plain = false;  // no HTML labels, for other readers of DOT
};

}  // namespace entente
