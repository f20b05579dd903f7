// One entity under two names in different documents. Rules, each only where exactly one candidate fits and the
// countries do not differ: a person's short name that ends a longer one ("Costa", "Ana Costa"); a middle name more
// or less; a spelling that differs by a letter or two in long words (then both countries must be known); a body's
// acronym that another body has as an alias. Compared by the words of the ids' slugs and of the folded aliases.
// Cost: linear but for spellings, which are compared within one country and first letter.
// Limit: a graph built before has its merges done; a rival name that comes later does not undo them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace entente {

// What to merge into what: `into` is never itself merged. In order of `from`. `apart`: pairs of ids, the smaller first,
// that a user says are not one.
std::vector<GraphMerge> resolve_names(const std::map<std::string, Entity>& entities,
                                      const std::set<std::pair<std::string, std::string>>& apart = {});

}  // namespace entente
