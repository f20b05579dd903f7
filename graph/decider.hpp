// Applies a user's decisions to the entities of a fold: before names are resolved it says which may not become one,
// afterwards it merges, retypes, renames and drops. Says of each decision what it did. n log n in the entities.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/decision.hpp"
#include "graph/knowledge_graph.hpp"

namespace entente {

using IdPairs = std::set<std::pair<std::string, std::string>>;  // the smaller id first

class Decider {
 public:
  Decider(const std::vector<Decision>& decisions, std::map<std::string, Entity>& entities)
      : decisions_(decisions), entities_(entities) {}

  // Ids that are different by decision; for resolve_names.
  IdPairs apart();
  // `into`: what names became one, from gone ids to kept ones; gets the merges and new ids of the decisions.
  void apply(std::map<std::string, std::string>& into, std::set<GraphMerge>& merges);

  const std::map<std::string, std::string>& dropped() const { return dropped_; }  // id -> name
  const std::vector<std::string>& report() const { return report_; }

 private:
  std::string find(const Decision& decision, const std::string& name) const;
  void merge(const Decision& decision, const std::string& from, const std::string& to, std::set<GraphMerge>& merges);
  void retype(const Decision& decision, const std::string& id);
  void tell(const Decision& decision, const std::string& what);

  const std::vector<Decision>& decisions_;
  std::map<std::string, Entity>& entities_;
  std::map<std::string, std::string>* into_ = nullptr;
  std::map<std::string, std::string> dropped_;
  std::vector<std::string> report_;
};

}  // namespace entente
