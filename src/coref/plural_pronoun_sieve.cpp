#include <algorithm>

#include "coref/anaphor.hpp"
#include "coref/sieves.hpp"

namespace entente {

namespace {

// Whom a plural may mean: entities named together, a body of people, or (with none) unnamed people.
struct Group {
  std::vector<EntityId> members;
  std::uint32_t place = 0;
  bool subject = false;
  bool plural = false;  // in its form: "X and Y", "officials"
};

class PluralTier {
 public:
  explicit PluralTier(Discourse& discourse) : discourse_(discourse), view_(discourse.view()) {}

  void run() {
    const Document& document = discourse_.document();
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
      if (document.tokens[t].upos != Upos::PRON && document.tokens[t].upos != Upos::DET) continue;
      if (pronoun_kind(view_.word(t)) != AnaphorKind::they || discourse_.mention_at(t) != Discourse::npos) continue;
      const std::vector<EntityId> members = antecedent(t);
      if (members.empty()) continue;
      for (const EntityId member : members)
        discourse_.add_mention({t, t + 1}, MentionKind::pronoun, member, "plural pronoun");
    }
    discourse_.sort_mentions();
  }

 private:
  const Token& token(std::uint32_t t) const { return discourse_.document().tokens[t]; }
  bool subject(std::uint32_t t) const { return universal(token(t).deprel) == Deprel::nsubj; }

  // In the own sentence the nearest subject before, then the nearest; in the one before it the first subject, then
  // none.
  std::vector<EntityId> antecedent(std::uint32_t pronoun) const {
    const std::uint32_t here = view_.sentence_id(pronoun).value;
    const Group own = best(groups(here, pronoun), true);
    if (own.plural || here == 0) return own.members;
    const Group before = best(groups(here - 1, pronoun), false);
    if (before.plural) return before.members;
    return own.members.empty() ? before.members : own.members;
  }

  // A group that is plural in its form goes before a body of people.
  static Group best(const std::vector<Group>& groups, bool nearest) {
    const Group* found = nullptr;
    const auto better = [&](const Group& a, const Group& b) {
      if (a.plural != b.plural) return a.plural;
      if (a.subject != b.subject) return a.subject;
      return nearest ? a.place > b.place : a.place < b.place;
    };
    for (const Group& group : groups)
      if ((nearest || group.subject) && (found == nullptr || better(group, *found))) found = &group;
    return found == nullptr ? Group{} : *found;
  }

  std::vector<Group> groups(std::uint32_t sentence, std::uint32_t pronoun) const {
    std::vector<Group> out;
    const TokenRange tokens = discourse_.document().sentences[sentence].tokens;
    for (std::uint32_t t = tokens.begin; t < std::min(tokens.end, pronoun); ++t) {
      if (token(t).upos != Upos::NOUN && token(t).upos != Upos::PROPN && token(t).upos != Upos::PRON) continue;
      if (token(t).deprel == Deprel::conj || view_.word(t) == view_.word(pronoun)) continue;
      Group group = group_at(t, pronoun);
      if (group.plural || !group.members.empty()) out.push_back(std::move(group));
    }
    return out;
  }

  Group group_at(std::uint32_t head, std::uint32_t pronoun) const {
    Group group;
    group.place = head;
    group.subject = subject(head);
    group.members = entities_at(head);
    if (group.members.size() > 1) group.plural = true;  // "the two countries", "they"
    const bool people =
        discourse_.mention_at(head) == Discourse::npos && token(head).upos == Upos::NOUN && token(head).plural();
    if (people) group.plural = true;
    add_conjuncts(head, pronoun, group);
    if (group.members.size() == 1 && !group.plural && !is_people(head, group.members.front())) group.members.clear();
    return group;
  }

  void add_conjuncts(std::uint32_t head, std::uint32_t pronoun, Group& group) const {
    for (const std::uint32_t child : view_.children(head)) {
      if (token(child).deprel != Deprel::conj || child > pronoun) continue;
      const std::vector<EntityId> more = entities_at(child);
      group.plural = true;
      if (more.empty() || group.members.empty()) {
        group.members.clear();  // "X and his wife": not all are known
        return;
      }
      group.members.insert(group.members.end(), more.begin(), more.end());
    }
  }

  // Every entity that is mentioned with this head.
  std::vector<EntityId> entities_at(std::uint32_t head) const {
    std::vector<EntityId> out;
    const std::size_t first = discourse_.mention_at(head);
    if (first == Discourse::npos || discourse_.mentions()[first].head.value != head) return out;
    const TokenRange tokens = discourse_.mentions()[first].tokens;
    for (const std::size_t m : discourse_.beginning_in({tokens.begin, tokens.begin + 1})) {
      const Mention& mention = discourse_.mentions()[m];
      if (mention.tokens == tokens) out.push_back(discourse_.find(mention.entity));
    }
    return out;
  }

  // "the Iranians"; a body that acts as many.
  bool is_people(std::uint32_t head, EntityId entity) const {
    const std::string& type = discourse_.entity(entity).type;
    if (type == "Country") return token(head).plural();
    return type == "Organization";
  }

  Discourse& discourse_;
  const WordView& view_;
};

}  // namespace

void plural_pronoun_sieve(Discourse& discourse) { PluralTier(discourse).run(); }

}  // namespace entente
