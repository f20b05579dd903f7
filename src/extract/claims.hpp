// Collects a document's claims: checks ends and types, adds sources and evidence, drops repeats of one sentence.
#pragma once

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "schema/ontology.hpp"
#include "syntax/tree_view.hpp"

namespace entente {

struct Draft {
  std::string relation, label, rule;
  EntityId subject, object;
  Status status = Status::asserted;
  TokenId trigger;
  TokenId subject_token, object_token;  // where the ends stand; no subject token: in another sentence
  TokenId date_token;                   // what dates it; none: the time next to the trigger
  std::uint16_t confidence = 1000;
  bool authors_voice = false;  // told by the text itself, whatever statement it stands in
  bool claimed = false;        // rests on the word of its subject
};

class Claims {
 public:
  Claims(Document& document, const TreeView& tree, const Ontology& ontology)
      : document_(document),
        tree_(tree),
        ontology_(ontology),
        statements_(document.sentences.size()),
        carried_(document.sentences.size()) {
    read_statements();
    read_capitals();
  }

  // Whether the types of the two ends fit the relation, that of a capital or its state's.
  bool fits(const std::string& relation, EntityId subject, EntityId object) const;
  bool is_mutual(const std::string& relation) const { return ontology_.relation(relation)->mutual; }
  bool is_action(const std::string& relation) const { return ontology_.relation(relation)->quad != Quad::standing; }
  bool is_told(const std::string& relation, EntityId subject, EntityId object) const;
  // An office of whatever state or body, or a post as its envoy.
  bool is_placed(EntityId person) const { return is_told_of(person, {"holds_office", "accredited_to"}); }
  // An office of a state or of an organ: a party's leader may be a minister too.
  bool serves_state(EntityId person) const;
  bool is_affiliated(EntityId person) const { return is_told_of(person, {"affiliated_with"}); }
  bool is_received(EntityId envoy) const { return is_told_of(envoy, {"accredited_to"}); }
  // Adds it where it fits and is not there yet for this sentence.
  void add(Draft draft);

 private:
  bool is_told_of(EntityId subject, std::initializer_list<std::string_view> relations) const;
  bool allows(const std::string& relation, EntityId subject, EntityId object) const;
  EntityId state_of_capital(EntityId capital) const;
  void read_capitals();
  bool is_over(const TimeExpression& time) const;
  bool lies_ahead(const std::string& date) const;
  bool stands_aside(const Statement& statement, TokenId token) const;
  bool told_in_passing(const Statement& statement, TokenId trigger, const RelationType& type) const;
  bool is_answered(const Statement& statement, TokenId trigger) const;
  template <class Fits>
  const Statement* least(SentenceId sentence, const Fits& fits) const;
  const Statement* statement_around(const Statement& inner) const;
  bool opens_behind_comma(TokenId clause) const;
  bool is_object(const Statement& statement, TokenId token) const;
  void read_statements();
  const Statement* statement_of(const Draft& draft) const;
  const Statement* innermost(TokenId place, std::initializer_list<TokenId> held) const;
  std::vector<Source> sources_of(const Draft& draft, const Statement* statement) const;

  Document& document_;
  const TreeView& tree_;
  const Ontology& ontology_;
  std::map<EntityId, EntityId> capitals_;                  // of cities: their states, where the text names these
  std::vector<std::vector<const Statement*>> statements_;  // by sentence: those whose content reaches into it
  std::vector<std::vector<const Statement*>> carried_;     // those that an outlet carries, by their cue's sentence too
  std::set<std::tuple<std::string, EntityId, EntityId, Status, SentenceId>> seen_;
};

}  // namespace entente
