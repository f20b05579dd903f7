// Finds patterns in a document's trees. Method: from each token that a pattern can start at, its nodes are bound in
// order, each among the few neighbours that its edge allows, with backtracking. Cost: the neighbourhood of the token
// for each pattern that starts there; a pattern has at most kMaxNodes nodes.
#pragma once

#include <array>
#include <map>
#include <vector>

#include "pattern/patterns.hpp"
#include "syntax/arguments.hpp"
#include "syntax/tree_view.hpp"

namespace entente {

struct Match {
  std::array<TokenId, kMaxNodes> tokens;  // by node; none where it may be missing

  TokenId at(const Pattern& pattern, Capture capture) const {
    const std::optional<std::size_t> node = pattern.node_of(capture);
    return node ? tokens[*node] : TokenId{};
  }
};

class Matcher {
 public:
  Matcher(const TreeView& tree, const EntityLexicon& lexicon, const Patterns& patterns)
      : tree_(tree), lexicon_(lexicon), patterns_(patterns) {}

  // The patterns that can start at a token, by place in Patterns::all().
  std::vector<std::size_t> starting_at(TokenId token) const;
  std::vector<Match> matches(const Pattern& pattern, TokenId root);
  // The entities of a bound node that are of the types it asks for.
  std::vector<EntityId> entities(const PatternNode& node, TokenId token, bool acted_upon) const;

 private:
  void bind(const Pattern& pattern, std::size_t node, Match& match, std::vector<Match>& out);
  std::vector<TokenId> candidates(const PatternNode& node, TokenId from);
  bool fits(const PatternNode& node, TokenId token, TokenId from) const;
  const Arguments& arguments(TokenId token);

  const TreeView& tree_;
  const EntityLexicon& lexicon_;
  const Patterns& patterns_;
  std::map<TokenId, Arguments> arguments_;
};

}  // namespace entente
