// One document's layers as a graph of its own: the unit that GraphBuilder folds. Byte ranges become code points,
// evidence gets its sentence as the quote, mutual relations get their canonical direction.
// Cost: one pass over the text, then linear in claims and statements.
#pragma once

#include "graph/knowledge_graph.hpp"
#include "schema/ontology.hpp"

namespace entente {

// One edge a claim, unmerged and unnumbered. Entities without an id are left out, and claims on them; so are
// doubtful ones that nothing ties (untied.hpp).
KnowledgeGraph document_part(const Document& document, const Ontology& ontology);

}  // namespace entente
