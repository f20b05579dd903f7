#include "extract/belonging.hpp"

#include "base/fold.hpp"

namespace entente {

namespace {

class Belonging {
 public:
  Belonging(const Document& document, const TreeView& tree, const EntityLexicon& lexicon, Claims& claims)
      : document_(document), tree_(tree), lexicon_(lexicon), claims_(claims) {}

  void run() {
    for (const Role& role : document_.roles) office(role);
    for (const Mention& mention : document_.mentions) {
      if (mention.kind != MentionKind::name || !mention.entity || !mention.head) continue;
      const std::string& type = entity(mention.entity).type;
      if (type == "Organization" || type == "Outlet") owners(mention);
      if (type == "Person") employers(mention);
    }
    for (const Statement& statement : document_.statements) carried(statement);
  }

 private:
  const Entity& entity(EntityId id) const { return document_.entities[id.index()]; }

  TokenId token_at(SentenceId sentence, std::uint32_t offset) const {
    const TokenRange range = document_.sentences[sentence.index()].tokens;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (document_.tokens[i].span.end > offset) return TokenId{i};
    }
    return {};
  }

  void office(const Role& role) {
    if (!role.body || !role.evidence.sentence || claims_.is_told("accredited_to", role.person, role.body)) return;
    const std::string title = fold(role.title);
    const std::string last = title.substr(title.rfind(' ') + 1);
    Draft draft;
    draft.relation = lexicon_.detail(WordClass::office, last) == "official" ? "holds_office" : "affiliated_with";
    if (entity(role.body).type == "Country") draft.relation = "holds_office";
    if (entity(role.body).type == "Outlet") draft.relation = "affiliated_with";
    draft.label = role.title;
    draft.rule = "office of a role";
    draft.subject = role.person;
    draft.object = role.body;
    draft.status = role.status;
    draft.confidence = 900;
    draft.trigger = token_at(role.evidence.sentence, role.evidence.trigger.begin);
    if (!draft.trigger) return;
    draft.subject_token = draft.object_token = draft.trigger;
    claims_.add(draft);
  }

  // "Y's parliament", "the Iranian airline X": an organ of state is part of it, anything else has its seat there.
  void owners(const Mention& mention) {
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      for (const TokenId child : tree_.children(TokenId{i})) owner(mention, child);
    }
    const TokenId head = document_[mention.head].head;
    const bool named = tree_.is(mention.head, {Deprel::appos, Deprel::flat, Deprel::compound, Deprel::nmod_desc});
    if (!named || !head || mention.tokens.contains(head)) return;
    if (document_[head].upos != Upos::NOUN) return;
    for (const TokenId child : tree_.children(head)) owner(mention, child);
  }

  void owner(const Mention& mention, TokenId child) {
    if (mention.tokens.contains(child)) return;
    const bool before = tree_.is(child, {Deprel::nmod_poss, Deprel::amod, Deprel::compound});
    const bool after = document_[child].deprel == Deprel::nmod && tree_.preposition(child) == "of";
    if (!before && !after) return;
    if (document_[child].span.begin > document_[mention.head].span.begin && before) return;
    const bool seat = tree_.lemma(child) == "based" || tree_.lemma(child) == "base";
    if (seat) {
      for (const TokenId place : tree_.children(child)) add(mention, place, "based_in", "seat before the name");
      return;
    }
    const bool organ = entity(mention.entity).kind == "government";
    if (organ || before) add(mention, child, organ ? "part_of" : "based_in", "owner of the name");
  }

  void add(const Mention& mention, TokenId owner, const char* relation, const char* rule) {
    for (const EntityId id : tree_.entities(owner)) {
      if (entity(id).type != "Country" && entity(id).type != "Place") continue;
      Draft draft;
      draft.relation = relation;
      draft.rule = rule;
      draft.subject = mention.entity;
      draft.object = id;
      draft.trigger = owner;
      draft.subject_token = mention.head;
      draft.object_token = owner;
      draft.confidence = 800;
      claims_.add(draft);
      return;
    }
  }

  // "BBC's Jonathan Marcus".
  void employers(const Mention& mention) {
    for (const TokenId child : tree_.children(mention.head)) {
      if (document_[child].deprel != Deprel::nmod_poss) continue;
      for (const EntityId id : tree_.entities(child)) {
        if (entity(id).type != "Outlet" && entity(id).type != "Organization") continue;
        Draft draft;
        draft.relation = "affiliated_with";
        draft.rule = "employer before the name";
        draft.subject = mention.entity;
        draft.object = id;
        draft.trigger = draft.object_token = child;
        draft.subject_token = mention.head;
        draft.confidence = 700;
        claims_.add(draft);
      }
    }
  }

  void carried(const Statement& statement) {
    if (!statement.outlet || !statement.speaker || statement.speaker == statement.outlet) return;
    Draft draft;
    draft.relation = entity(statement.speaker).type == "Outlet" ? "cites" : "quoted_in";
    draft.subject = statement.speaker;
    draft.object = statement.outlet;
    if (draft.relation == "cites") std::swap(draft.subject, draft.object);
    draft.rule = "outlet of a statement";
    draft.trigger = token_at(statement.sentence, statement.cue.begin);
    if (!draft.trigger) return;
    draft.subject_token = draft.object_token = draft.trigger;
    draft.confidence = 850;
    claims_.add(draft);
  }

  const Document& document_;
  const TreeView& tree_;
  const EntityLexicon& lexicon_;
  Claims& claims_;
};

}  // namespace

void extract_belonging(const Document& document, const TreeView& tree, const EntityLexicon& lexicon, Claims& claims) {
  Belonging(document, tree, lexicon, claims).run();
}

}  // namespace entente
