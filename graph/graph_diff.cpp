#include "graph/graph_diff.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace entente {

namespace {

using EdgeKey = std::tuple<std::string, std::string, std::string, Status>;

std::string listed(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

std::string listed(const std::map<std::string, std::string>& codes) {
  std::string out;
  for (const auto& [scheme, code] : codes) out += (out.empty() ? "" : ", ") + scheme + " " + code;
  return out;
}

std::string per_mille(double share) {
  const auto thousandths = static_cast<int>(share * 1000 + 0.5);
  std::string digits = std::to_string(thousandths % 1000);
  digits.insert(0, 3 - digits.size(), '0');
  return std::to_string(thousandths / 1000) + "." + digits;
}

class Fields {
 public:
  void compare(const char* field, const std::string& before, const std::string& after) {
    if (before != after) changes_.push_back({field, before, after});
  }
  std::vector<FieldChange> take() { return std::move(changes_); }

 private:
  std::vector<FieldChange> changes_;
};

std::vector<FieldChange> changes(const Entity& before, const Entity& after) {
  Fields fields;
  fields.compare("label", before.name, after.name);
  fields.compare("type", before.type, after.type);
  fields.compare("kind", before.kind, after.kind);
  fields.compare("aliases", listed(before.aliases), listed(after.aliases));
  fields.compare("codes", listed(before.codes), listed(after.codes));
  fields.compare("country", before.country, after.country);
  fields.compare("note", before.note, after.note);
  fields.compare("mentions", std::to_string(before.mentions), std::to_string(after.mentions));
  return fields.take();
}

std::vector<FieldChange> changes(const Relation& before, const Relation& after) {
  Fields fields;
  fields.compare("label", before.label, after.label);
  fields.compare("date", before.date, after.date);
  fields.compare("confidence", per_mille(before.confidence), per_mille(after.confidence));
  const auto disputed = [](const Relation& relation) { return relation.contradicts.empty() ? "no" : "yes"; };
  fields.compare("disputed", disputed(before), disputed(after));
  return fields.take();
}

std::map<std::string, const Entity*> entities_of(const KnowledgeGraph& graph) {
  std::map<std::string, const Entity*> out;
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) out[graph[vertex].id] = &graph[vertex];
  return out;
}

std::map<EdgeKey, const Relation*> relations_of(const KnowledgeGraph& graph) {
  std::map<EdgeKey, const Relation*> out;
  for (const Edge edge : boost::make_iterator_range(boost::edges(graph))) {
    const Relation& relation = graph[edge];
    out[{graph[boost::source(edge, graph)].id, relation.type, graph[boost::target(edge, graph)].id, relation.status}] =
        &relation;
  }
  return out;
}

std::set<std::string> documents_of(const KnowledgeGraph& graph) {
  std::set<std::string> out;
  for (const GraphDocument& document : graph[boost::graph_bundle].documents) out.insert(document.id);
  return out;
}

std::set<GraphStatement> statements_of(const KnowledgeGraph& graph) {
  std::set<GraphStatement> out;
  for (GraphStatement statement : graph[boost::graph_bundle].statements) {
    statement.id.clear();
    out.insert(std::move(statement));
  }
  return out;
}

// What is in the first and not in the second; both sorted.
template <class Sorted>
auto missing(const Sorted& from, const Sorted& in) {
  std::vector<typename Sorted::value_type> out;
  std::set_difference(from.begin(), from.end(), in.begin(), in.end(), std::back_inserter(out));
  return out;
}

NodeChange node_change(const Entity& entity) { return {entity.id, entity.name, entity.type, {}}; }

EdgeChange edge_change(const EdgeKey& key, const Relation& relation) {
  const auto& [source, type, target, status] = key;
  return {source, type, target, status, relation.label.empty() ? type : relation.label, {}, {}, {}};
}

void compare_nodes(const KnowledgeGraph& before, const KnowledgeGraph& after, GraphDiff& diff) {
  const auto old_nodes = entities_of(before), new_nodes = entities_of(after);
  for (const auto& [id, entity] : old_nodes) {
    if (!new_nodes.contains(id)) diff.nodes_went.push_back(node_change(*entity));
  }
  for (const auto& [id, entity] : new_nodes) {
    NodeChange change = node_change(*entity);
    const auto old = old_nodes.find(id);
    if (old == old_nodes.end()) {
      diff.nodes_came.push_back(std::move(change));
      continue;
    }
    change.fields = changes(*old->second, *entity);
    if (!change.fields.empty()) diff.nodes_changed.push_back(std::move(change));
  }
}

void compare_edges(const KnowledgeGraph& before, const KnowledgeGraph& after, GraphDiff& diff) {
  const auto old_edges = relations_of(before), new_edges = relations_of(after);
  for (const auto& [key, relation] : old_edges) {
    if (new_edges.contains(key)) continue;
    diff.edges_went.push_back(edge_change(key, *relation));
    diff.edges_went.back().went = relation->evidence;
  }
  for (const auto& [key, relation] : new_edges) {
    EdgeChange change = edge_change(key, *relation);
    const auto old = old_edges.find(key);
    if (old == old_edges.end()) {
      change.came = relation->evidence;
      diff.edges_came.push_back(std::move(change));
      continue;
    }
    change.fields = changes(*old->second, *relation);
    change.came = missing(relation->evidence, old->second->evidence);
    change.went = missing(old->second->evidence, relation->evidence);
    if (!change.fields.empty() || !change.came.empty() || !change.went.empty())
      diff.edges_changed.push_back(std::move(change));
  }
}

}  // namespace

bool GraphDiff::empty() const {
  return documents_came.empty() && documents_went.empty() && nodes_came.empty() && nodes_went.empty() &&
         nodes_changed.empty() && edges_came.empty() && edges_went.empty() && edges_changed.empty() &&
         statements_came.empty() && statements_went.empty();
}

GraphDiff graph_diff(const KnowledgeGraph& before, const KnowledgeGraph& after) {
  GraphDiff diff;
  const auto old_documents = documents_of(before), new_documents = documents_of(after);
  diff.documents_came = missing(new_documents, old_documents);
  diff.documents_went = missing(old_documents, new_documents);
  compare_nodes(before, after, diff);
  compare_edges(before, after, diff);
  const auto old_statements = statements_of(before), new_statements = statements_of(after);
  diff.statements_came = missing(new_statements, old_statements);
  diff.statements_went = missing(old_statements, new_statements);
  return diff;
}

}  // namespace entente
