#include <algorithm>
#include <map>

#include "coref/antecedents.hpp"
#include "coref/sieves.hpp"

namespace entente {

namespace {

// The likeliest; nobody unless an entity is likelier by the margin.
Antecedent judge(const Antecedents& antecedents, const Scene& scene, std::int32_t margin, AntecedentScorer& scorer) {
  std::vector<std::uint32_t> features;
  scorer.turn_to(TokenId{scene.anaphor.head});
  std::int32_t nobody = 0, highest = INT32_MIN;
  Antecedent best;
  for (const Antecedent& candidate : antecedents.candidates(scene)) {
    antecedents.features(scene, candidate, features);
    const std::int32_t score = scorer.score(features, last_seen(scene, candidate));
    if (candidate.empty())
      nobody = score;
    else if (score > highest)
      highest = score, best = candidate;
  }
  return highest >= nobody + margin ? best : Antecedent{};
}

}  // namespace

void learned_sieve(Discourse& discourse, const AntecedentModel& model) {
  Antecedents antecedents(discourse);
  AntecedentScorer scorer(model, discourse.document().states);
  std::map<std::uint32_t, Antecedent> meant;  // by head
  std::vector<Anaphor> anaphors = find_anaphors(discourse);
  for (const Anaphor& anaphor : anaphors) {
    Antecedent found = judge(antecedents, antecedents.scene(anaphor), model.margin(), scorer);
    antecedents.note(anaphor, found);
    meant[anaphor.head] = std::move(found);
  }
  // What the sieves before tied otherwise is untied; what they tied alike keeps its rule.
  std::erase_if(discourse.mentions(), [&](const Mention& mention) {
    if (mention.kind != MentionKind::nominal && mention.kind != MentionKind::pronoun) return false;
    const auto found = meant.find(mention.head.value);
    if (found == meant.end()) return false;
    const auto same = std::find(found->second.begin(), found->second.end(), discourse.find(mention.entity));
    if (same == found->second.end()) return true;
    found->second.erase(same);
    return false;
  });
  discourse.sort_mentions();
  for (const Anaphor& anaphor : anaphors) {
    const MentionKind kind = anaphor.pronoun() ? MentionKind::pronoun : MentionKind::nominal;
    for (const EntityId entity : meant[anaphor.head])
      discourse.add_mention(anaphor.phrase, kind, entity, "learned antecedent");
  }
  discourse.sort_mentions();
}

}  // namespace entente
