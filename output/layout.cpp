#include "output/layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <memory>
#include <numbers>
#include <numeric>
#include <optional>
#include <string>

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include "base/utf8.hpp"
#include "output/child_process.hpp"

namespace entente {

namespace {

constexpr std::size_t most_nodes = 20000;
constexpr std::size_t most_cards = 150;  // up to here every node has room for its card

int keep_silent(char*) { return 0; }

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
struct FreeContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};
using GraphHandle = std::unique_ptr<Agraph_t, CloseGraph>;
using ContextHandle = std::unique_ptr<GVC_t, FreeContext>;

void set(void* object, const char* name, const std::string& value) {
  agsafeset(object, const_cast<char*>(name), const_cast<char*>(value.c_str()), const_cast<char*>(""));
}

std::string card_width(const Entity& entity) {
  const std::size_t letters = std::clamp<std::size_t>(count_code_points(entity.name), 8, 28);
  return std::to_string(0.45 + 0.1 * static_cast<double>(letters));
}

std::vector<Agnode_t*> add_nodes(Agraph_t* drawing, const KnowledgeGraph& graph) {
  const bool cards = boost::num_vertices(graph) <= most_cards;
  std::vector<Agnode_t*> nodes;
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
    std::string name = "n" + std::to_string(vertex);
    nodes.push_back(agnode(drawing, name.data(), 1));
    set(nodes.back(), "label", "");
    set(nodes.back(), "width", cards ? card_width(graph[vertex]) : "0.3");
    set(nodes.back(), "height", cards ? "0.7" : "0.3");
  }
  return nodes;
}

std::map<std::pair<Vertex, Vertex>, std::size_t> simple_edges(const KnowledgeGraph& graph) {
  std::map<std::pair<Vertex, Vertex>, std::size_t> weights;
  for (const Edge edge : boost::make_iterator_range(boost::edges(graph))) {
    const Vertex from = boost::source(edge, graph), to = boost::target(edge, graph);
    if (from != to) ++weights[{std::min(from, to), std::max(from, to)}];
  }
  return weights;
}

// The strongest nodes first.
std::vector<Vertex> by_strength(const KnowledgeGraph& graph) {
  std::vector<Vertex> order(boost::num_vertices(graph));
  std::iota(order.begin(), order.end(), Vertex{0});
  std::stable_sort(order.begin(), order.end(), [&](Vertex a, Vertex b) {
    return boost::out_degree(a, graph) + boost::in_degree(a, graph) >
           boost::out_degree(b, graph) + boost::in_degree(b, graph);
  });
  return order;
}

// The strongest node of each connected component, strongest first.
std::vector<Vertex> component_heads(const KnowledgeGraph& graph) {
  std::vector<bool> seen(boost::num_vertices(graph), false);
  std::vector<Vertex> heads, open;
  const auto reach = [&](Vertex vertex) {
    if (seen[vertex]) return;
    seen[vertex] = true;
    open.push_back(vertex);
  };
  for (const Vertex head : by_strength(graph)) {
    if (seen[head]) continue;
    heads.push_back(head);
    for (reach(head); !open.empty();) {
      const Vertex vertex = open.back();
      open.pop_back();
      for (const Edge edge : boost::make_iterator_range(boost::out_edges(vertex, graph)))
        reach(boost::target(edge, graph));
      for (const Edge edge : boost::make_iterator_range(boost::in_edges(vertex, graph)))
        reach(boost::source(edge, graph));
    }
  }
  return heads;
}

// Components are tied in a tree: Graphviz lays each out by itself otherwise, and packing thousands takes minutes.
void add_edges(Agraph_t* drawing, const KnowledgeGraph& graph, const std::vector<Agnode_t*>& nodes) {
  std::map<std::pair<Vertex, Vertex>, std::size_t> weights = simple_edges(graph);
  const std::vector<Vertex> heads = component_heads(graph);
  constexpr std::size_t fan_out = 6;
  for (std::size_t i = 1; i < heads.size(); ++i) weights[std::minmax(heads[(i - 1) / fan_out], heads[i])] = 1;
  for (const auto& [ends, weight] : weights) {
    Agedge_t* edge = agedge(drawing, nodes[ends.first], nodes[ends.second], nullptr, 1);
    set(edge, "weight", std::to_string(weight));
  }
}

std::vector<Point> spiral(const KnowledgeGraph& graph) {
  const std::vector<Vertex> order = by_strength(graph);
  constexpr double golden_angle = std::numbers::pi * 0.7639320225002103;
  std::vector<Point> points(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const double radius = 30 * std::sqrt(static_cast<double>(i));
    const double angle = golden_angle * static_cast<double>(i);
    points[order[i]] = {radius * std::cos(angle), radius * std::sin(angle)};
  }
  return points;
}

// Evens out the crowd in the middle: a node keeps its direction from the centre, its distance becomes mostly that of
// its rank in an evenly filled disc. (Graphviz's own removal of overlaps, prism, is not the same in every run.)
void make_room(std::vector<Point>& points) {
  Point centre;
  for (const Point& point : points) centre = {centre.x + point.x, centre.y + point.y};
  const double count = static_cast<double>(points.size());
  std::vector<std::pair<double, std::size_t>> distances;
  for (std::size_t i = 0; i < points.size(); ++i) {
    points[i] = {points[i].x - centre.x / count, points[i].y - centre.y / count};
    distances.emplace_back(std::sqrt(points[i].x * points[i].x + points[i].y * points[i].y), i);
  }
  std::sort(distances.begin(), distances.end());
  const double farthest = distances.back().first;
  if (farthest <= 0) return;
  const double radius = std::sqrt(count * (points.size() <= most_cards ? 8000 : 1600));
  for (std::size_t rank = 0; rank < distances.size(); ++rank) {
    const auto [distance, at] = distances[rank];
    if (distance <= 0) continue;
    const double even = std::sqrt((static_cast<double>(rank) + 0.5) / count);
    const double factor = radius * (0.7 * even + 0.3 * distance / farthest) / distance;
    points[at] = {points[at].x * factor, points[at].y * factor};
  }
}

// Runs of sfdp in one process are not alike: each has a process of its own.
std::string force_directed(const KnowledgeGraph& graph) {
  agseterrf(keep_silent);
  const ContextHandle context(gvContext());
  const GraphHandle drawing(agopen(const_cast<char*>("page"), Agstrictundirected, nullptr));
  const std::vector<Agnode_t*> nodes = add_nodes(drawing.get(), graph);
  add_edges(drawing.get(), graph, nodes);
  set(drawing.get(), "overlap", "true");
  set(drawing.get(), "splines", "false");
  set(drawing.get(), "K", nodes.size() <= most_cards ? "1.6" : "0.9");
  if (gvLayout(context.get(), drawing.get(), "sfdp") != 0) return {};
  std::vector<Point> points;
  for (Agnode_t* node : nodes) points.push_back({ND_coord(node).x, -ND_coord(node).y});
  gvFreeLayout(context.get(), drawing.get());
  return {reinterpret_cast<const char*>(points.data()), points.size() * sizeof(Point)};
}

}  // namespace

std::vector<Point> layout(const KnowledgeGraph& graph) {
  const std::size_t count = boost::num_vertices(graph);
  if (count > most_nodes || count == 0) return spiral(graph);
  const std::optional<std::string> bytes = in_child_process({}, [&] { return force_directed(graph); });
  std::vector<Point> points(count);
  if (bytes && bytes->size() == count * sizeof(Point)) {
    std::memcpy(points.data(), bytes->data(), bytes->size());
  } else {
    points = spiral(graph);
  }
  make_room(points);
  return points;
}

}  // namespace entente
