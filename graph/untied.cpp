#include "graph/untied.hpp"

#include <set>

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

std::vector<bool> doubtful_and_untied(const Document& document) {
  const std::set<EntityId> tied = tied_entities(document);
  std::vector<bool> out;
  for (std::size_t e = 0; e < document.entities.size(); ++e)
    out.push_back(document.entities[e].doubtful && !tied.contains(EntityId{e}));
  return out;
}

}  // namespace entente
