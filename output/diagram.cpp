#include "output/diagram.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <numeric>
#include <set>

#include "output/clean_text.hpp"
#include "output/diagram_columns.hpp"
#include "output/diagram_header.hpp"
#include "output/diagram_text.hpp"
#include "output/dot_graph.hpp"
#include "output/drawing.hpp"
#include "output/palette.hpp"

namespace entente {

namespace {

constexpr std::size_t kCards = 80;       // up to here every line has its label
constexpr std::size_t kEveryCard = 300;  // up to here every node is a card; above, hubs only
constexpr std::size_t kLabels = 130;     // the most labels that stay legible in rows, and in a force-directed layout
constexpr std::size_t kFewLabels = 40;
constexpr std::size_t kOverviewCards = 60;
constexpr std::size_t kHubDegree = 8;

std::string fixed(double value) {
  const auto tenths = static_cast<int>(value * 10 + 0.5);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

class Diagram {
 public:
  Diagram(Drawing drawing, const Ontology& ontology, const DiagramOptions& options)
      : drawing_(std::move(drawing)),
        ontology_(ontology),
        options_(options),
        overview_(drawing_.cards.size() > kEveryCard),
        rows_(!overview_ && (drawing_.cards.size() <= kCards || options.cluster != Grouping::none ||
                             options.order != DiagramOrder::structure)),
        dot_(drawing_.title.empty() ? "entente" : token(drawing_.title)) {}

  std::string write() {
    choose_labels();
    set_defaults();
    for (std::size_t i = 0; i < drawing_.cards.size(); ++i) add_card(i);
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i) add_line(i);
    if (timeline()) {
      add_timeline();
    } else if (rows_) {
      const Boxes all = boxes();
      for (const auto& [id, cards] : all) box(id, drawing_.cards[cards.front()].box_label, cards);
      if (!drawing_.statements) add_columns(all);
    }
    return dot_.write();
  }

 private:
  void choose_labels() {
    std::vector<std::size_t> order(drawing_.lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return drawing_.lines[a].weight > drawing_.lines[b].weight; });
    const std::size_t most = overview_ ? 0 : rows_ ? kLabels : kFewLabels;
    order.resize(std::min(order.size(), most));
    labelled_.insert(order.begin(), order.end());

    std::vector<std::size_t> cards(drawing_.cards.size());
    std::iota(cards.begin(), cards.end(), std::size_t{0});
    std::stable_sort(cards.begin(), cards.end(),
                     [&](std::size_t a, std::size_t b) { return drawing_.cards[a].degree > drawing_.cards[b].degree; });
    if (overview_) cards.resize(kOverviewCards);
    full_.insert(cards.begin(), cards.end());
  }

  bool timeline() const { return options_.order == DiagramOrder::timeline && !overview_; }

  void set_defaults() {
    const bool across = timeline() || (drawing_.statements && rows_);
    dot_.graph_default("layout", rows_ ? "dot" : "sfdp");
    dot_.graph_default("rankdir", across ? "LR" : "TB");
    dot_.graph_default("ranksep", drawing_.statements ? "1.6" : "0.5");
    dot_.graph_default("nodesep", "0.22");
    dot_.graph_default("splines", overview_ ? "line" : "true");
    dot_.graph_default("overlap", "prism");
    if (!rows_ && !overview_) {
      dot_.graph_default("sep", "+20");
      dot_.graph_default("forcelabels", "false");
    }
    dot_.graph_default("outputorder", rows_ ? "breadthfirst" : "edgesfirst");
    dot_.graph_default("pad", "0.3,0.25");
    dot_.graph_default("bgcolor", "white");
    dot_.graph_default("charset", "UTF-8");
    dot_.graph_default("fontname", "Arial");
    dot_.graph_default("fontsize", "18");
    dot_.graph_default("fontcolor", "#1F2933");
    dot_.graph_default("labelloc", "t");
    dot_.graph_default("labeljust", "l");
    dot_.graph_default("tooltip", dot_text(drawing_.title));
    if (options_.plain) {
      dot_.graph_default("label", dot_text(header_text(drawing_)));
    } else {
      dot_.graph_html("label", header_html(drawing_, ontology_));
    }
    constexpr std::array<std::array<const char*, 2>, 8> node = {{{"shape", "box"},
                                                                 {"style", "rounded,filled"},
                                                                 {"fontname", "Arial"},
                                                                 {"fontsize", "11"},
                                                                 {"penwidth", "1.2"},
                                                                 {"margin", "0.14,0.06"},
                                                                 {"height", "0.42"},
                                                                 {"width", "0.6"}}};
    dot_.node_default("label", "\\N");  // else an empty label is not written, and means the name
    for (const auto& [name, value] : node) dot_.node_default(name, value);
    constexpr std::array<std::array<const char*, 2>, 6> edge = {{{"fontname", "Arial"},
                                                                 {"fontsize", "9"},
                                                                 {"arrowsize", "0.65"},
                                                                 {"penwidth", "1.2"},
                                                                 {"color", "#5F6B76"},
                                                                 {"fontcolor", "#5F6B76"}}};
    for (const auto& [name, value] : edge) dot_.edge_default(name, value);
  }

  std::string card_name(const Card& card) {
    std::string name;
    for (const char c : card.id)
      name += std::isalnum(static_cast<unsigned char>(c)) != 0 || c == ':' || c == '-' || c == '.' ? c : '_';
    while (!names_.insert(name).second) name += '_';
    return name;
  }

  void add_card(std::size_t index) {
    const Card& card = drawing_.cards[index];
    const CardColours colours = card_colours(ontology_, card.type);
    const std::string name = card_name(card);
    const DotGraph::Node node = dot_.node(name);
    nodes_.push_back(node);
    dot_.set(node, "id", "node-" + token(name));
    dot_.set(node, "class", card.type.empty() ? "source" : token(card.type));
    dot_.set(node, "color", colours.border);
    dot_.set(node, "fillcolor", !full_.contains(index) ? colours.border : card.type.empty() ? "white" : colours.fill);
    dot_.set(node, "tooltip", dot_text(card_tooltip(card)));
    if (card.type.empty()) dot_.set(node, "style", "rounded,filled,dashed");
    if (!full_.contains(index)) {
      dot_.set(node, "label", "");
      dot_.set(node, "shape", "circle");
      dot_.set(node, "style", "filled");
      dot_.set(node, "fixedsize", "true");
      const std::string size = "0." + std::to_string(12 + std::min<std::size_t>(card.degree * 2, 20));
      dot_.set(node, "width", size);
      dot_.set(node, "height", size);
      return;
    }
    const bool hub = card.degree >= kHubDegree;
    if (hub) dot_.set(node, "penwidth", "2.2");
    set_card_label(node, card, colours, hub);
  }

  std::string type_words(const Card& card) const {
    const EntityType* type = ontology_.entity(card.type);
    return upper(type == nullptr ? card.type : type->label);
  }

  void set_card_label(DotGraph::Node node, const Card& card, const CardColours& colours, bool hub) {
    const std::string type = type_words(card);
    if (options_.plain) {
      dot_.set(node, "label", card_plain(card, type));
      dot_.set(node, "fontcolor", colours.text);
    } else {
      dot_.set_html(node, "label", card_html(card, type, colours, hub));
    }
  }

  void add_line(std::size_t index) {
    const Line& line = drawing_.lines[index];
    const DotGraph::Edge edge = dot_.edge(nodes_[line.from], nodes_[line.to], line.ids.front());
    const bool former = line.status == Status::former;
    const std::string colour = former ? "#A3ADB7" : std::string(line_colour(line.quad));
    const std::string font = former ? "#5F6B76" : colour;
    dot_.set(edge, "id", "edge-" + token(line.ids.front()));
    dot_.set(edge, "class",
             std::string(quad_class(line.quad)) + " " + std::string(name_of(line.status)) + " " + token(line.type) +
                 (line.disputed ? " disputed" : ""));
    dot_.set(edge, "color", overview_ ? colour + "90" : colour);
    dot_.set(edge, "fontcolor", font);
    dot_.set(edge, "penwidth", overview_ ? "0.6" : fixed(std::min(0.9 + 0.28 * static_cast<double>(line.weight), 3.2)));
    if (line.mutual) dot_.set(edge, "dir", "both");
    if (line.status == Status::planned || line.status == Status::possible) dot_.set(edge, "style", "dashed");
    if (line.status == Status::denied) {
      dot_.set(edge, "style", "dotted");
      dot_.set(edge, "arrowhead", "tee");
      if (!overview_) dot_.set(edge, "penwidth", "1.8");
    }
    if (overview_) dot_.set(edge, "arrowsize", "0.4");
    if (line.quad == Quad::standing) dot_.set(edge, "weight", "3");
    if (const std::size_t length = spread(line); length > 1) dot_.set(edge, "minlen", std::to_string(length));
    const std::string tooltip = dot_text(line_tooltip(drawing_, line));
    dot_.set(edge, "edgetooltip", tooltip);
    dot_.set(edge, "labeltooltip", tooltip);
    if (labelled_.contains(index) && !drawing_.statements) set_line_label(edge, line, font);
  }

  // Many leaves on one hub would stand in one endless row: they take turns in rows.
  std::size_t spread(const Line& line) {
    const Card& from = drawing_.cards[line.from];
    const Card& to = drawing_.cards[line.to];
    constexpr std::size_t kRow = 3;
    if (!rows_ || timeline() || drawing_.statements) return 1;
    if (from.degree != 1 && to.degree != 1) return 1;
    const std::size_t hub = from.degree == 1 ? line.to : line.from;
    if (drawing_.cards[hub].degree <= kRow) return 1;
    return 1 + leaves_[{hub, from.degree == 1}]++ / kRow;
  }

  // Rows make room for labels; elsewhere only those are drawn that find a free place beside their line.
  void set_line_label(DotGraph::Edge edge, const Line& line, const std::string& colour) {
    const char* name = rows_ ? "label" : "xlabel";
    if (options_.plain) {
      dot_.set(edge, name, line_plain(line));
    } else if (const std::string html = line_html(line, colour, !rows_); !html.empty()) {
      dot_.set_html(edge, name, html);
    }
  }

  // Cards of one box hang together too.
  void add_columns(const std::map<std::string, std::vector<std::size_t>>& all) {
    std::vector<std::pair<std::size_t, std::size_t>> together;
    for (const auto& [id, cards] : all) {
      for (std::size_t i = 1; i < cards.size(); ++i) together.emplace_back(cards[i - 1], cards[i]);
    }
    for (const auto& [above, below] : column_ties(drawing_, together)) hold_apart(nodes_[above], nodes_[below]);
  }

  using Boxes = std::map<std::string, std::vector<std::size_t>>;

  Boxes boxes() const {
    Boxes out;
    for (std::size_t i = 0; i < drawing_.cards.size(); ++i) {
      if (!drawing_.cards[i].box.empty()) out[drawing_.cards[i].box].push_back(i);
    }
    std::erase_if(out, [](const auto& one) { return one.second.size() < 2; });
    return out;
  }

  // Each period is a box, the boxes stand from left to right: gates that are not drawn keep them apart.
  void add_timeline() {
    std::map<std::string, std::vector<std::size_t>> periods;
    for (std::size_t i = 0; i < drawing_.cards.size(); ++i) {
      if (!drawing_.cards[i].period.empty()) periods[drawing_.cards[i].period].push_back(i);
    }
    DotGraph::Node gate;
    for (const auto& [period, cards] : periods) {
      box(period, period, cards);
      for (const std::size_t card : cards) {
        if (gate.at != nullptr) hold_apart(gate, nodes_[card]);
      }
      gate = dot_.node("after:" + period);
      dot_.set(gate, "shape", "point");
      dot_.set(gate, "style", "invis");
      dot_.set(gate, "label", "");
      dot_.set(gate, "width", "0.01");
      dot_.set(gate, "height", "0.01");
      for (const std::size_t card : cards) hold_apart(nodes_[card], gate);
    }
  }

  void hold_apart(DotGraph::Node before, DotGraph::Node after) {
    const DotGraph::Edge edge = dot_.edge(before, after, "apart-" + std::to_string(ties_++));
    dot_.set(edge, "style", "invis");
  }

  void box(const std::string& id, const std::string& label, const std::vector<std::size_t>& cards) {
    const DotGraph::Cluster cluster = dot_.subgraph("cluster_" + token(id));
    dot_.set(cluster, "label", dot_text(label));
    dot_.set(cluster, "style", "rounded");
    dot_.set(cluster, "color", "#C4CDD6");
    dot_.set(cluster, "bgcolor", "#F7F9FB");
    dot_.set(cluster, "fontsize", "11");
    dot_.set(cluster, "fontcolor", "#5A6672");
    for (const std::size_t card : cards) dot_.put(cluster, nodes_[card]);
  }

  Drawing drawing_;
  const Ontology& ontology_;
  const DiagramOptions& options_;
  const bool overview_;
  const bool rows_;  // dot, top to bottom; else sfdp, which keeps a wide graph on one page
  DotGraph dot_;
  std::set<std::size_t> labelled_, full_;
  std::set<std::string> names_;
  std::vector<DotGraph::Node> nodes_;
  std::map<std::pair<std::size_t, bool>, std::size_t> leaves_;
  std::size_t ties_ = 0;
};

}  // namespace

std::string render_diagram(const KnowledgeGraph& graph, const Ontology& ontology, const DiagramOptions& options) {
  return Diagram(drawing_of(graph, ontology, options), ontology, options).write();
}

}  // namespace entente
