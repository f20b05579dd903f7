#include "extract/relays.hpp"

namespace entente {

namespace {

constexpr std::uint16_t kConfidence = 850;

}  // namespace

// From one link of the chain to the next: an outlet cites an outlet, and carries the words of anyone else.
void extract_relays(const Document& document, Claims& claims) {
  const auto is_outlet = [&](EntityId entity) { return entity && document.entities[entity.index()].type == "Outlet"; };
  for (const Statement& statement : document.statements) {
    const TokenId cue = document.token_at(statement.sentence, statement.cue.begin);
    for (std::size_t i = 1; cue && i < statement.sources.size(); ++i) {
      const EntityId carrier = statement.sources[i - 1].entity, carried = statement.sources[i].entity;
      if (!is_outlet(carrier) || !carried) continue;
      Draft draft;
      draft.relation = is_outlet(carried) ? "cites" : "quoted_in";
      draft.subject = is_outlet(carried) ? carrier : carried;
      draft.object = is_outlet(carried) ? carried : carrier;
      draft.rule = "chain of a statement";
      draft.trigger = draft.subject_token = draft.object_token = cue;
      draft.confidence = kConfidence;
      draft.authors_voice = true;
      claims.add(draft);
    }
  }
}

}  // namespace entente
