#include "graph/subtract.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace entente {

namespace {

class Subtraction {
 public:
  Subtraction(const KnowledgeGraph& graph, const std::set<std::string>& documents)
      : graph_(graph), info_(graph[boost::graph_bundle]), documents_(documents) {}

  KnowledgeGraph make() {
    copy_info();
    gather_relations();
    copy_entities();
    for (const auto& [edge, relation] : relations_)
      boost::add_edge(places_.at(boost::source(edge, graph_)), places_.at(boost::target(edge, graph_)), relation, out_);
    return out_;
  }

 private:
  bool gone(const std::string& document) const { return documents_.contains(document); }

  void copy_info() {
    GraphInfo& info = out_[boost::graph_bundle];
    info.name = info_.name;
    info.ontology = info_.ontology;
    for (const GraphDocument& document : info_.documents) {
      if (gone(document.id)) continue;
      needed_.insert(document.outlet);
      info.documents.push_back(document);
    }
    for (const GraphStatement& statement : info_.statements) {
      if (gone(statement.document)) continue;
      needed_.insert({statement.speaker, statement.outlet});
      needed_.insert(statement.about.begin(), statement.about.end());
      info.statements.push_back(statement);
    }
  }

  void gather_relations() {
    for (const Edge edge : boost::make_iterator_range(boost::edges(graph_))) {
      Relation relation = graph_[edge];
      const bool rested = !relation.evidence.empty();
      std::erase_if(relation.evidence, [&](const GraphEvidence& evidence) { return gone(evidence.document); });
      if (rested && relation.evidence.empty()) continue;
      needed_.insert({graph_[boost::source(edge, graph_)].id, graph_[boost::target(edge, graph_)].id});
      for (const GraphEvidence& evidence : relation.evidence) {
        for (const GraphSource& source : evidence.sources) needed_.insert(source.id);
      }
      relations_.emplace_back(edge, std::move(relation));
    }
  }

  void copy_entities() {
    for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph_))) {
      Entity entity = graph_[vertex];
      bool named_there = false;
      for (const std::string& document : documents_) {
        const auto found = entity.documents.find(document);
        if (found == entity.documents.end()) continue;
        named_there = true;
        entity.mentions -= std::min(entity.mentions, found->second);
        entity.documents.erase(found);
      }
      if (named_there && entity.documents.empty() && !needed_.contains(entity.id)) continue;
      places_[vertex] = boost::add_vertex(entity, out_);
    }
    std::set<std::string> kept;
    for (const auto& [before, after] : places_) kept.insert(out_[after].id);
    for (const GraphMerge& merge : info_.merges) {
      if (kept.contains(merge.into)) out_[boost::graph_bundle].merges.push_back(merge);
    }
  }

  const KnowledgeGraph& graph_;
  const GraphInfo& info_;
  const std::set<std::string>& documents_;
  KnowledgeGraph out_;
  std::set<std::string> needed_;  // ids that what stays speaks of
  std::vector<std::pair<Edge, Relation>> relations_;
  std::map<Vertex, Vertex> places_;
};

}  // namespace

KnowledgeGraph without_documents(const KnowledgeGraph& graph, const std::set<std::string>& documents) {
  return Subtraction(graph, documents).make();
}

namespace {

void remove_relations(KnowledgeGraph& graph, const auto& unsure) {
  std::set<std::string> gone;
  for (const Edge edge : boost::make_iterator_range(boost::edges(graph))) {
    if (unsure(graph[edge])) gone.insert(graph[edge].id);
  }
  if (gone.empty()) return;
  boost::remove_edge_if([&](Edge edge) { return unsure(graph[edge]); }, graph);
  for (const Edge edge : boost::make_iterator_range(boost::edges(graph)))
    std::erase_if(graph[edge].contradicts, [&](const std::string& id) { return gone.contains(id); });
}

}  // namespace

void remove_unsure(KnowledgeGraph& graph, double least) {
  remove_relations(graph, [least](const Relation& relation) { return relation.confidence < least; });
}

void remove_unsure_actions(KnowledgeGraph& graph, const Ontology& ontology, double least) {
  remove_relations(graph, [&](const Relation& relation) {
    const RelationType* type = ontology.relation(relation.type);
    return relation.confidence < least && type != nullptr && type->quad != Quad::standing;
  });
}

}  // namespace entente
