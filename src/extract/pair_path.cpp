#include "extract/pair_path.hpp"

#include <algorithm>

#include "text/head_token.hpp"

namespace entente {

namespace {

constexpr std::size_t kPath = 10;  // more steps than this tell nothing
constexpr std::uint32_t kBetween = 12;

}  // namespace

TokenId TreePath::trigger() const {
  if (!top) return {};
  if (!up.empty() && !down.empty()) return top;
  const std::vector<TokenId>& side = up.empty() ? down : up;
  return side.size() > 1 ? side.back() : top;
}

TokenId TreePath::clause(const Document& document) const {
  if (!top || (!up.empty() && !down.empty())) return {};
  const std::vector<TokenId>& side = up.empty() ? down : up;
  for (std::size_t n = 1; n < side.size(); ++n)
    if (document[side[n]].deprel == Deprel::acl_relcl && document[side[n]].upos == Upos::VERB) return side[n];
  return {};
}

TreePath path_between(const Document& document, const MentionPair& pair) {
  const auto head = [&](MentionId id) { return head_of(document, document.mentions[id.index()].tokens); };
  TreePath out;
  std::vector<TokenId> above{head(pair.subject)};
  while (document[above.back()].head && above.size() <= 2 * kPath) above.push_back(document[above.back()].head);
  for (TokenId token = head(pair.object); token; token = document[token].head) {
    const auto met = std::find(above.begin(), above.end(), token);
    if (met != above.end()) {
      out.up.assign(above.begin(), met);
      out.top = token;
      break;
    }
    out.down.push_back(token);
    if (out.down.size() > 2 * kPath) break;
  }
  if (out.up.size() + out.down.size() > kPath) out.top = {};
  return out;
}

std::array<std::span<const TokenId>, kViews> PairView::tokens() const {
  const auto one = [](const TokenId& token) { return std::span(&token, token ? 1 : 0); };
  return {one(subject), one(object), one(top), inner, between};
}

PairView view_of(const Document& document, const MentionPair& pair, const TreePath& path) {
  const Mention& subject = document.mentions[pair.subject.index()];
  const Mention& object = document.mentions[pair.object.index()];
  PairView out{head_of(document, subject.tokens), head_of(document, object.tokens), path.top, {}, {}};
  if (path.top) {
    for (const std::vector<TokenId>* side : {&path.up, &path.down})
      if (side->size() > 1) out.inner.insert(out.inner.end(), side->begin() + 1, side->end());
  }
  if (subject.sentence != object.sentence) return out;
  const std::uint32_t from = std::min(subject.tokens.end, object.tokens.end);
  const std::uint32_t to = std::max(subject.tokens.begin, object.tokens.begin);
  for (std::uint32_t t = from; t < to && t - from < kBetween; ++t) out.between.emplace_back(t);
  return out;
}

}  // namespace entente
