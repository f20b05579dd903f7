#include "extract/doubtful_entities.hpp"

#include <set>
#include <vector>

namespace entente {

namespace {

// All that a claim or a statement names, but for what words are about.
std::set<EntityId> tied_entities(const Document& document) {
  std::set<EntityId> out{document.outlet};
  const auto add_chain = [&](const std::vector<Source>& sources) {
    for (const Source& source : sources) out.insert(source.entity);
  };
  for (const Claim& claim : document.claims) {
    out.insert({claim.subject, claim.object});
    add_chain(claim.sources);
  }
  for (const Statement& statement : document.statements) {
    out.insert({statement.speaker, statement.outlet});
    add_chain(statement.sources);
  }
  return out;
}

}  // namespace

void drop_doubtful_entities(Document& document) {
  const std::set<EntityId> tied = tied_entities(document);
  const auto dropped = [&](EntityId entity) {
    return entity && document.entities[entity.index()].doubtful && !tied.contains(entity);
  };
  std::erase_if(document.mentions, [&](const Mention& mention) { return dropped(mention.entity); });
  for (std::size_t e = 0; e < document.entities.size(); ++e)
    if (dropped(EntityId{e})) document.entities[e].id.clear();
}

}  // namespace entente
