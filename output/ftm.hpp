// FollowTheMoney entities as JSON lines (Aleph, OpenSanctions). The ontology maps types and relations: "ftm" is a
// schema, for a relation "Schema:subject property:object property", where an object property "post" makes a Position of
// the label. What has no mapping, and what is planned, possible or denied, is an UnknownLink with its role and status.
// Documents are Documents, named by "proof".
#pragma once

#include <string>

#include "output/format.hpp"

namespace entente {

std::string write_ftm(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);

}  // namespace entente
