// A graph without some of its documents, or without what is unsure. Of a document, evidence, statements and relations
// that rest on them alone go, and entities that no other document names. The result is folded again (GraphBuilder) to
// number it. Cost: linear. Limits: what several documents said of one entity is one record, so a name, note or code
// that a document gave stays with the entity, and names stay merged; folding the documents' own graphs again leaves
// nothing.
#pragma once

#include <set>
#include <string>

#include "graph/knowledge_graph.hpp"
#include "schema/ontology.hpp"

namespace entente {

// Documents that are not in the graph are passed over.
KnowledgeGraph without_documents(const KnowledgeGraph& graph, const std::set<std::string>& documents);

// Takes out the relations that are less sure than that (0 to 1); entities and ids stay.
void remove_unsure(KnowledgeGraph& graph, double least);

// Of actions below this one in eight is right in articles (standing relations one in three, which are worth having).
inline constexpr double kLeastSureAction = 0.2;

// The same of actions alone; other relations stay, however unsure.
void remove_unsure_actions(KnowledgeGraph& graph, const Ontology& ontology, double least);

}  // namespace entente
