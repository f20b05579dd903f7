#include "tree.hpp"

#include <algorithm>
#include <limits>

namespace entente::neural {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min() / 4;

struct Arc {
  std::int64_t score = never;
  int head = -1;  // words of the sentence, also when the arc joins contracted cycles
  int dependent = -1;
};

// A dense graph whose cycles are contracted into new nodes; `arc(h, d)` joins nodes, contracted or not.
class Contraction {
 public:
  Contraction(const std::vector<std::int32_t>& scores, int n) : size_(n + 1), limit_(2 * n + 2) {
    arcs_.resize(static_cast<std::size_t>(limit_) * static_cast<std::size_t>(limit_));
    best_.resize(static_cast<std::size_t>(limit_));
    parent_.assign(static_cast<std::size_t>(limit_), -1);
    const std::int64_t penalty = std::int64_t{1} << 44;
    for (int d = 1; d <= n; ++d)
      for (int h = 0; h <= n; ++h)
        if (h != d)
          arc(h, d) = {
              scores[static_cast<std::size_t>(d) * static_cast<std::size_t>(n + 1) + static_cast<std::size_t>(h)] -
                  (h == 0 ? penalty : 0),
              h, d};
    for (int node = 0; node <= n; ++node) active_.push_back(node);
  }

  std::vector<int> solve(int n) {
    while (true) {
      choose();
      const auto cycle = find_cycle();
      if (cycle.empty()) break;
      contract(cycle);
    }
    expand();
    std::vector<int> heads(static_cast<std::size_t>(n + 1), 0);
    for (int d = 1; d <= n; ++d) heads[static_cast<std::size_t>(d)] = at(best_, d).head;
    return heads;
  }

 private:
  template <typename T>
  static T& at(std::vector<T>& v, int i) {
    return v[static_cast<std::size_t>(i)];
  }
  Arc& arc(int h, int d) {
    return arcs_[static_cast<std::size_t>(h) * static_cast<std::size_t>(limit_) + static_cast<std::size_t>(d)];
  }

  void choose() {
    source_.assign(static_cast<std::size_t>(limit_), -1);
    for (int d : active_) {
      if (d == 0) continue;
      Arc best;
      for (int h : active_)
        if (h != d && (at(source_, d) < 0 || arc(h, d).score > best.score)) {
          best = arc(h, d);
          at(source_, d) = h;
        }
      at(best_, d) = best;
    }
  }

  std::vector<int> find_cycle() {
    std::vector<int> colour(static_cast<std::size_t>(limit_), -1);
    for (int start : active_) {
      int node = start;
      while (node > 0 && at(colour, node) < 0) {
        at(colour, node) = start;
        node = at(source_, node);
      }
      if (node <= 0 || at(colour, node) != start) continue;
      std::vector<int> cycle{node};
      for (int next = at(source_, node); next != node; next = at(source_, next)) cycle.push_back(next);
      return cycle;
    }
    return {};
  }

  void contract(const std::vector<int>& cycle) {
    const int whole = size_++;
    for (int member : cycle) {
      at(parent_, member) = whole;
      active_.erase(std::find(active_.begin(), active_.end(), member));
    }
    for (int other : active_) {
      for (int member : cycle) {
        Arc in = arc(other, member);
        in.score -= at(best_, member).score;
        if (other != whole && in.score > arc(other, whole).score) arc(other, whole) = in;
        if (other != 0 && arc(member, other).score > arc(whole, other).score) arc(whole, other) = arc(member, other);
      }
    }
    active_.push_back(whole);
    cycles_.push_back(cycle);
  }

  // The arc that enters a contracted cycle replaces the arc of the member that it enters.
  void expand() {
    for (auto cycle = cycles_.rbegin(); cycle != cycles_.rend(); ++cycle) {
      const int whole = at(parent_, cycle->front());
      const Arc entering = at(best_, whole);
      int member = entering.dependent;
      while (at(parent_, member) != whole) member = at(parent_, member);
      at(best_, member) = entering;
    }
  }

  int size_;
  int limit_;
  std::vector<Arc> arcs_;
  std::vector<Arc> best_;
  std::vector<int> source_;
  std::vector<int> parent_;
  std::vector<int> active_;
  std::vector<std::vector<int>> cycles_;
};

bool is_single_rooted_tree(const std::vector<int>& heads) {
  if (std::count(heads.begin() + 1, heads.end(), 0) != 1) return false;
  std::vector<int> seen(heads.size(), 0);
  for (std::size_t start = 1; start < heads.size(); ++start) {
    std::size_t node = start;
    while (node != 0 && seen[node] == 0) {
      seen[node] = static_cast<int>(start);
      node = static_cast<std::size_t>(heads[node]);
    }
    if (node != 0 && seen[node] == static_cast<int>(start)) return false;
  }
  return true;
}

}  // namespace

std::vector<int> best_tree(const std::vector<std::int32_t>& scores, int n) {
  std::vector<int> heads(static_cast<std::size_t>(n + 1), 0);
  for (int d = 1; d <= n; ++d) {
    const std::int32_t* row = scores.data() + static_cast<std::size_t>(d) * static_cast<std::size_t>(n + 1);
    int best = -1;
    for (int h = 0; h <= n; ++h)
      if (h != d && (best < 0 || row[h] > row[best])) best = h;
    heads[static_cast<std::size_t>(d)] = best;
  }
  if (n == 0 || is_single_rooted_tree(heads)) return heads;
  return Contraction(scores, n).solve(n);
}

}  // namespace entente::neural
