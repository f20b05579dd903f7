// Two mentions and what stands between them: in the tree of their sentence and in the text. Cost of each: the length of
// the path.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "text/document.hpp"

namespace entente {

struct MentionPair {
  MentionId subject, object;
};

// From the subject's head up to where the two meet, and down to the object's.
struct TreePath {
  std::vector<TokenId> up, down;  // from each end towards `top`, without it; empty where the end is the top itself
  TokenId top;                    // none where the path is too long to tell anything
  TokenId trigger() const;        // the word that most likely tells the relation: the top, else the word below it
  // The verb of the relative clause about one end in which the other stands ("X, a former envoy who now teaches at Y");
  // or none.
  TokenId clause(const Document& document) const;
};

TreePath path_between(const Document& document, const MentionPair& pair);

// The tokens of a pair whose states the relation network reads.
inline constexpr std::size_t kViews = 5;

struct PairView {
  TokenId subject, object;       // heads
  TokenId top;                   // where their paths meet; none where the path is too long to tell anything
  std::vector<TokenId> inner;    // on the path, without the ends and the top
  std::vector<TokenId> between;  // in the text, the first ones; none across sentences

  // In the order of the network's views; empty where there is none.
  std::array<std::span<const TokenId>, kViews> tokens() const;
};

PairView view_of(const Document& document, const MentionPair& pair, const TreePath& path);

}  // namespace entente
