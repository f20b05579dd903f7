#include "graph/decider.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/fold.hpp"
#include "graph/entity_merge.hpp"

namespace entente {

namespace {

constexpr const char* kRule = "your decision";

void rename_entity(Entity& entity, const std::string& name) {
  std::set<std::string> aliases(entity.aliases.begin(), entity.aliases.end());
  aliases.insert(entity.name);
  aliases.erase(name);
  entity.name = name;
  entity.aliases.assign(aliases.begin(), aliases.end());
}

}  // namespace

// By id, else by name, else by alias; empty where nothing is called so, Error where several are.
std::string Decider::find(const Decision& decision, const std::string& name) const {
  if (into_ != nullptr) {
    const auto gone = into_->find(name);
    if (gone != into_->end()) return gone->second;
  }
  if (entities_.count(name) != 0) return name;
  const std::string wanted = slug(name);
  std::vector<std::string> named, aliased;
  for (const auto& [id, entity] : entities_) {
    if (slug(entity.name) == wanted)
      named.push_back(id);
    else if (std::any_of(entity.aliases.begin(), entity.aliases.end(),
                         [&](const std::string& alias) { return slug(alias) == wanted; }))
      aliased.push_back(id);
  }
  const std::vector<std::string>& found = named.empty() ? aliased : named;
  if (found.size() > 1)
    throw Error(decision.file, decision.line, 0,
                "'" + name + "' may be " + found[0] + " or " + found[1] + "; write the id of the one that is meant");
  return found.empty() ? std::string() : found.front();
}

void Decider::tell(const Decision& decision, const std::string& what) {
  report_.push_back("line " + std::to_string(decision.line) + ": " + std::string(name_of(decision.kind)) + " " +
                    decision.entity + (decision.value.empty() ? "" : " / " + decision.value) + ": " + what);
}

IdPairs Decider::apart() {
  IdPairs out;
  for (const Decision& decision : decisions_) {
    if (decision.kind != DecisionKind::different) continue;
    const std::string one = find(decision, decision.entity), other = find(decision, decision.value);
    if (!one.empty() && !other.empty() && one != other) out.insert(std::minmax(one, other));
    tell(decision, one.empty() || other.empty() ? "not met here"
                   : one == other               ? "one name in each text; cannot be told apart"
                                                : "kept apart");
  }
  return out;
}

void Decider::merge(const Decision& decision, const std::string& from, const std::string& to,
                    std::set<GraphMerge>& merges) {
  if (from == to) return tell(decision, "already one");
  const std::string type = entities_.at(to).type, name = entities_.at(to).name;
  merge_renamed(entities_.at(to), entities_.at(from));
  entities_.at(to).type = type;
  rename_entity(entities_.at(to), name);
  entities_.erase(from);
  for (auto& [gone, kept] : *into_)
    if (kept == from) kept = to;
  (*into_)[from] = to;
  merges.insert({from, to, kRule});
  tell(decision, from + " is now " + to);
}

// The id tells the type, so that it changes; an entity that has that id already is the same.
void Decider::retype(const Decision& decision, const std::string& id) {
  Entity entity = entities_.at(id);
  if (entity.type == decision.value) return tell(decision, "is one already");
  entity.type = decision.value;
  entity.kind.clear();
  entity.id = fold(entity.type) + ":" + slug(entity.name);
  const std::string to = entity.id;
  entities_.erase(id);
  const auto [known, added] = entities_.try_emplace(to, entity);
  if (!added) merge_renamed(known->second, entity);
  for (auto& [gone, kept] : *into_)
    if (kept == id) kept = to;
  (*into_)[id] = to;
  tell(decision, id + " is now " + to);
}

void Decider::apply(std::map<std::string, std::string>& into, std::set<GraphMerge>& merges) {
  into_ = &into;
  for (const Decision& decision : decisions_) {
    if (decision.kind == DecisionKind::different) continue;
    const std::string id = find(decision, decision.entity);
    const std::string other = decision.kind == DecisionKind::same ? find(decision, decision.value) : id;
    if (id.empty() || other.empty()) {
      tell(decision, "not met here");
    } else if (decision.kind == DecisionKind::same) {
      merge(decision, id, other, merges);
    } else if (decision.kind == DecisionKind::type) {
      retype(decision, id);
    } else if (decision.kind == DecisionKind::name) {
      rename_entity(entities_.at(id), decision.value);
      tell(decision, "names " + id);
    } else {
      dropped_[id] = entities_.at(id).name;
      entities_.erase(id);
      tell(decision, id + " is left out");
    }
  }
}

}  // namespace entente
