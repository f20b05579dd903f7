// What GraphBuilder folds its parts into: sets and maps by content, so that the order of adding cannot matter;
// numbering comes last.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "schema/ontology.hpp"

namespace entente {

class Fold {
 public:
  explicit Fold(const Ontology& ontology) : ontology_(ontology) {}

  void add(const KnowledgeGraph& part);
  KnowledgeGraph finish(std::string name);

 private:
  using EdgeKey = std::tuple<std::string, std::string, std::string, Status>;  // source, type, target, status
  struct Gathered {
    std::set<GraphEvidence> evidence;
    // For edges that came without evidence, from files of others.
    double confidence = 0;
    std::string label, date;
  };

  void add_document(const GraphDocument& document);
  void add_relation(EdgeKey key, const Relation& relation);
  void rename();  // applies the merges of names to every id
  std::string renamed(const std::string& id) const;
  void number(KnowledgeGraph& graph);

  const Ontology& ontology_;
  std::map<std::string, Entity> entities_;
  std::map<EdgeKey, Gathered> relations_;
  std::map<std::string, GraphDocument> documents_;
  std::set<GraphStatement> statements_;
  std::set<GraphMerge> merges_;
  std::map<std::string, std::string> into_;
};

}  // namespace entente
