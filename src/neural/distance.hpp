// Signed distances between words in buckets: near ones exactly, far ones together.
#pragma once

namespace entente::neural {

inline constexpr int distance_buckets = 23;  // 11 a side, and one for arcs from the root

constexpr int distance_bucket(int head, int dependent) {
  if (head == 0) return 22;
  const int gap = head < dependent ? dependent - head : head - dependent;
  const int size = gap <= 7 ? gap - 1 : gap <= 10 ? 7 : gap <= 15 ? 8 : gap <= 25 ? 9 : 10;
  return head < dependent ? size : 11 + size;
}

}  // namespace entente::neural
