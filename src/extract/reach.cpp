#include "extract/reach.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr int kDepth = 5;

// Prepositions that lead to what surrounds an action, not to whom it is done to.
bool is_aside(const std::string& preposition) {
  for (const char* word : {"by", "with", "after", "during", "since", "before", "amid", "accord", "according", "under",
                           "because", "despite", "as", "following", "without", "until", "via"}) {
    if (preposition == word) return true;
  }
  return false;
}

bool is_followed(const TreeView& tree, TokenId token, bool first) {
  switch (tree.relation(token)) {
    case Deprel::obl:
      return !first || !is_aside(tree.preposition(token));
    case Deprel::advcl: {  // "rallied to demand", "will strike unless X resigns"
      const TokenId mark = tree.child(token, Deprel::mark);
      return first && mark && (tree.lemma(mark) == "to" || tree.lemma(mark) == "unless");
    }
    case Deprel::nmod:
      return tree.preposition(token) != "via";
    case Deprel::nsubj_pass:
      return true;
    case Deprel::nsubj:
      return !first;
    default:
      return tree.is(token, {Deprel::obj, Deprel::iobj, Deprel::ccomp, Deprel::xcomp, Deprel::nmod_poss, Deprel::amod,
                             Deprel::compound, Deprel::nmod_desc, Deprel::acl, Deprel::flat, Deprel::appos});
  }
}

}  // namespace

std::vector<std::pair<TokenId, EntityId>> reached(const TreeView& tree, std::vector<TokenId> from, bool verb,
                                                  bool places, const std::vector<EntityId>& actors) {
  const Document& document = tree.document();
  const auto counts = [&](EntityId id) {
    const std::string& type = document.entities[id.index()].type;
    return (type == "Country" || type == "Organization" || type == "Person" || (places && type == "Place")) &&
           std::find(actors.begin(), actors.end(), id) == actors.end();
  };
  std::vector<std::pair<TokenId, EntityId>> out;
  std::vector<TokenId> level = std::move(from);
  for (int depth = 0; depth < kDepth && out.empty() && !level.empty(); ++depth) {
    std::vector<TokenId> next;
    for (const TokenId token : level) {
      for (const TokenId child : tree.children(token)) {
        if (!is_followed(tree, child, verb && depth == 0)) continue;
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
