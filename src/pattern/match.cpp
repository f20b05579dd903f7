#include "pattern/match.hpp"

#include <algorithm>

namespace entente {

namespace {

template <class T>
bool holds(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

std::vector<std::size_t> Matcher::starting_at(TokenId token) const {
  std::vector<std::string> types;
  for (const EntityId entity : tree_.named_at(token)) types.push_back(tree_.document().entities[entity.index()].type);
  return patterns_.starting_at(tree_.lemma(token), types);
}

std::vector<Match> Matcher::matches(const Pattern& pattern, TokenId root) {
  std::vector<Match> out;
  if (!fits(pattern.nodes.front(), root, root)) return out;
  Match match;
  match.tokens[0] = root;
  bind(pattern, 1, match, out);
  return out;
}

void Matcher::bind(const Pattern& pattern, std::size_t index, Match& match, std::vector<Match>& out) {
  if (index == pattern.nodes.size()) {
    out.push_back(match);
    return;
  }
  const PatternNode& node = pattern.nodes[index];
  const TokenId from = match.tokens[node.parent];
  bool any = false;
  for (const TokenId token : candidates(node, from)) {
    if (!fits(node, token, from)) continue;
    if (node.presence == Presence::absent) return;
    any = true;
    match.tokens[index] = token;
    bind(pattern, index + 1, match, out);
  }
  match.tokens[index] = {};
  if (!any && node.presence != Presence::needed) bind(pattern, index + 1, match, out);
}

std::vector<TokenId> Matcher::candidates(const PatternNode& node, TokenId from) {
  const Document& document = tree_.document();
  std::vector<TokenId> out;
  switch (node.step) {
    case Step::child:
      for (const TokenId child : tree_.children(from)) {
        if (holds(node.relations, tree_.relation(child))) out.push_back(child);
      }
      break;
    case Step::head:
      if (tree_.head(from) && holds(node.relations, tree_.relation(from))) out.push_back(tree_.head(from));
      break;
    case Step::argument:
      for (const Slot& slot : node.slots) {
        for (const TokenId token : arguments(from).at(slot)) {
          if (!holds(out, token)) out.push_back(token);
        }
      }
      break;
    case Step::beside: {
      const std::int64_t at = static_cast<std::int64_t>(from.value) + node.offset;
      const TokenRange sentence = document.sentences[tree_.sentence(from).index()].tokens;
      if (at >= sentence.begin && at < sentence.end) out.push_back(TokenId{static_cast<std::size_t>(at)});
      break;
    }
    case Step::root:
      break;
  }
  return out;
}

bool Matcher::fits(const PatternNode& node, TokenId token, TokenId from) const {
  const Document& document = tree_.document();
  if (!node.upos.empty() && !holds(node.upos, document[token].upos)) return false;
  const std::string& lemma = tree_.lemma(token);
  if (!node.lemmas.empty() && !holds(node.lemmas, lemma)) return false;
  if (!node.classes.empty() && std::none_of(node.classes.begin(), node.classes.end(),
                                            [&](WordClass word_class) { return lexicon_.is(word_class, lemma); }))
    return false;
  const bool marked = tree_.is(token, {Deprel::nmod, Deprel::obl});  // a possessor has no preposition to ask for
  if (!node.prepositions.empty() && marked && !holds(node.prepositions, tree_.preposition(token))) return false;
  if (node.order == Order::before && !(token < from)) return false;
  if (node.order == Order::after && !(from < token)) return false;
  return node.types.empty() || !entities(node, token, true).empty();
}

std::vector<EntityId> Matcher::entities(const PatternNode& node, TokenId token, bool acted_upon) const {
  std::vector<EntityId> out =
      node.stands_for || node.types.empty() ? tree_.entities(token, acted_upon) : tree_.named_at(token);
  std::erase_if(out, [&](EntityId id) {
    const Entity& entity = tree_.document().entities[id.index()];
    return !node.types.empty() && std::none_of(node.types.begin(), node.types.end(), [&](const EntityTest& test) {
      return entity.type == test.type && (test.kind.empty() || (entity.kind == test.kind) != test.other_kind);
    });
  });
  return out;
}

const Arguments& Matcher::arguments(TokenId token) {
  const auto found = arguments_.find(token);
  return found != arguments_.end() ? found->second : arguments_.emplace(token, Arguments(tree_, token)).first->second;
}

}  // namespace entente
