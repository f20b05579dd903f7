#include "evaluate/graph_score.hpp"

#include <algorithm>
#include <cstdio>
#include <set>
#include <tuple>

#include <boost/range/iterator_range.hpp>

#include "base/fold.hpp"
#include "evaluate/anchors.hpp"

namespace entente {

namespace {

// The words of a name, without article and possessive, with single spaces.
std::string normal(const std::string& name) {
  std::string folded = fold(name);
  for (std::size_t at = folded.find("'s"); at != std::string::npos; at = folded.find("'s", at)) {
    const bool ends = at + 2 == folded.size() || !is_word_byte(folded[at + 2]);
    if (ends)
      folded.erase(at, 2);
    else
      ++at;
  }
  std::string out;
  for (const std::string& word : words_of(folded)) {
    if (out.empty() && (word == "the" || word == "a" || word == "an")) continue;
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

template <class Named>
std::set<std::string> names_of(const Named& named) {
  std::set<std::string> out{normal(named.name)};
  for (const std::string& alias : named.aliases) out.insert(normal(alias));
  out.erase("");
  return out;
}

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& name) { return b.contains(name); });
}

class Scorer {
 public:
  Scorer(const KnowledgeGraph& graph, const GoldGraph& gold, const Ontology& ontology)
      : graph_(graph), gold_(gold), ontology_(ontology) {
    for (const GoldEntity& entity : gold.entities) by_id_[entity.id] = &entity;
  }

  GraphScore run() {
    match_entities();
    score_entities();
    score_relations();
    score_statements();
    std::sort(score_.report.begin(), score_.report.end());
    return std::move(score_);
  }

 private:
  using Key = std::tuple<std::string, std::string, std::string>;

  Key key(const std::string& subject, const std::string& type, const std::string& object) const {
    const RelationType* relation = ontology_.relation(type);
    if (relation != nullptr && relation->mutual && object < subject) return {object, type, subject};
    return {subject, type, object};
  }

  void say(const std::string& line) { score_.report.push_back(line); }

  // Best pairs first: same name, name among the other's aliases, any alias in common; then same type, then by id.
  void match_entities() {
    std::vector<std::tuple<int, bool, bool, std::string, std::string>> pairs;
    for (const Vertex v : boost::make_iterator_range(vertices(graph_))) {
      const Entity& node = graph_[v];
      const std::string name = normal(node.name);
      const std::set<std::string> names = names_of(node);
      for (const GoldEntity& gold : gold_.entities) {
        const std::string gold_name = normal(gold.name);
        const std::set<std::string> gold_names = names_of(gold);
        const int rank = name == gold_name           ? 4
                         : gold_names.contains(name) ? 3
                         : names.contains(gold_name) ? 2
                         : meet(names, gold_names)   ? 1
                                                     : 0;
        if (rank != 0) pairs.emplace_back(-rank, node.type != gold.type, gold.optional, node.id, gold.id);
      }
    }
    std::sort(pairs.begin(), pairs.end());
    std::set<std::string> taken;
    std::map<std::string, std::string> repeats;
    for (const auto& [rank, other_type, optional, node, gold] : pairs) {
      if (matched_.contains(node)) continue;
      if (taken.insert(gold).second)
        matched_[node] = gold;
      else
        repeats.emplace(node, gold);
    }
    all_ = matched_;
    for (const auto& [node, gold] : repeats) all_.emplace(node, gold);
  }

  void score_entities() {
    std::set<std::string> found;
    for (const Vertex v : boost::make_iterator_range(vertices(graph_))) {
      const Entity& node = graph_[v];
      const auto match = matched_.find(node.id);
      if (match == matched_.end()) {
        unmatched(node);
        continue;
      }
      found.insert(match->second);
      const GoldEntity& gold = *by_id_[match->second];
      if (gold.optional) continue;
      ++score_.name.right;
      if (node.type == gold.type) {
        ++score_.entity.right;
      } else {
        ++score_.entity.wrong;
        ++score_.entity.missed;
        say("entity  wrong type '" + node.name + "': " + node.type + ", gold " + gold.type);
      }
    }
    for (const GoldEntity& gold : gold_.entities) {
      if (gold.optional || found.contains(gold.id)) continue;
      ++score_.entity.missed;
      ++score_.name.missed;
      say("entity  missed     " + gold.type + " '" + gold.name + "'");
    }
  }

  void unmatched(const Entity& node) {
    const auto repeat = all_.find(node.id);
    if (repeat != all_.end() && by_id_[repeat->second]->optional) return;
    ++score_.entity.wrong;
    ++score_.name.wrong;
    say(repeat == all_.end()
            ? "entity  not in gold " + node.type + " '" + node.name + "'"
            : "entity  repeated   " + node.type + " '" + node.name + "' is '" + by_id_[repeat->second]->name + "'");
  }

  const std::string& gold_of(const std::string& node) const {
    static const std::string nothing;
    const auto found = all_.find(node);
    return found == all_.end() ? nothing : found->second;
  }

  void score_relations() {
    std::map<Key, std::vector<const GoldRelation*>> accepted;
    std::set<std::set<std::string>> pairs, required_pairs, hit_pairs;
    for (const GoldRelation& relation : gold_.relations) {
      for (const std::string& type : relation.types)
        accepted[key(relation.subject, type, relation.object)].push_back(&relation);
      pairs.insert({relation.subject, relation.object});
      if (!relation.optional) required_pairs.insert({relation.subject, relation.object});
    }
    std::set<const GoldRelation*> hit;
    std::set<std::set<std::string>> wrong_pairs;
    for (const Edge e : boost::make_iterator_range(edges(graph_))) {
      const Entity &from = graph_[source(e, graph_)], &to = graph_[target(e, graph_)];
      const std::string &s = gold_of(from.id), &o = gold_of(to.id);
      const std::string line = from.name + " --" + graph_[e].type + "--> " + to.name;
      const bool known = !s.empty() && !o.empty();
      if (known && pairs.contains({s, o}))
        hit_pairs.insert({s, o});
      else
        wrong_pairs.insert({known ? s : from.id, known ? o : to.id});
      const auto found = known ? accepted.find(key(s, graph_[e].type, o)) : accepted.end();
      if (found == accepted.end()) {
        ++score_.relation.wrong;
        say("relation not in gold " + line);
        continue;
      }
      hit.insert(found->second.begin(), found->second.end());
      score_qualifiers(graph_[e], found->second, line);
    }
    std::map<Key, bool> required;
    for (const GoldRelation& relation : gold_.relations) {
      if (relation.optional || relation.types.empty()) continue;
      required[key(relation.subject, relation.types.front(), relation.object)] |= hit.contains(&relation);
    }
    for (const auto& [which, found] : required) {
      ++(found ? score_.relation.right : score_.relation.missed);
      if (!found)
        say("relation missed    " + std::get<0>(which) + " --" + std::get<1>(which) + "--> " + std::get<2>(which));
    }
    for (const auto& pair : required_pairs) ++(hit_pairs.contains(pair) ? score_.pair.right : score_.pair.missed);
    score_.pair.wrong += wrong_pairs.size();
  }

  void score_qualifiers(const Relation& edge, const std::vector<const GoldRelation*>& found, const std::string& line) {
    std::vector<const GoldRelation*> firm;
    std::copy_if(found.begin(), found.end(), std::back_inserter(firm),
                 [](const GoldRelation* r) { return !r->optional; });
    if (firm.empty()) return;
    const std::string_view status = name_of(edge.status);
    const bool same =
        std::any_of(found.begin(), found.end(), [&](const GoldRelation* r) { return r->status == status; });
    ++(same ? score_.status.right : score_.status.wrong);
    if (!same) say("status  " + line + ": " + std::string(status) + ", gold " + found.front()->status);
    if (std::any_of(firm.begin(), firm.end(), [](const GoldRelation* r) { return r->sources.empty(); })) return;
    std::set<std::string> got;
    for (const GraphEvidence& evidence : edge.evidence) {
      for (const GraphSource& one : evidence.sources) got.insert(gold_of(one.id));
    }
    const bool sourced = std::any_of(firm.begin(), firm.end(), [&](const GoldRelation* r) {
      return std::any_of(r->sources.begin(), r->sources.end(), [&](const std::string& id) { return got.contains(id); });
    });
    ++(sourced ? score_.source.right : score_.source.wrong);
    if (!sourced) say("source  " + line + ": gold " + firm.front()->sources.front());
  }

  bool same_speaker(const GraphStatement& said, const GoldStatement& gold) const {
    const std::string& who = gold_of(said.speaker);
    if (!who.empty() && who == gold.speaker) return true;
    const auto entity = by_id_.find(gold.speaker);
    if (who.empty()) {
      const std::vector<std::string> a = words_of(said.speaker_text), b = words_of(gold.speaker);
      if (std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end()) return true;
    }
    return entity != by_id_.end() && names_of(*entity->second).contains(normal(said.speaker_text));
  }

  void score_statements() {
    std::vector<bool> used(gold_.statements.size());
    for (const GraphStatement& said : graph_[boost::graph_bundle].statements) {
      std::size_t i = 0;
      while (i < used.size() && (used[i] || !holds_anchor(said.content, gold_.statements[i].content) ||
                                 !same_speaker(said, gold_.statements[i])))
        ++i;
      if (i == used.size()) {
        const bool excused = std::any_of(gold_.statements.begin(), gold_.statements.end(), [&](const GoldStatement& g) {
          return g.optional && holds_anchor(said.content, g.content);
        });
        if (excused) continue;
        ++score_.statement.wrong;
        say("statement not in gold '" + said.speaker_text + "': " + said.content.substr(0, 70));
        continue;
      }
      used[i] = true;
      if (gold_.statements[i].optional) continue;
      ++score_.statement.right;
      if (by_id_.contains(gold_.statements[i].outlet))
        ++(gold_of(said.outlet) == gold_.statements[i].outlet ? score_.outlet.right : score_.outlet.wrong);
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (used[i] || gold_.statements[i].optional) continue;
      ++score_.statement.missed;
      say("statement missed   " + gold_.statements[i].speaker + " " + gold_.statements[i].cue + " «" +
          gold_.statements[i].content + "»");
    }
  }

  const KnowledgeGraph& graph_;
  const GoldGraph& gold_;
  const Ontology& ontology_;
  std::map<std::string, const GoldEntity*> by_id_;
  std::map<std::string, std::string> matched_, all_;  // node id -> gold id; `all_` with the repeats
  GraphScore score_;
};

}  // namespace

void GraphScore::add(const GraphScore& other) {
  for (Counts GraphScore::*measure :
       {&GraphScore::entity, &GraphScore::name, &GraphScore::relation, &GraphScore::pair, &GraphScore::statement,
        &GraphScore::status, &GraphScore::source, &GraphScore::outlet}) {
    (this->*measure).right += (other.*measure).right;
    (this->*measure).wrong += (other.*measure).wrong;
    (this->*measure).missed += (other.*measure).missed;
  }
}

GraphScore score_graph(const KnowledgeGraph& graph, const GoldGraph& gold, const Ontology& ontology) {
  return Scorer(graph, gold, ontology).run();
}

std::string to_table(const GraphScore& score) {
  std::string out = "             precision    recall        F1   right   wrong  missed\n";
  const auto row = [&](const char* name, const Counts& c) {
    char line[128];
    std::snprintf(line, sizeof line, "%-12s%10.3f%10.3f%10.3f%8zu%8zu%8zu\n", name, c.precision(), c.recall(), c.f1(),
                  c.right, c.wrong, c.missed);
    out += line;
  };
  row("entity", score.entity);
  row("name", score.name);
  row("relation", score.relation);
  row("pair", score.pair);
  row("statement", score.statement);
  for (const auto& [name, c] :
       {std::pair{"status", score.status}, {"source", score.source}, {"outlet", score.outlet}}) {
    char line[128];
    std::snprintf(line, sizeof line, "%-12s%10.3f   (%zu of %zu)\n", name, c.precision(), c.right, c.right + c.wrong);
    out += line;
  }
  return out;
}

}  // namespace entente
