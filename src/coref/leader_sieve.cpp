#include "coref/sieves.hpp"
#include "text/mention_rule.hpp"

namespace entente {

namespace {

// Of whom a title or an apposition says that he leads a state: that state, where it is one.
EntityId state_led_by(const Discourse& discourse, EntityId person) {
  EntityId state;
  for (const Role& role : discourse.document().roles) {
    if (discourse.find(role.person) != person || !role.body || role.status != Status::asserted) continue;
    if (discourse.entity(role.body).type != "Country") continue;
    if (state && state != discourse.find(role.body)) return {};
    state = discourse.find(role.body);
  }
  return state;
}

}  // namespace

void leader_sieve(Discourse& discourse) {
  const WordView& view = discourse.view();
  const std::size_t named = discourse.mentions().size();
  for (std::size_t m = 0; m < named; ++m) {
    Mention& mention = discourse.mentions()[m];
    if (mention.kind != MentionKind::name || discourse.entity(mention.entity).type != "Person") continue;
    const TokenRange sentence = view.sentence_of(mention.tokens.begin);
    std::uint32_t noun = mention.tokens.end;
    const bool owns = noun < sentence.end && view.word(noun) == "'s";
    if (owns) ++noun;
    if (noun >= sentence.end || view.detail(WordClass::government, {noun, noun + 1}) != "led") continue;
    if (discourse.document().tokens[noun].plural() || discourse.mention_at(noun) != Discourse::npos) continue;
    const EntityId state = state_led_by(discourse, discourse.find(mention.entity));
    if (!state) continue;
    if (owns) {
      discourse.add_mention({noun, noun + 1}, MentionKind::nominal, state, std::string(kLedGovernment));
    } else {  // "the Yorl government" speaks of the state alone
      mention.tokens.end = noun + 1;
      mention.head = TokenId{noun};
      mention.kind = MentionKind::nominal;
      mention.entity = state;
      mention.rule = kLedGovernment;
    }
  }
  discourse.sort_mentions();
}

}  // namespace entente
