#include "graph/fold.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "graph/decider.hpp"
#include "graph/entity_merge.hpp"
#include "graph/name_resolution.hpp"
#include "graph/relation_summary.hpp"

namespace entente {

namespace {

std::string numbered(char letter, std::size_t number) { return std::string(1, letter).append(std::to_string(number)); }

}  // namespace

void Fold::add(const KnowledgeGraph& part) {
  const GraphInfo& info = part[boost::graph_bundle];
  for (const GraphDocument& document : info.documents) add_document(document);
  for (GraphStatement statement : info.statements) {
    statement.id.clear();  // numbers of another graph
    statements_.insert(std::move(statement));
  }
  merges_.insert(info.merges.begin(), info.merges.end());
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(part))) {
    const auto [entity, added] = entities_.try_emplace(part[vertex].id, part[vertex]);
    if (!added) merge_same(entity->second, part[vertex]);
  }
  for (const Edge edge : boost::make_iterator_range(boost::edges(part))) {
    const Relation& relation = part[edge];
    add_relation(
        {part[boost::source(edge, part)].id, relation.type, part[boost::target(edge, part)].id, relation.status},
        relation);
  }
}

void Fold::add_document(const GraphDocument& document) {
  const auto [known, added] = documents_.try_emplace(document.id, document);
  if (added || known->second == document) return;
  if (known->second.sha256 != document.sha256)
    throw Error("two documents have the id '" + document.id + "' but not the same text; give each its own id");
  known->second = std::max(known->second, document);
}

void Fold::add_relation(EdgeKey key, const Relation& relation) {
  Gathered& gathered = relations_[std::move(key)];
  gathered.evidence.insert(relation.evidence.begin(), relation.evidence.end());
  if (!relation.evidence.empty()) return;
  gathered.confidence = std::max(gathered.confidence, relation.confidence);
  gathered.label = std::max(gathered.label, relation.label);
  gathered.date = std::max(gathered.date, relation.date);
}

std::string Fold::renamed(const std::string& id) const {
  const auto found = into_.find(id);
  return found == into_.end() ? id : found->second;
}

void Fold::rename() {
  Decider decider(decisions_, entities_);
  for (const GraphMerge& merge : resolve_names(entities_, decider.apart())) {
    into_[merge.from] = merge.into;
    merges_.insert(merge);
  }
  for (const auto& [from, into] : into_) {
    merge_renamed(entities_.at(into), entities_.at(from));
    entities_.erase(from);
  }
  decider.apply(into_, merges_);
  decided_ = decider.report();
  dropped_ = decider.dropped();
  if (into_.empty() && dropped_.empty()) return;
  rename_relations();
  rename_statements();
}

void Fold::rename_sources(GraphEvidence& evidence) const {
  for (GraphSource& by : evidence.sources) {
    if (by.named) by.id = renamed(by.id);
    if (const auto gone = dropped_.find(by.id); by.named && gone != dropped_.end()) by = {gone->second, false};
  }
}

// What ends in a dropped entity goes with it, and what the ontology does not allow between types that were changed.
void Fold::rename_relations() {
  std::map<EdgeKey, Gathered> relations;
  for (auto& [key, gathered] : relations_) {
    auto [source, type, target, status] = key;
    source = renamed(source);
    target = renamed(target);
    const auto subject = entities_.find(source), object = entities_.find(target);
    if (subject == entities_.end() || object == entities_.end() || source == target) continue;
    const RelationType* relation_type = ontology_.relation(type);
    if (relation_type != nullptr && !decisions_.empty() &&
        !ontology_.allows(type, subject->second.type, object->second.type))
      continue;
    const bool turn = relation_type != nullptr && relation_type->mutual && target < source;
    if (turn) std::swap(source, target);
    Gathered& to = relations[{source, type, target, status}];
    for (GraphEvidence evidence : gathered.evidence) {
      if (turn) std::swap(evidence.subject, evidence.object);
      rename_sources(evidence);
      to.evidence.insert(std::move(evidence));
    }
    to.confidence = std::max(to.confidence, gathered.confidence);
    to.label = std::max(to.label, gathered.label);
    to.date = std::max(to.date, gathered.date);
  }
  relations_ = std::move(relations);
}

std::string Fold::kept(const std::string& id) const {
  const std::string now = renamed(id);
  return entities_.count(now) == 0 ? std::string() : now;
}

void Fold::rename_statements() {
  std::set<GraphStatement> statements;
  for (GraphStatement statement : statements_) {
    statement.speaker = kept(statement.speaker);
    statement.outlet = kept(statement.outlet);
    for (std::string& about : statement.about) about = kept(about);
    std::erase(statement.about, std::string());
    std::sort(statement.about.begin(), statement.about.end());
    statement.about.erase(std::unique(statement.about.begin(), statement.about.end()), statement.about.end());
    statements.insert(std::move(statement));
  }
  statements_ = std::move(statements);
}

void Fold::number(KnowledgeGraph& graph) {
  std::map<std::string, Vertex> vertices;
  for (auto& [id, entity] : entities_) vertices[id] = boost::add_vertex(std::move(entity), graph);
  std::size_t number = 0;
  for (auto& [key, gathered] : relations_) {
    const auto& [source, type, target, status] = key;
    Relation relation;
    relation.id = numbered('e', ++number);
    relation.type = type;
    relation.status = status;
    relation.evidence.assign(gathered.evidence.begin(), gathered.evidence.end());
    if (relation.evidence.empty()) {
      relation.confidence = gathered.confidence;
      relation.label = gathered.label;
      relation.date = gathered.date;
    } else {
      summarise(relation);
    }
    boost::add_edge(vertices.at(source), vertices.at(target), std::move(relation), graph);
  }
  mark_contradictions(graph);
}

KnowledgeGraph Fold::finish(std::string name) {
  rename();
  KnowledgeGraph graph;
  GraphInfo& info = graph[boost::graph_bundle];
  info.name = std::move(name);
  info.ontology = ontology_.id;
  for (auto& [id, document] : documents_) {
    document.outlet = kept(document.outlet);
    info.documents.push_back(std::move(document));
  }
  number(graph);
  info.statements.assign(statements_.begin(), statements_.end());
  std::sort(info.statements.begin(), info.statements.end(), [](const GraphStatement& a, const GraphStatement& b) {
    return std::tie(a.document, a.sentence, a.span, a) < std::tie(b.document, b.sentence, b.span, b);
  });
  for (std::size_t i = 0; i < info.statements.size(); ++i) info.statements[i].id = numbered('s', i + 1);
  info.merges.assign(merges_.begin(), merges_.end());
  return graph;
}

}  // namespace entente
