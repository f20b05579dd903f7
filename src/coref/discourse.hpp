// The state that the sieves share: the document's mentions in text order, which entities have become one, and what
// is known of each (gender, number, roles). Merging is union-find; mentions are rewritten once, at the end.
#pragma once

#include <string>
#include <vector>

#include "lexicon/word_view.hpp"

namespace entente {

class Discourse {
 public:
  Discourse(Document& document, const EntityLexicon& lexicon);

  const WordView& view() const { return view_; }
  const Document& document() const { return document_; }
  std::vector<Mention>& mentions() { return document_.mentions; }
  std::vector<Role>& roles() { return document_.roles; }

  EntityId find(EntityId entity) const;
  const Entity& entity(EntityId id) const { return document_.entities[find(id).index()]; }
  void merge(EntityId kept, EntityId gone, const std::string& rule);
  void add_mention(TokenRange tokens, MentionKind kind, EntityId entity, const std::string& rule);
  void retie(std::size_t mention, EntityId entity, const std::string& rule);
  // The text says that what it calls so there is this entity: the two become one, unless the mention's entity is known
  // for another; then wherever the text has that form it means this one.
  void tie_form(std::size_t mention, EntityId entity, const std::string& rule);

  // The mention (by number) whose tokens hold this one, or npos; kept up to date by add_mention.
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  std::size_t mention_at(std::uint32_t token) const { return mention_at_[token]; }
  // A noun's children, and the mention of a country, organisation or outlet among its modifiers ("Iran's", "of Y").
  const std::vector<std::uint32_t>& children(std::uint32_t token) const { return view_.children(token); }
  EntityId modifier_body(std::uint32_t noun) const;
  // "a similar accord", "another group", "the previous truce": not the one that was spoken of.
  bool tells_another(std::uint32_t noun) const;
  // The outlet whose name stands before that noun for a body: "the Yorl news agency".
  EntityId outlet_before(std::uint32_t noun) const;

  Gender gender(EntityId entity) const { return genders_[find(entity).index()]; }
  void set_gender(EntityId entity, Gender gender);

  // Keeps the role; `kind` becomes the person's where none is known.
  void add_role(Role role, std::string_view kind);

  // Resolved references take their entity's representative; mentions come into text order.
  void finish();
  // Mentions that come before the token in the text, the nearest first, are found from here down; those added since the
  // last sort are not.
  std::size_t first_after(std::uint32_t token) const;
  // The mentions (by number) that begin inside the range, in text order. Those added since the last sort are among
  // them; they must have come in text order.
  std::vector<std::size_t> beginning_in(TokenRange range) const;
  void sort_mentions();

 private:
  void index_mentions();

  Document& document_;
  WordView view_;
  mutable std::vector<EntityId> parent_;
  std::vector<Gender> genders_;
  std::vector<std::size_t> mention_at_;
  std::size_t sorted_ = 0;
};

}  // namespace entente
