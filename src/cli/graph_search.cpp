#include "cli/graph_search.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/edit_distance.hpp"
#include "base/fold.hpp"

namespace entente {

namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) out.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string joined(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) out += (out.empty() ? "" : " ") + words[i];
  return out;
}

// How far the name is from what was asked for; a name that holds it, or a word of it, is near.
std::size_t distance(const std::string& asked, const std::string& name) {
  if (name.find(asked) != std::string::npos || asked.find(name) != std::string::npos) return 1;
  return edit_distance(asked, name);
}

void add_edges(const KnowledgeGraph& graph, const std::string& type, bool mutual, const std::vector<Vertex>& subjects,
               const std::vector<Vertex>& objects, std::vector<Edge>& out) {
  const auto among = [](const std::vector<Vertex>& all, Vertex one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  };
  for (const Edge edge : boost::make_iterator_range(boost::edges(graph))) {
    if (graph[edge].type != type) continue;
    const Vertex source = boost::source(edge, graph), target = boost::target(edge, graph);
    const bool straight = among(subjects, source) && among(objects, target);
    if (straight || (mutual && among(subjects, target) && among(objects, source))) out.push_back(edge);
  }
}

}  // namespace

std::vector<Vertex> nodes_named(const KnowledgeGraph& graph, std::string_view words) {
  std::vector<Vertex> by_name, by_alias;
  const std::string folded = fold(words);
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
    const Entity& entity = graph[vertex];
    if (entity.id == words) return {vertex};
    if (fold(entity.name) == folded) by_name.push_back(vertex);
    const auto same = [&](const std::string& alias) { return fold(alias) == folded; };
    if (std::any_of(entity.aliases.begin(), entity.aliases.end(), same)) by_alias.push_back(vertex);
  }
  return by_name.empty() ? by_alias : by_name;
}

std::vector<Edge> edges_named(const KnowledgeGraph& graph, const Ontology& ontology, std::string_view words) {
  for (const Edge edge : boost::make_iterator_range(boost::edges(graph))) {
    if (graph[edge].id == words) return {edge};
  }
  std::vector<Edge> out;
  const std::vector<std::string> parts = words_of(words);
  for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
    const RelationType* type = ontology.relation(parts[i]);
    if (type == nullptr) continue;
    add_edges(graph, type->name, type->mutual, nodes_named(graph, joined(parts, 0, i)),
              nodes_named(graph, joined(parts, i + 1, parts.size())), out);
  }
  return out;
}

std::vector<std::string> nearest(const KnowledgeGraph& graph, std::string_view words, std::size_t most) {
  std::set<std::pair<std::size_t, std::string>> found;
  const std::string folded = fold(words);
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
    const Entity& entity = graph[vertex];
    std::vector<std::string> names = entity.aliases;
    names.insert(names.end(), {entity.name, entity.id});
    std::size_t best = folded.size();
    for (const std::string& name : names) best = std::min(best, distance(folded, fold(name)));
    const std::size_t near = std::max<std::size_t>(2, folded.size() / 3);
    if (best <= near) found.emplace(best, entity.name + " (" + entity.id + ")");
  }
  std::vector<std::string> out;
  for (const auto& [apart, name] : found) {
    if (out.size() < most) out.push_back(name);
  }
  return out;
}

}  // namespace entente
