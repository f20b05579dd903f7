// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez, Satta 2011) with the root at the end of the buffer.
// Words are 0..n-1, the root is n. Every tree has exactly one word under the root.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

enum class Action : std::uint8_t { shift, left, right };  // left: head is the next word; right: head is the word below

struct ParserState {
  explicit ParserState(std::size_t words);

  std::size_t words() const { return head.size(); }
  bool done() const { return next == static_cast<int>(words()) && stack.empty(); }
  bool allows(Action action) const;
  void apply(Action action, int label);
  int below(std::size_t depth) const { return depth < stack.size() ? stack[stack.size() - 1 - depth] : -1; }

  std::vector<int> stack;
  int next = 0;           // first word of the buffer; words() is the root
  std::vector<int> head;  // -1 while none
  std::vector<int> label;
  std::vector<int> left_child, left_child2, right_child,
      right_child2;  // outermost first; -1 where none; root's at [words()]
  std::vector<int> left_count, right_count;
};

// Gold arcs that each action would make unreachable (Goldberg, Nivre 2013); kForbidden where it may not be taken.
inline constexpr int kForbidden = 1 << 20;
int cost_of(const ParserState& state, std::span<const int> gold_heads, Action action);

}  // namespace entente
