// What GraphBuilder folds its parts into: sets and maps by content, so that the order of adding cannot matter;
// numbering comes last.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "graph/decision.hpp"
#include "graph/knowledge_graph.hpp"
#include "schema/ontology.hpp"

namespace entente {

class Fold {
 public:
  Fold(const Ontology& ontology, const std::vector<Decision>& decisions) : ontology_(ontology), decisions_(decisions) {}

  void add(const KnowledgeGraph& part);
  KnowledgeGraph finish(std::string name);
  // What became of each of the user's decisions, once finished.
  const std::vector<std::string>& decided() const { return decided_; }

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
  void rename();  // applies the merges of names and the decisions to every id
  void rename_relations();
  void rename_statements();
  void rename_sources(GraphEvidence& evidence) const;
  std::string renamed(const std::string& id) const;
  std::string kept(const std::string& id) const;  // renamed, or empty where it is no entity any more
  void number(KnowledgeGraph& graph);

  const Ontology& ontology_;
  const std::vector<Decision>& decisions_;
  std::vector<std::string> decided_;
  std::map<std::string, Entity> entities_;
  std::map<EdgeKey, Gathered> relations_;
  std::map<std::string, GraphDocument> documents_;
  std::set<GraphStatement> statements_;
  std::set<GraphMerge> merges_;
  std::map<std::string, std::string> into_, dropped_;  // id -> id; id -> name
};

}  // namespace entente
