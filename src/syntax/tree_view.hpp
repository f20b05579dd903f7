// A document's trees for walking: children of each token, lemmas in lower case, and the entities that a token stands
// for. Built once a document; linear.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace entente {

class TreeView {
 public:
  explicit TreeView(const Document& document);

  const Document& document() const { return document_; }
  const std::vector<TokenId>& children(TokenId token) const { return children_[token.index()]; }
  TokenId child(TokenId token, Deprel relation) const;  // the first such child, or none
  bool is(TokenId token, std::initializer_list<Deprel> relations) const;
  // With the parser's plain slips mended (mended_tree.hpp).
  TokenId head(TokenId token) const { return heads_[token.index()]; }
  Deprel relation(TokenId token) const { return relations_[token.index()]; }
  const std::string& lemma(TokenId token) const { return lemmas_[token.index()]; }  // lower case
  SentenceId sentence(TokenId token) const { return sentences_[token.index()]; }
  std::string preposition(TokenId token) const;  // the lemma of its case marker, or nothing

  // The entities whose mention has `token` as its head; of a noun in apposition, those that it describes.
  std::vector<EntityId> named_at(TokenId token) const;
  // The entities that the phrase of `token` stands for: its own mention, else that of "officials of X", "X's
  // government", "Iranian troops", "forces loyal to X", and where it is acted upon "bases in X"; with what is
  // coordinated with it. Empty where it stands for none.
  std::vector<EntityId> entities(TokenId token, bool acted_upon = false) const;
  // The mention that gave the entities, as a span of the text.
  Span mention_span(TokenId token, EntityId entity) const;

 private:
  void own_entities(TokenId token, std::vector<EntityId>& out) const;
  void phrase_entities(TokenId token, bool acted_upon, int depth, std::vector<EntityId>& out) const;
  void loyal_to(TokenId token, bool acted_upon, std::vector<EntityId>& out) const;
  void examples_of(TokenId token, bool acted_upon, std::vector<EntityId>& out) const;
  bool owns_after(TokenId part, bool acted_upon) const;

  const Document& document_;
  std::vector<std::vector<TokenId>> children_;
  std::vector<std::string> lemmas_;
  std::vector<TokenId> heads_;
  std::vector<Deprel> relations_;
  std::vector<SentenceId> sentences_;
  std::vector<std::vector<MentionId>> mentions_;     // by the head token of the mention
  std::vector<std::vector<MentionId>> by_sentence_;  // the mentions of each sentence
};

}  // namespace entente
