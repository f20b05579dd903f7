#include "graph/decision.hpp"

#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "schema/table.hpp"

namespace entente {

namespace {

constexpr DecisionKind kKinds[] = {DecisionKind::same, DecisionKind::different, DecisionKind::type, DecisionKind::name,
                                   DecisionKind::drop};

[[noreturn]] void fail(const Decision& decision, const std::string& what) {
  throw Error(decision.file, decision.line, 0, what);
}

Decision decision_of(const Table& table, const TableRow& row) {
  Decision decision{DecisionKind::drop, row.cells[1], row.cells[2], table.file, row.line};
  const auto kind = std::find_if(std::begin(kKinds), std::end(kKinds),
                                 [&](DecisionKind known) { return name_of(known) == row.cells[0]; });
  if (kind == std::end(kKinds))
    fail(decision, "'" + row.cells[0] + "' is no decision; there are same, different, type, name and drop");
  decision.kind = *kind;
  return decision;
}

void check_value(const Decision& decision, const Ontology& ontology) {
  const std::string kind(name_of(decision.kind));
  if (decision.entity.empty()) fail(decision, "the second column names the entity that is meant, by name or id");
  const bool wanted = decision.kind != DecisionKind::drop;
  if (wanted && decision.value.empty()) fail(decision, "'" + kind + "' wants a third column");
  if (!wanted && !decision.value.empty()) fail(decision, "'drop' takes no third column; leave it empty");
  if (decision.kind != DecisionKind::type || ontology.entity(decision.value) != nullptr) return;
  std::string types;
  for (const EntityType& type : ontology.entities) types += (types.empty() ? "" : ", ") + type.name;
  fail(decision, "'" + decision.value + "' is no entity type; there are " + types);
}

void check_pairs(const std::vector<Decision>& decisions) {
  std::map<std::pair<std::string, std::string>, const Decision*> pairs;
  for (const Decision& decision : decisions) {
    if (decision.kind != DecisionKind::same && decision.kind != DecisionKind::different) continue;
    if (decision.entity == decision.value) fail(decision, "an entity is decided on beside itself; name two");
    const auto [known, added] = pairs.emplace(std::minmax(decision.entity, decision.value), &decision);
    if (!added && known->second->kind != decision.kind)
      fail(decision,
           "line " + std::to_string(known->second->line) + " says the contrary of this pair; keep one of them");
  }
}

}  // namespace

std::string_view name_of(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::same:
      return "same";
    case DecisionKind::different:
      return "different";
    case DecisionKind::type:
      return "type";
    case DecisionKind::name:
      return "name";
    case DecisionKind::drop:
      break;
  }
  return "drop";
}

std::vector<Decision> read_decisions(const std::filesystem::path& path, const Ontology& ontology) {
  const Table table = read_table(path, {"decision", "entity", "value"});
  std::vector<Decision> decisions;
  for (const TableRow& row : table.rows) {
    decisions.push_back(decision_of(table, row));
    check_value(decisions.back(), ontology);
  }
  check_pairs(decisions);
  return decisions;
}

}  // namespace entente
