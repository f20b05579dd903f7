#include "output/layout_parts.hpp"

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr double kGap = 14;       // between cards
constexpr double kMargin = 45;    // between parts
constexpr double kAspect = 1.25;  // of the ground
constexpr int kRounds = 300;

struct Bounds {
  double left = 0, top = 0, right = 0, bottom = 0;
};

Bounds bounds_of(const Part& part, const std::vector<Box>& sizes) {
  Bounds out = {HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};
  for (std::size_t i = 0; i < part.nodes.size(); ++i) {
    const Box& size = sizes[part.nodes[i]];
    const Point& at = part.points[i];
    out.left = std::min(out.left, at.x - size.width / 2);
    out.right = std::max(out.right, at.x + size.width / 2);
    out.top = std::min(out.top, at.y - size.height / 2);
    out.bottom = std::max(out.bottom, at.y + size.height / 2);
  }
  return out;
}

// Shelves from top to bottom; on a shelf, parts beside one another, and below one another where the shelf is high
// enough.
class Shelves {
 public:
  Shelves(double width, double top) : width_(width), top_(top), bottom_(top) {}

  void put(Part& part, const Bounds& bounds) {
    const double width = bounds.right - bounds.left + kMargin, height = bounds.bottom - bounds.top + kMargin;
    if (column_top_ + height > bottom_ || width > column_width_) next_column(width, height);
    for (Point& point : part.points) point = {point.x - bounds.left + column_left_, point.y - bounds.top + column_top_};
    column_top_ += height;
  }

  double bottom() const { return bottom_; }

 private:
  void next_column(double width, double height) {
    column_left_ += column_width_;
    if (column_left_ + width > width_ || top_ + height > bottom_) {
      top_ = bottom_;
      bottom_ = top_ + height;
      column_left_ = 0;
    }
    column_top_ = top_;
    column_width_ = width;
  }

  double width_, top_, bottom_;
  double column_left_ = 0, column_top_ = 0, column_width_ = 0;
};

}  // namespace

std::vector<Part> connected_parts(const KnowledgeGraph& graph) {
  std::vector<Part> parts;
  std::vector<bool> seen(boost::num_vertices(graph), false);
  for (Vertex first = 0; first < seen.size(); ++first) {
    if (seen[first]) continue;
    seen[first] = true;
    Part part;
    part.nodes = {first};
    const auto reach = [&](Vertex vertex) {
      if (!seen[vertex]) part.nodes.push_back(vertex);
      seen[vertex] = true;
    };
    for (std::size_t at = 0; at < part.nodes.size(); ++at) {
      for (const Edge edge : boost::make_iterator_range(boost::out_edges(part.nodes[at], graph)))
        reach(boost::target(edge, graph));
      for (const Edge edge : boost::make_iterator_range(boost::in_edges(part.nodes[at], graph)))
        reach(boost::source(edge, graph));
    }
    std::sort(part.nodes.begin(), part.nodes.end());
    part.points.resize(part.nodes.size());
    parts.push_back(std::move(part));
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.nodes.size() > b.nodes.size(); });
  return parts;
}

void push_apart(std::vector<Point>& points, const std::vector<Box>& sizes) {
  for (int round = 0; round < kRounds; ++round) {
    bool moved = false;
    for (std::size_t a = 0; a < points.size(); ++a) {
      for (std::size_t b = a + 1; b < points.size(); ++b) {
        const double dx = points[b].x - points[a].x, dy = points[b].y - points[a].y;
        const double across = (sizes[a].width + sizes[b].width) / 2 + kGap - std::abs(dx);
        const double down = (sizes[a].height + sizes[b].height) / 2 + kGap - std::abs(dy);
        if (across <= 0.5 || down <= 0.5) continue;
        moved = true;
        if (down <= across) {
          const double step = dy < 0 ? -down / 2 : down / 2;
          points[a].y -= step;
          points[b].y += step;
        } else {
          const double step = dx < 0 ? -across / 2 : across / 2;
          points[a].x -= step;
          points[b].x += step;
        }
      }
    }
    if (!moved) return;
  }
}

void pack(std::vector<Part>& parts, const std::vector<Box>& sizes) {
  std::vector<std::pair<Bounds, std::size_t>> all;
  double area = 0, widest = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Bounds bounds = bounds_of(parts[i], sizes);
    all.emplace_back(bounds, i);
    if (parts[i].nodes.size() == 1) continue;
    area += (bounds.right - bounds.left + kMargin) * (bounds.bottom - bounds.top + kMargin);
    widest = std::max(widest, bounds.right - bounds.left + kMargin);
  }
  const auto alone = std::stable_partition(all.begin(), all.end(),
                                           [&](const auto& one) { return parts[one.second].nodes.size() > 1; });
  if (area == 0) {
    for (const auto& [bounds, part] : all)
      area += (bounds.right - bounds.left + kMargin) * (bounds.bottom - bounds.top + kMargin);
  }
  std::stable_sort(all.begin(), alone, [](const auto& a, const auto& b) {
    return a.first.bottom - a.first.top > b.first.bottom - b.first.top;
  });
  const double width = std::max(widest, std::sqrt(area * kAspect));
  Shelves linked(width, 0);
  for (auto one = all.begin(); one != alone; ++one) linked.put(parts[one->second], one->first);
  Shelves single(width, linked.bottom() + kMargin);
  for (auto one = alone; one != all.end(); ++one) single.put(parts[one->second], one->first);
}

}  // namespace entente
