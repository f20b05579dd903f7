#include "output/drawing_cut.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "base/error.hpp"
#include "base/fold.hpp"

namespace entente {

namespace {

constexpr std::size_t kMostDrawn = 5000;
constexpr std::size_t kCore = 1000;

template <class Wanted>
void keep(Drawing& drawing, Wanted wanted) {
  std::vector<std::size_t> place(drawing.cards.size(), SIZE_MAX);
  std::vector<Card> cards;
  for (std::size_t i = 0; i < place.size(); ++i) {
    if (!wanted(i)) continue;
    place[i] = cards.size();
    cards.push_back(std::move(drawing.cards[i]));
  }
  drawing.cards = std::move(cards);
  std::erase_if(drawing.lines,
                [&](const Line& line) { return place[line.from] == SIZE_MAX || place[line.to] == SIZE_MAX; });
  for (Line& line : drawing.lines) {
    line.from = place[line.from];
    line.to = place[line.to];
  }
}

std::size_t named(const Drawing& drawing, const std::string& name) {
  const std::string folded = fold(name);
  for (std::size_t i = 0; i < drawing.cards.size(); ++i) {
    if (drawing.cards[i].id == name || fold(drawing.cards[i].name) == folded) return i;
  }
  for (std::size_t i = 0; i < drawing.cards.size(); ++i) {
    for (const std::string& alias : drawing.cards[i].aliases) {
      if (fold(alias) == folded) return i;
    }
  }
  throw Error("no entity of the graph is named '" + name + "'", ExitCode::usage);
}

std::set<std::size_t> focus_of(const Drawing& drawing, const DiagramOptions& options) {
  std::set<std::size_t> out;
  for (const std::string& name : options.focus) out.insert(named(drawing, name));
  return out;
}

void count_degrees(Drawing& drawing) {
  for (const Line& line : drawing.lines) {
    for (const std::size_t end : {line.from, line.to}) {
      ++drawing.cards[end].degree;
      drawing.cards[end].weight += line.weight;
    }
  }
}

}  // namespace

void keep_types(Drawing& drawing, const DiagramOptions& options) {
  const std::vector<std::string>& types = options.types;
  if (types.empty()) return;
  const std::set<std::size_t> asked = focus_of(drawing, options);
  keep(drawing, [&](std::size_t card) {
    return asked.contains(card) || std::find(types.begin(), types.end(), drawing.cards[card].type) != types.end();
  });
}

void keep_around(Drawing& drawing, const std::vector<std::string>& names, std::size_t hops) {
  std::vector<std::size_t> distance(drawing.cards.size(), SIZE_MAX);
  std::vector<std::size_t> frontier;
  frontier.reserve(names.size());
  for (const std::string& name : names) frontier.push_back(named(drawing, name));
  for (const std::size_t card : frontier) distance[card] = 0;
  std::vector<std::vector<std::size_t>> neighbours(drawing.cards.size());
  for (const Line& line : drawing.lines) {
    neighbours[line.from].push_back(line.to);
    neighbours[line.to].push_back(line.from);
  }
  for (std::size_t hop = 1; hop <= hops; ++hop) {
    std::vector<std::size_t> next;
    for (const std::size_t card : frontier) {
      for (const std::size_t other : neighbours[card]) {
        if (distance[other] != SIZE_MAX) continue;
        distance[other] = hop;
        next.push_back(other);
      }
    }
    frontier = std::move(next);
  }
  keep(drawing, [&](std::size_t card) { return distance[card] != SIZE_MAX; });
}

void drop_unlinked(Drawing& drawing, const DiagramOptions& options) {
  count_degrees(drawing);
  const std::size_t before = drawing.cards.size();
  if (drawing.lines.empty()) return;
  const std::set<std::size_t> asked = focus_of(drawing, options);
  keep(drawing, [&](std::size_t card) { return drawing.cards[card].degree != 0 || asked.contains(card); });
  const std::size_t dropped = before - drawing.cards.size();
  if (dropped != 0 && options.focus.empty() && options.types.empty() && options.relations.empty())
    drawing.left_out.push_back(std::to_string(dropped) + " without relations not drawn");
}

void keep_strongest(Drawing& drawing, std::size_t top) {
  const std::size_t all = drawing.cards.size();
  const std::size_t most = top != 0 ? top : all > kMostDrawn ? kCore : all;
  if (all <= most) return;
  std::vector<std::size_t> order(all);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(drawing.cards[a].weight, drawing.cards[a].degree) >
           std::tie(drawing.cards[b].weight, drawing.cards[b].degree);
  });
  const std::set<std::size_t> strongest(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most));
  keep(drawing, [&](std::size_t card) { return strongest.contains(card); });
  drawing.left_out.push_back("the " + std::to_string(most) + " strongest of " + std::to_string(all) + " drawn");
}

}  // namespace entente
