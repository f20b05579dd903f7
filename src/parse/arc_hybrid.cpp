#include "parse/arc_hybrid.hpp"

#include <algorithm>

namespace entente {

ParserState::ParserState(std::size_t n)
    : head(n, -1),
      label(n, -1),
      left_child(n + 1, -1),
      left_child2(n + 1, -1),
      right_child(n + 1, -1),
      right_child2(n + 1, -1),
      left_count(n + 1, 0),
      right_count(n + 1, 0) {}

bool ParserState::allows(Action action) const {
  const int root = static_cast<int>(words());
  if (action == Action::shift) return next < root;
  if (stack.empty()) return false;
  if (action == Action::right) return stack.size() >= 2;
  return next < root || stack.size() == 1;  // one word alone hangs under the root
}

void ParserState::apply(Action action, int chosen) {
  if (action == Action::shift) {
    stack.push_back(next++);
    return;
  }
  const int child = stack.back();
  const int parent = action == Action::left ? next : stack[stack.size() - 2];
  stack.pop_back();
  const auto c = static_cast<std::size_t>(child), p = static_cast<std::size_t>(parent);
  head[c] = parent;
  label[c] = chosen;
  std::vector<int>& outer = action == Action::left ? left_child : right_child;
  std::vector<int>& inner = action == Action::left ? left_child2 : right_child2;
  inner[p] = outer[p];
  outer[p] = child;
  ++(action == Action::left ? left_count : right_count)[p];
}

int cost_of(const ParserState& state, std::span<const int> gold, Action action) {
  if (!state.allows(action)) return kForbidden;
  const int root = static_cast<int>(state.words());
  const auto head_of = [&](int word) { return word == root ? -1 : gold[static_cast<std::size_t>(word)]; };
  int cost = 0;
  if (action == Action::shift) {
    const int word = state.next;
    for (std::size_t d = 0; d < state.stack.size(); ++d) {
      const int other = state.below(d);
      cost += (d > 0 && head_of(word) == other) || head_of(other) == word ? 1 : 0;
    }
    return cost;
  }
  const int word = state.stack.back();
  const int parent = action == Action::left ? state.next : state.below(1);
  const int wanted = head_of(word);
  if (wanted != parent && (wanted >= state.next || (action == Action::left && wanted == state.below(1) && wanted >= 0)))
    ++cost;
  for (int other = state.next; other < root; ++other) cost += head_of(other) == word ? 1 : 0;
  return cost;
}

}  // namespace entente
