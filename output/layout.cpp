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
#include "output/layout_parts.hpp"

namespace entente {

namespace {

constexpr std::size_t most_nodes = 20000;
constexpr std::size_t most_cards = 150;  // up to so many related nodes each has room for its card
constexpr double points_per_inch = 72;

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

std::vector<Box> sizes_of(const KnowledgeGraph& graph, bool cards) {
  std::vector<Box> sizes;
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
    const std::size_t letters = std::clamp<std::size_t>(count_code_points(graph[vertex].name), 8, 28);
    sizes.push_back(cards ? Box{36 + 7.4 * static_cast<double>(letters), 44} : Box{22, 22});
  }
  return sizes;
}

std::map<std::pair<Vertex, Vertex>, std::size_t> simple_edges(const KnowledgeGraph& graph, const Part& part) {
  std::map<std::pair<Vertex, Vertex>, std::size_t> weights;
  for (const Vertex from : part.nodes) {
    for (const Edge edge : boost::make_iterator_range(boost::out_edges(from, graph))) {
      const Vertex to = boost::target(edge, graph);
      if (from != to) ++weights[{std::min(from, to), std::max(from, to)}];
    }
  }
  return weights;
}

// Few nodes stand in a row, the strongest in the middle; that is what any engine would make of them.
bool in_a_row(const KnowledgeGraph& graph, Part& part, const std::vector<Box>& sizes) {
  if (part.nodes.size() > 3) return false;
  std::vector<std::size_t> order(part.nodes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto degree = [&](std::size_t i) { return boost::degree(part.nodes[i], graph); };
  if (order.size() == 3) {
    const auto strongest = std::max_element(order.begin(), order.end(),
                                            [&](std::size_t a, std::size_t b) { return degree(a) < degree(b); });
    std::iter_swap(strongest, order.begin() + 1);
  }
  double x = 0;
  for (const std::size_t i : order) {
    const double half = sizes[part.nodes[i]].width / 2;
    part.points[i] = {x + half, 0};
    x += 2 * half + 70;
  }
  return true;
}

void by_force(GVC_t* context, const KnowledgeGraph& graph, Part& part, const std::vector<Box>& sizes, bool cards) {
  const GraphHandle drawing(agopen(const_cast<char*>("page"), Agstrictundirected, nullptr));
  std::map<Vertex, Agnode_t*> nodes;
  for (const Vertex vertex : part.nodes) {
    std::string name = "n" + std::to_string(vertex);
    Agnode_t* node = nodes[vertex] = agnode(drawing.get(), name.data(), 1);
    set(node, "label", "");
    set(node, "width", std::to_string(sizes[vertex].width / points_per_inch));
    set(node, "height", std::to_string(sizes[vertex].height / points_per_inch));
  }
  for (const auto& [ends, weight] : simple_edges(graph, part)) {
    Agedge_t* edge = agedge(drawing.get(), nodes[ends.first], nodes[ends.second], nullptr, 1);
    set(edge, "weight", std::to_string(weight));
  }
  set(drawing.get(), "overlap", "true");
  set(drawing.get(), "splines", "false");
  set(drawing.get(), "K", cards ? "1.6" : "0.9");
  if (gvLayout(context, drawing.get(), "sfdp") != 0) return;
  for (std::size_t i = 0; i < part.nodes.size(); ++i) {
    Agnode_t* node = nodes[part.nodes[i]];
    part.points[i] = {ND_coord(node).x, -ND_coord(node).y};
  }
  gvFreeLayout(context, drawing.get());
}

// Runs of sfdp in one process are not alike: those of a graph have a process of their own. The points of all parts, one
// after another.
std::string force_directed(const KnowledgeGraph& graph, std::vector<Part> parts, const std::vector<Box>& sizes,
                           bool cards) {
  agseterrf(keep_silent);
  const ContextHandle context(gvContext());
  std::string bytes;
  for (Part& part : parts) {
    if (!in_a_row(graph, part, sizes)) by_force(context.get(), graph, part, sizes, cards);
    bytes.append(reinterpret_cast<const char*>(part.points.data()), part.points.size() * sizeof(Point));
  }
  return bytes;
}

// Evens out the crowd in the middle: a node keeps its direction from the centre, its distance becomes mostly that of
// its rank in an evenly filled disc. (Graphviz's own removal of overlaps, prism, is not the same in every run.)
void make_room(std::vector<Point>& points, bool cards) {
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
  const double radius = std::sqrt(count * (cards ? 8000 : 1600));
  for (std::size_t rank = 0; rank < distances.size(); ++rank) {
    const auto [distance, at] = distances[rank];
    if (distance <= 0) continue;
    const double even = std::sqrt((static_cast<double>(rank) + 0.5) / count);
    const double factor = radius * (0.7 * even + 0.3 * distance / farthest) / distance;
    points[at] = {points[at].x * factor, points[at].y * factor};
  }
}

std::vector<Point> spiral(const KnowledgeGraph& graph) {
  std::vector<Vertex> order(boost::num_vertices(graph));
  std::iota(order.begin(), order.end(), Vertex{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](Vertex a, Vertex b) { return boost::degree(a, graph) > boost::degree(b, graph); });
  constexpr double golden_angle = std::numbers::pi * 0.7639320225002103;
  std::vector<Point> points(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const double radius = 30 * std::sqrt(static_cast<double>(i));
    const double angle = golden_angle * static_cast<double>(i);
    points[order[i]] = {radius * std::cos(angle), radius * std::sin(angle)};
  }
  return points;
}

void finish(Part& part, const std::vector<Box>& sizes, bool cards) {
  if (part.nodes.size() <= 3) return;
  make_room(part.points, cards);
  if (!cards) return;
  std::vector<Box> own;
  for (const Vertex vertex : part.nodes) own.push_back(sizes[vertex]);
  push_apart(part.points, own);
}

}  // namespace

std::vector<Point> layout(const KnowledgeGraph& graph) {
  const std::size_t count = boost::num_vertices(graph);
  if (count > most_nodes) return spiral(graph);
  std::vector<Part> parts = connected_parts(graph);
  const auto alone = static_cast<std::size_t>(
      std::count_if(parts.begin(), parts.end(), [](const Part& part) { return part.nodes.size() == 1; }));
  const bool cards = count - alone <= most_cards;
  const std::vector<Box> sizes = sizes_of(graph, cards);
  const std::optional<std::string> bytes =
      in_child_process({}, [&] { return force_directed(graph, parts, sizes, cards); });
  if (!bytes || bytes->size() != count * sizeof(Point)) return spiral(graph);
  std::size_t read = 0;
  for (Part& part : parts) {
    std::memcpy(part.points.data(), bytes->data() + read, part.points.size() * sizeof(Point));
    read += part.points.size() * sizeof(Point);
    finish(part, sizes, cards);
  }
  pack(parts, sizes);
  std::vector<Point> points(count);
  for (const Part& part : parts) {
    for (std::size_t i = 0; i < part.nodes.size(); ++i) points[part.nodes[i]] = part.points[i];
  }
  return points;
}

}  // namespace entente
