#include "attribute/relays.hpp"

#include <set>

namespace entente {

namespace {

constexpr std::uint16_t kConfidence = 900;

Claim relay(const Document& document, const Statement& statement, bool cites) {
  Claim claim;
  claim.relation = cites ? "cites" : "quoted_in";
  claim.subject = cites ? statement.outlet : statement.speaker;
  claim.object = cites ? statement.speaker : statement.outlet;
  claim.confidence = kConfidence;
  claim.evidence.sentence = statement.sentence;
  claim.evidence.rule = "statement " + claim.relation;
  claim.evidence.trigger = statement.cue;
  claim.evidence.span = document.sentences[statement.sentence.index()].span;
  return claim;
}

}  // namespace

void add_relays(Document& document) {
  std::set<std::pair<EntityId, EntityId>> seen;
  for (const Statement& statement : document.statements) {
    const EntityId outlet = statement.outlet, speaker = statement.speaker;
    if (!outlet || !speaker || outlet == speaker || !seen.insert({speaker, outlet}).second) continue;
    document.claims.push_back(relay(document, statement, document.entities[speaker.index()].type == "Outlet"));
  }
}

}  // namespace entente
