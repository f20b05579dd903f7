// FollowTheMoney entities as JSON lines (Aleph, OpenSanctions). The ontology maps types and relations: "ftm" is a
// schema, for a relation "Schema:subject property:object property"; a relation without a mapping is an UnknownLink with
// its role.
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_ftm(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
