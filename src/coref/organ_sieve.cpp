#include <algorithm>

#include "base/fold.hpp"
#include "base/split.hpp"
#include "coref/name_match.hpp"
#include "coref/sieves.hpp"
#include "text/mention_rule.hpp"

namespace entente {

namespace {

constexpr std::size_t kLead = 3;  // sentences behind a headline in which its body is named

bool is_body(const Discourse& discourse, const Mention& mention) {
  return mention.kind == MentionKind::name && discourse.entity(mention.entity).type == "Organization";
}

// In apposition, either way, with a comma between.
bool are_apposed(const Discourse& discourse, const Mention& one, const Mention& other) {
  const Document& document = discourse.document();
  const auto within = [](TokenId token, TokenRange range) {
    return token && token.value >= range.begin && token.value < range.end;
  };
  const auto leans = [&](const Mention& on, const Mention& from) {
    const Token& head = document[from.head_token()];
    return head.deprel == Deprel::appos && within(head.head, on.tokens);
  };
  return leans(one, other) || leans(other, one);
}

// "Yorl's parliament, the National Assembly,": whatever the tree makes of it.
bool is_set_off_behind(const Discourse& discourse, const Mention& organ, const Mention& body) {
  const WordView& view = discourse.view();
  const std::uint32_t begin = body.tokens.begin;
  const bool set_off = organ.tokens.end + 2 <= begin && view.word(begin - 1) == "the" && view.word(begin - 2) == "," &&
                       body.tokens.end < view.sentence_of(begin).end && view.word(body.tokens.end) == ",";
  if (!set_off) return false;
  if (organ.tokens.end + 2 == begin) return true;
  const std::size_t owner = discourse.mention_at(begin - 3);  // "the parliament of Yorl, the"
  return owner != Discourse::npos && discourse.document().mentions[owner].tokens.begin == organ.tokens.end + 1 &&
         view.word(organ.tokens.end) == "of";
}

// The body beside an organ, and no other organ's: "the parliament of Yorl, the National Assembly".
EntityId apposed_body(const Discourse& discourse, const Mention& organ) {
  for (const std::size_t m : discourse.beginning_in(discourse.view().sentence_of(organ.tokens.begin))) {
    const Mention& other = discourse.document().mentions[m];
    if (is_body(discourse, other) && discourse.find(other.entity) != discourse.find(organ.entity) &&
        (are_apposed(discourse, organ, other) || is_set_off_behind(discourse, organ, other)))
      return other.entity;
  }
  return {};
}

bool in_headline(const Discourse& discourse, const Mention& mention) {
  const Document& document = discourse.document();
  const auto block = document.sentences[mention.sentence.index()].block;
  return block && document.blocks[block.index()].kind != BlockKind::body;
}

// The body that the sentences behind a headline name with the organ's last word.
EntityId body_in_lead(const Discourse& discourse, const Mention& organ) {
  const std::string word = discourse.view().word(organ.tokens.end - 1);
  std::size_t sentences = 0;
  SentenceId last = organ.sentence;
  for (const Mention& other : discourse.document().mentions) {
    if (other.tokens.begin < organ.tokens.end || in_headline(discourse, other)) continue;
    if (other.sentence != last) ++sentences, last = other.sentence;
    if (sentences > kLead) return {};
    if (!is_body(discourse, other) || discourse.find(other.entity) == discourse.find(organ.entity)) continue;
    const NameWords name = split(fold(discourse.entity(other.entity).name), ' ');
    if (name.size() > 1 && heads_within(word, name)) return other.entity;
  }
  return {};
}

}  // namespace

void organ_sieve(Discourse& discourse) {
  for (std::size_t m = 0; m < discourse.mentions().size(); ++m) {
    const Mention organ = discourse.mentions()[m];
    if (organ.rule != kOrgan || organ.kind != MentionKind::name || !discourse.entity(organ.entity).id.empty()) continue;
    if (const EntityId body = apposed_body(discourse, organ))
      discourse.merge(body, organ.entity, "organ that is named");
    else if (const EntityId named = in_headline(discourse, organ) ? body_in_lead(discourse, organ) : EntityId{})
      discourse.merge(named, organ.entity, "headline");
  }
}

}  // namespace entente
