#include "graph/relation_summary.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace entente {

namespace {

constexpr std::uint32_t kSure = 1000;

std::string most_frequent_label(const std::vector<GraphEvidence>& evidence) {
  std::map<std::string, std::size_t> counts;
  for (const GraphEvidence& one : evidence) {
    if (!one.label.empty()) ++counts[one.label];
  }
  const auto best =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == counts.end() ? std::string() : best->first;
}

std::string date_of(const std::vector<GraphEvidence>& evidence) {
  std::set<std::string> starts, ends;
  for (const GraphEvidence& one : evidence) {
    if (one.date.empty()) continue;
    const std::size_t slash = one.date.find('/');
    starts.insert(one.date.substr(0, slash));
    ends.insert(slash == std::string::npos ? one.date : one.date.substr(slash + 1));
  }
  if (starts.empty()) return {};
  return *starts.begin() == *ends.rbegin() ? *starts.begin() : *starts.begin() + "/" + *ends.rbegin();
}

double confidence_of(const std::vector<GraphEvidence>& evidence) {
  std::map<std::string, std::uint32_t> by_document;
  for (const GraphEvidence& one : evidence) {
    std::uint32_t& surest = by_document[one.document];
    surest = std::max<std::uint32_t>(surest, std::min<std::uint32_t>(one.confidence, kSure));
  }
  std::uint32_t doubt = kSure;
  for (const auto& [document, surest] : by_document) doubt = doubt * (kSure - surest) / kSure;
  return static_cast<double>(kSure - doubt) / kSure;
}

}  // namespace

void summarise(Relation& relation) {
  relation.label = most_frequent_label(relation.evidence);
  relation.date = date_of(relation.evidence);
  relation.confidence = confidence_of(relation.evidence);
}

void mark_contradictions(KnowledgeGraph& graph) {
  std::map<std::tuple<Vertex, Vertex, std::string>, std::vector<Edge>> rivals;
  for (const Edge edge : boost::make_iterator_range(boost::edges(graph)))
    rivals[{boost::source(edge, graph), boost::target(edge, graph), graph[edge].type}].push_back(edge);
  for (const auto& [ends, edges] : rivals) {
    for (const Edge denied : edges) {
      if (graph[denied].status != Status::denied) continue;
      for (const Edge claimed : edges) {
        if (graph[claimed].status != Status::asserted && graph[claimed].status != Status::planned) continue;
        graph[denied].contradicts.push_back(graph[claimed].id);
        graph[claimed].contradicts.push_back(graph[denied].id);
      }
    }
  }
}

}  // namespace entente
