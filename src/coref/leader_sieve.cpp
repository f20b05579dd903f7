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

// "the government of President Xan Yorl": the noun before the name, its titles and "of"; kNone where it is none.
constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);
std::uint32_t government_before(const WordView& view, std::uint32_t name) {
  const std::uint32_t begin = view.sentence_of(name).begin;
  std::uint32_t of = name;
  for (std::uint32_t n = view.ends(WordClass::office, of, begin); n > 0; n = view.ends(WordClass::office, of, begin))
    of -= n;
  while (of > begin && view.is(WordClass::office_prefix, of - 1)) --of;
  if (of < begin + 2 || view.word(of - 1) != "of") return kNone;
  return view.detail(WordClass::government, {of - 2, of - 1}) == "led" ? of - 2 : kNone;
}

}  // namespace

void leader_sieve(Discourse& discourse) {
  const WordView& view = discourse.view();
  const std::size_t named = discourse.mentions().size();
  for (std::size_t m = 0; m < named; ++m) {
    Mention& mention = discourse.mentions()[m];
    if (mention.kind != MentionKind::name || discourse.entity(mention.entity).type != "Person") continue;
    const TokenRange sentence = view.sentence_of(mention.tokens.begin);
    std::uint32_t noun = government_before(view, mention.tokens.begin);
    const bool before = noun != kNone;
    if (!before) noun = mention.tokens.end;
    const bool owns = !before && noun < sentence.end && view.word(noun) == "'s";
    if (owns) ++noun;
    if (noun >= sentence.end || view.detail(WordClass::government, {noun, noun + 1}) != "led") continue;
    if (discourse.document().tokens[noun].plural() || discourse.mention_at(noun) != Discourse::npos) continue;
    const EntityId state = state_led_by(discourse, discourse.find(mention.entity));
    if (!state) continue;
    if (owns || before) {
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
