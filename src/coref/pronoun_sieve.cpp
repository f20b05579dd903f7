#include <algorithm>

#include "coref/anaphor.hpp"
#include "coref/sieves.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kSentencesBack = 2;

class PronounTier {
 public:
  explicit PronounTier(Discourse& discourse) : discourse_(discourse), view_(discourse.view()) {}

  void run() {
    learn_genders();
    const Document& document = discourse_.document();
    for (std::uint32_t t = 0; t < document.tokens.size(); ++t) {
      const Token& token = document.tokens[t];
      if (token.upos != Upos::PRON && token.upos != Upos::DET) continue;
      const std::optional<AnaphorKind> kind = pronoun_kind(view_.word(t));
      if (!kind || kind == AnaphorKind::they || refers_to_nobody(view_, t) ||
          discourse_.mention_at(t) != Discourse::npos)
        continue;
      const EntityId entity = antecedent(t, *kind);
      if (!entity) continue;
      discourse_.add_mention({t, t + 1}, MentionKind::pronoun, entity, "pronoun");
    }
    discourse_.sort_mentions();
  }

 private:
  const Token& token(std::uint32_t t) const { return discourse_.document().tokens[t]; }

  void learn_genders() {
    for (const Mention& mention : discourse_.mentions()) {
      if (mention.kind != MentionKind::name || mention.tokens.size() < 2) continue;
      if (discourse_.entity(mention.entity).type != "Person") continue;
      discourse_.set_gender(mention.entity, view_.lexicon().gender_of(view_.word(mention.tokens.begin)));
    }
  }

  bool agrees(EntityId entity, AnaphorKind kind) const {
    const std::string& type = discourse_.entity(entity).type;
    if (kind == AnaphorKind::it) return type == "Country" || type == "Organization" || type == "Outlet";
    const Gender gender = discourse_.gender(entity);
    if (type != "Person") return false;
    return gender == Gender::unknown || gender == (kind == AnaphorKind::he ? Gender::masculine : Gender::feminine);
  }

  bool is_subject(const Mention& mention) const {
    return mention.head && universal(discourse_.document()[mention.head].deprel) == Deprel::nsubj;
  }

  // In the pronoun's own sentence the nearest subject before it, then any; then the sentences before, subjects first
  // from the left.
  EntityId antecedent(std::uint32_t pronoun, AnaphorKind kind) const {
    const std::uint32_t here = view_.sentence_id(pronoun).value;
    for (std::uint32_t back = 0; back <= kSentencesBack && back <= here; ++back) {
      const EntityId found = in_sentence(here - back, pronoun, kind);
      if (found) return found;
    }
    return {};
  }

  EntityId in_sentence(std::uint32_t sentence, std::uint32_t pronoun, AnaphorKind kind) const {
    const TokenRange tokens = discourse_.document().sentences[sentence].tokens;
    EntityId subject, other;
    for (const std::size_t m : discourse_.beginning_in({tokens.begin, std::min(tokens.end, pronoun)})) {
      const Mention& mention = discourse_.mentions()[m];
      if (mention.kind == MentionKind::demonym || !agrees(mention.entity, kind)) continue;
      if (own_object(mention, pronoun)) continue;
      const bool here = tokens.contains(TokenId{pronoun});
      if (is_subject(mention)) {
        if (!subject || here) subject = mention.entity;
      } else if (!other || here) {
        other = mention.entity;
      }
    }
    if (kind == AnaphorKind::it && !subject) return {};
    return subject ? subject : other;
  }

  // "X met him": the object of a verb is not its subject.
  bool own_object(const Mention& mention, std::uint32_t pronoun) const {
    const Token& it = token(pronoun);
    const Token& head = discourse_.document()[mention.head];
    const bool object = universal(it.deprel) == Deprel::obj || universal(it.deprel) == Deprel::iobj;
    return object && it.head == head.head && !view_.word(pronoun).ends_with("self");
  }

  Discourse& discourse_;
  const WordView& view_;
};

}  // namespace

void pronoun_sieve(Discourse& discourse) { PronounTier(discourse).run(); }

}  // namespace entente
