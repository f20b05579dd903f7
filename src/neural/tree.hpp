// The best dependency tree over a matrix of arc scores.
//
// Method: each word takes its best head; if that is already a tree with one root, done. Otherwise Chu-Liu/Edmonds
// (contraction of cycles, dense) with a penalty on every root arc larger than any sum of scores, so that exactly one
// word hangs from the root and, among such trees, the best is found. Ties go to the lower head.
// Cost: O(n^2) for most sentences, O(n^3) at worst; callers cap n. Scores must stay below 2^40.
#pragma once

#include <cstdint>
#include <vector>

namespace entente::neural {

/// `scores[dependent * (n + 1) + head]` for dependents 1..n and heads 0..n (0 is the root); row 0 is not read.
/// Returns heads[1..n]; heads[0] is 0.
std::vector<int> best_tree(const std::vector<std::int32_t>& scores, int n);

}  // namespace entente::neural
