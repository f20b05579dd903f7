#include <algorithm>

#include "coref/sieves.hpp"
#include "text/stands_behind_in.hpp"

namespace entente {

namespace {

class RoleFinder {
 public:
  explicit RoleFinder(Discourse& discourse) : discourse_(discourse), view_(discourse.view()) {}

  void run() {
    for (std::size_t m = 0; m < discourse_.mentions().size(); ++m) {
      const Mention mention = discourse_.mentions()[m];
      if (mention.kind != MentionKind::name || discourse_.entity(mention.entity).type != "Person") continue;
      title_before(mention);
      appositions(mention);
    }
  }

 private:
  const Document& document() const { return discourse_.document(); }
  const Token& token(std::uint32_t t) const { return document().tokens[t]; }

  // "former Iranian foreign minister Mohammad Zarif": back over the office and the words that belong to it.
  void title_before(const Mention& mention) {
    const std::uint32_t limit = view_.sentence_of(mention.tokens.begin).begin;
    const std::uint32_t end = mention.tokens.begin;
    std::uint32_t begin = end;
    for (std::uint32_t n = view_.ends(WordClass::office, begin, limit); n > 0;
         n = view_.ends(WordClass::office, begin, limit))
      begin -= n;
    if (begin == end) return;
    while (begin > limit && view_.is(WordClass::office_prefix, begin - 1)) --begin;
    EntityId body;
    if (begin > limit) {
      std::uint32_t before = begin - 1;
      if (view_.word(before) == "'s" && before > limit) --before;
      const std::size_t m = discourse_.mention_at(before);
      if (m != Discourse::npos && !stands_behind_in(document(), document().mentions[m])) body = body_at(before);
    }
    if (!body) body = body_behind(mention);
    note(mention, {begin, end}, body);
  }

  // "Prime Minister X of Y"
  EntityId body_behind(const Mention& mention) const {
    const std::uint32_t limit = view_.sentence_of(mention.tokens.begin).end;
    std::uint32_t land = mention.tokens.end + 1;
    if (land >= limit || view_.word(land - 1) != "of") return {};
    if (view_.word(land) == "the") ++land;
    return land < limit ? body_at(land) : EntityId{};
  }

  EntityId body_at(std::uint32_t t) const {
    const std::size_t m = discourse_.mention_at(t);
    if (m == Discourse::npos) return {};
    const EntityId entity = discourse_.document().mentions[m].entity;
    return can_be_body(entity) ? entity : EntityId{};
  }

  bool can_be_body(EntityId entity) const {
    const std::string& type = discourse_.entity(entity).type;
    return type == "Country" || type == "Organization" || type == "Outlet";
  }

  // "X, the foreign minister of Y", "Y's foreign minister, X", "X is the foreign minister of Y".
  void appositions(const Mention& mention) {
    const std::uint32_t head = mention.head.value;
    for (const std::uint32_t child : discourse_.children(head))
      if (token(child).deprel == Deprel::appos) office_noun(last_joined(mention, child), child);
    const TokenId above = token(head).head;
    if (!above) return;
    const Deprel relation = token(head).deprel;
    const bool copula = universal(relation) == Deprel::nsubj && has_copula(above.value);
    if (relation == Deprel::appos || copula) office_noun(mention, above.value);
  }

  // "Foreign Minister X and Y, the deputy minister of Z": what the tree hangs on X is of Y, who stands before it.
  const Mention& last_joined(const Mention& mention, std::uint32_t noun) const {
    const Mention* out = &mention;
    for (const std::uint32_t child : discourse_.children(mention.head.value)) {
      if (child > noun || token(child).deprel != Deprel::conj) continue;
      const std::size_t m = discourse_.mention_at(child);
      if (m == Discourse::npos) continue;
      const Mention& joined = document().mentions[m];
      if (joined.kind == MentionKind::name && discourse_.entity(joined.entity).type == "Person" &&
          joined.tokens.begin > out->tokens.begin)
        out = &joined;
    }
    return *out;
  }

  bool has_copula(std::uint32_t noun) const {
    const auto& children = discourse_.children(noun);
    return std::any_of(children.begin(), children.end(),
                       [&](std::uint32_t child) { return token(child).deprel == Deprel::cop; });
  }

  void office_noun(const Mention& mention, std::uint32_t noun) {
    const TokenRange sentence = view_.sentence_of(noun);
    if (token(noun).upos == Upos::VERB || mention.tokens.contains(TokenId{noun})) return;
    const std::uint32_t n = view_.ends(WordClass::office, noun + 1, sentence.begin);
    if (n == 0) return;
    std::uint32_t begin = noun + 1 - n;
    while (begin > sentence.begin && view_.is(WordClass::office_prefix, begin - 1)) --begin;
    note(mention, {begin, noun + 1}, body_below(noun));
  }

  EntityId body_below(std::uint32_t noun) const {
    EntityId found;
    for (const std::uint32_t child : discourse_.children(noun)) {
      const Deprel relation = universal(token(child).deprel);
      if (relation != Deprel::nmod && relation != Deprel::amod && relation != Deprel::compound) continue;
      if (is_whereabouts(child)) continue;
      const EntityId body = body_at(child);
      if (body && (!found || relation == Deprel::nmod)) found = body;
    }
    return found;
  }

  // "the ambassador in Y", "to Y": where an office leads is not whose it is.
  bool is_whereabouts(std::uint32_t noun) const {
    const auto& children = discourse_.children(noun);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
      const std::string word = view_.word(child);
      return token(child).deprel == Deprel::case_ && (word == "in" || word == "to");
    });
  }

  Status status_of(TokenRange title) const {
    for (std::uint32_t t = title.begin; t < title.end; ++t)
      if (view_.is(WordClass::former, t)) return Status::former;
    return Status::asserted;
  }

  void note(const Mention& mention, TokenRange title, EntityId body) {
    Role role;
    role.person = discourse_.find(mention.entity);
    role.body = body ? discourse_.find(body) : EntityId{};
    role.status = status_of(title);
    std::uint32_t begin = title.begin;
    while (begin + 1 < title.end && view_.is(WordClass::former, begin)) ++begin;
    role.title = std::string(document().view(TokenRange{begin, title.end}));
    role.evidence.sentence = mention.sentence;
    role.evidence.span = cover(document().span_of(title), document().span_of(mention.tokens));
    role.evidence.subject = document().span_of(mention.tokens);
    role.evidence.trigger = document().span_of(title);
    role.evidence.rule = "stated role";
    discourse_.set_gender(role.person, gender_of(title));
    discourse_.add_role(std::move(role), view_.detail(WordClass::office, {title.end - 1, title.end}));
  }

  Gender gender_of(TokenRange title) const {
    for (std::uint32_t t = title.begin; t < title.end; ++t) {
      if (view_.is(WordClass::feminine, t)) return Gender::feminine;
      if (view_.is(WordClass::masculine, t)) return Gender::masculine;
    }
    return Gender::unknown;
  }

  Discourse& discourse_;
  const WordView& view_;
};

}  // namespace

void role_sieve(Discourse& discourse) { RoleFinder(discourse).run(); }

}  // namespace entente
