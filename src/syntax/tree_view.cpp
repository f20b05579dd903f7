#include "syntax/tree_view.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "syntax/mended_tree.hpp"

namespace entente {

namespace {
constexpr int kOwners = 2;  // "offices of the administrators of X"
}  // namespace

TreeView::TreeView(const Document& document)
    : document_(document),
      children_(document.tokens.size()),
      lemmas_(document.tokens.size()),
      sentences_(document.tokens.size()),
      mentions_(document.tokens.size()),
      by_sentence_(document.sentences.size()) {
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    const Token& token = document.tokens[i];
    lemmas_[i] = fold(token.lemma.empty() ? document.view(token.span) : std::string_view(token.lemma));
  }
  MendedTree tree = mended_tree(document, lemmas_);
  heads_ = std::move(tree.heads);
  relations_ = std::move(tree.relations);
  for (std::size_t i = 0; i < heads_.size(); ++i) {
    if (heads_[i]) children_[heads_[i].index()].push_back(TokenId{i});
  }
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const TokenRange range = document.sentences[s].tokens;
    for (std::uint32_t i = range.begin; i < range.end; ++i) sentences_[i] = SentenceId{s};
  }
  for (std::size_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    if (!mention.entity || mention.tokens.empty()) continue;
    TokenId head = mention.head_token();
    mentions_[head.index()].push_back(MentionId{m});
    // The tree may hang a name by another of its words than the mention's head.
    for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) {
      const TokenId above = heads_[t];
      if (t != head.value && above && !mention.tokens.contains(above)) mentions_[t].push_back(MentionId{m});
    }
    by_sentence_[sentences_[head.index()].index()].push_back(MentionId{m});
  }
}

TokenId TreeView::child(TokenId token, Deprel relation) const {
  for (const TokenId child : children(token)) {
    if (this->relation(child) == relation) return child;
  }
  return {};
}

bool TreeView::is(TokenId token, std::initializer_list<Deprel> relations) const {
  return std::find(relations.begin(), relations.end(), relation(token)) != relations.end();
}

std::string TreeView::preposition(TokenId token) const {
  const TokenId marker = child(token, Deprel::case_);
  return marker ? lemma(marker) : std::string();
}

void TreeView::own_entities(TokenId token, std::vector<EntityId>& out) const {
  for (const MentionId mention : mentions_[token.index()]) {
    const EntityId entity = document_.mentions[mention.index()].entity;
    if (std::find(out.begin(), out.end(), entity) == out.end()) out.push_back(entity);
  }
}

std::vector<EntityId> TreeView::named_at(TokenId token) const {
  std::vector<EntityId> out;
  own_entities(token, out);
  if (out.empty() && relation(token) == Deprel::appos && head(token)) own_entities(head(token), out);
  return out;
}

// Nouns that stand for the state or body that they belong to ("officials of X", "X's warplanes"); of a place, only
// where the phrase is acted upon ("bases in X").
void TreeView::phrase_entities(TokenId token, bool acted_upon, int depth, std::vector<EntityId>& out) const {
  const std::size_t before = out.size();
  own_entities(token, out);
  if (out.size() > before || document_[token].upos == Upos::VERB || depth > kOwners) return;
  for (const TokenId part : children(token)) {  // "Iranian airline X": the name before what describes it
    if (!is(part, {Deprel::appos, Deprel::flat})) continue;
    own_entities(part, out);
    for (const TokenId more : children(part)) {
      if (relation(more) == Deprel::conj) own_entities(more, out);
    }
  }
  if (out.size() > before) return;
  for (const bool close : {true, false}) {
    for (const TokenId part : children(token)) {
      if (close ? !is(part, {Deprel::amod, Deprel::compound, Deprel::nmod_poss, Deprel::nmod_desc, Deprel::flat})
                : !owns_after(part, acted_upon))
        continue;
      phrase_entities(part, acted_upon, depth + 1, out);
      for (const TokenId more : children(part)) {
        if (relation(more) == Deprel::conj) phrase_entities(more, acted_upon, depth + 1, out);
      }
      if (out.size() > before) return;
    }
  }
}

bool TreeView::owns_after(TokenId part, bool acted_upon) const {
  if (relation(part) != Deprel::nmod) return false;
  const std::string marker = preposition(part);
  return marker == "of" || marker == "from" || (acted_upon && (marker == "in" || marker == "at" || marker == "by"));
}

// "forces loyal to X": his.
void TreeView::loyal_to(TokenId token, bool acted_upon, std::vector<EntityId>& out) const {
  for (const TokenId part : children(token)) {
    if (!is(part, {Deprel::amod, Deprel::acl}) || lemma(part) != "loyal") continue;
    for (const TokenId lord : children(part))
      if (preposition(lord) == "to") phrase_entities(lord, acted_upon, 0, out);
  }
}

// "countries such as X and Y", "firms including X".
void TreeView::examples_of(TokenId token, bool acted_upon, std::vector<EntityId>& out) const {
  for (const TokenId part : children(token)) {
    if (!is(part, {Deprel::nmod, Deprel::acl, Deprel::advcl})) continue;
    const std::string marker = preposition(part);
    if (marker != "such" && marker != "include" && marker != "including" && marker != "like") continue;
    phrase_entities(part, acted_upon, 0, out);
    for (const TokenId more : children(part)) {
      if (relation(more) == Deprel::conj) phrase_entities(more, acted_upon, 0, out);
    }
  }
}

std::vector<EntityId> TreeView::entities(TokenId token, bool acted_upon) const {
  std::vector<EntityId> out;
  if (!token) return out;
  if (relation(token) == Deprel::appos) out = named_at(token);
  if (!out.empty()) return out;
  phrase_entities(token, acted_upon, 0, out);
  for (const TokenId part : children(token)) {
    if (relation(part) == Deprel::conj) phrase_entities(part, acted_upon, 0, out);
  }
  if (out.empty()) {
    for (const TokenId part : children(token)) {
      if (relation(part) == Deprel::appos) phrase_entities(part, acted_upon, 0, out);
    }
  }
  if (out.empty()) examples_of(token, acted_upon, out);
  if (out.empty()) loyal_to(token, acted_upon, out);
  for (const TokenId part : children(token)) {  // "X, together with Y,"
    if (out.empty() || relation(part) != Deprel::nmod) continue;
    const std::string marker = preposition(part);
    if (marker != "alongside" && marker != "together" && marker != "along") continue;
    phrase_entities(part, acted_upon, 0, out);
    for (const TokenId more : children(part)) {
      if (relation(more) == Deprel::conj) phrase_entities(more, acted_upon, 0, out);
    }
  }
  return out;
}

Span TreeView::mention_span(TokenId token, EntityId entity) const {
  const Mention* best = nullptr;
  for (const MentionId id : by_sentence_[sentence(token).index()]) {
    const Mention& mention = document_.mentions[id.index()];
    if (mention.entity != entity) continue;
    const auto distance = [&](const Mention& m) {
      const auto at = static_cast<std::int64_t>(m.tokens.begin), to = static_cast<std::int64_t>(token.value);
      return at > to ? at - to : to - at;
    };
    if (best == nullptr || distance(mention) < distance(*best)) best = &mention;
  }
  return best == nullptr ? document_[token].span : document_.span_of(best->tokens);
}

}  // namespace entente
