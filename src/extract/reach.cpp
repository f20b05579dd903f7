#include "extract/reach.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr int kDepth = 5;

bool is_followed(const TreeView& tree, TokenId token, bool first) {
  const Deprel relation = tree.relation(token);
  if (first && (relation == Deprel::obl || relation == Deprel::advcl)) {
    const std::string marker = tree.preposition(token);
    return relation == Deprel::obl && marker != "by" && marker != "with" && marker != "after" && marker != "during" &&
           marker != "since" && marker != "before" && marker != "amid" && marker != "accord" && marker != "according" &&
           marker != "under" && marker != "because" && marker != "despite" && marker != "as";
  }
  if (!first && (relation == Deprel::nsubj || relation == Deprel::nsubj_pass)) return true;
  return tree.is(token, {Deprel::obj, Deprel::iobj, Deprel::ccomp, Deprel::xcomp, Deprel::obl, Deprel::nmod,
                         Deprel::nmod_poss, Deprel::amod, Deprel::compound, Deprel::nmod_desc, Deprel::acl,
                         Deprel::flat, Deprel::appos, Deprel::nsubj_pass});
}

}  // namespace

std::vector<std::pair<TokenId, EntityId>> reached(const TreeView& tree, TokenId verb, bool places,
                                                  const std::vector<EntityId>& actors) {
  const Document& document = tree.document();
  const auto counts = [&](EntityId id) {
    const std::string& type = document.entities[id.index()].type;
    return (type == "Country" || type == "Organization" || type == "Person" || (places && type == "Place")) &&
           std::find(actors.begin(), actors.end(), id) == actors.end();
  };
  std::vector<std::pair<TokenId, EntityId>> out;
  std::vector<TokenId> level = {verb};
  for (int depth = 0; depth < kDepth && out.empty() && !level.empty(); ++depth) {
    std::vector<TokenId> next;
    for (const TokenId token : level) {
      for (const TokenId child : tree.children(token)) {
        if (!is_followed(tree, child, depth == 0)) continue;
        next.push_back(child);
        if (!out.empty()) continue;
        for (const EntityId id : tree.entities(child, true)) {
          if (counts(id)) out.emplace_back(child, id);
        }
      }
    }
    level = std::move(next);
  }
  return out;
}

}  // namespace entente
