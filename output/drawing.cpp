#include "output/drawing.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/error.hpp"
#include "base/fold.hpp"
#include "output/clean_text.hpp"
#include "output/json_parts.hpp"

namespace entente {

namespace {

constexpr std::size_t kMostDrawn = 5000;
constexpr std::size_t kCore = 1000;

class DrawingMaker {
 public:
  DrawingMaker(const KnowledgeGraph& graph, const Ontology& ontology, const DiagramOptions& options)
      : graph_(graph), info_(graph[boost::graph_bundle]), ontology_(ontology), options_(options) {}

  Drawing make() {
    drawing_.title = title();
    drawing_.documents = info_.documents.size();
    add_cards();
    options_.view == DiagramView::statements ? add_statements() : add_relations();
    if (options_.rollup == Grouping::country) roll_up();
    filter_types();
    fold_lines();
    if (!options_.focus.empty()) keep_focus();
    count_degrees();
    drop_unlinked();
    keep_strongest();
    std::stable_sort(drawing_.lines.begin(), drawing_.lines.end(), [](const Line& a, const Line& b) {
      return std::tie(a.from, a.to, a.ids) < std::tie(b.from, b.to, b.ids);
    });
    return std::move(drawing_);
  }

 private:
  // A graph of one article is headed as the article is.
  std::string title() const {
    if (!options_.title.empty()) return options_.title;
    const bool article = info_.documents.size() == 1 && !info_.documents.front().title.empty();
    return article ? info_.documents.front().title : info_.name;
  }

  void add_cards() {
    for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph_))) {
      const Entity& entity = graph_[vertex];
      Card card;
      card.id = entity.id;
      card.name = entity.name.empty() ? entity.id : entity.name;
      card.type = entity.type;
      card.note = !entity.note.empty() || entity.kind == "other" ? entity.note : entity.kind;
      card.country = entity.type == "Country" ? country_code(entity) : entity.country;
      card.aliases = entity.aliases;
      by_id_[card.id] = drawing_.cards.size();
      drawing_.cards.push_back(std::move(card));
    }
  }

  static std::string country_code(const Entity& entity) {
    const auto code = entity.codes.find("iso3166-1-alpha-3");
    return code == entity.codes.end() ? entity.country : code->second;
  }

  void add_relations() {
    for (const Edge edge : boost::make_iterator_range(boost::edges(graph_))) {
      const Relation& relation = graph_[edge];
      if (!options_.relations.empty() && !contains(options_.relations, relation.type)) continue;
      if (weight_of(relation) < options_.min_weight || relation.confidence < options_.min_confidence) continue;
      const RelationType* type = ontology_.relation(relation.type);
      Line line;
      line.from = boost::source(edge, graph_);
      line.to = boost::target(edge, graph_);
      line.ids = {relation.id};
      line.type = relation.type;
      line.labels = {label_of(relation, ontology_)};
      line.quad = type == nullptr ? Quad::standing : type->quad;
      line.mutual = type != nullptr && type->mutual;
      line.status = relation.status;
      line.disputed = !relation.contradicts.empty();
      line.weight = weight_of(relation);
      line.confidence = relation.confidence;
      line.date = relation.date;
      line.per = sources_of(relation);
      for (const GraphEvidence& evidence : relation.evidence) line.quotes.push_back(quote_of(evidence));
      drawing_.lines.push_back(std::move(line));
    }
  }

  std::vector<std::string> sources_of(const Relation& relation) const {
    std::vector<std::string> names;
    for (const GraphEvidence& evidence : relation.evidence) {
      if (evidence.sources.empty()) return {};
      std::string name = source_name(evidence.sources.front());
      if (!contains(names, name)) names.push_back(std::move(name));
    }
    return names;
  }

  std::string source_name(const GraphSource& source) const {
    const auto card = by_id_.find(source.id);
    return source.named && card != by_id_.end() ? drawing_.cards[card->second].name : source.id;
  }

  std::string quote_of(const GraphEvidence& evidence) const {
    std::string chain;
    for (const GraphSource& source : evidence.sources) chain += (chain.empty() ? ", per " : ", ") + source_name(source);
    return "“" + shorten(one_line(evidence.quote), 240) + "” (" + evidence.document + ", sentence " +
           std::to_string(evidence.sentence) + chain + ")";
  }

  void add_statements() {
    for (const GraphStatement& statement : info_.statements) {
      const std::size_t speaker = speaker_of(statement);
      const auto outlet = by_id_.find(statement.outlet);
      if (outlet != by_id_.end() && outlet->second != speaker)
        add_statement_line(speaker, outlet->second, "quoted by", statement, Quad::standing);
      for (const std::string& about : statement.about) {
        const auto card = by_id_.find(about);
        if (card != by_id_.end() && card->second != speaker)
          add_statement_line(speaker, card->second, "on", statement, Quad::verbal_cooperation);
      }
    }
  }

  std::size_t speaker_of(const GraphStatement& statement) {
    const auto known = by_id_.find(statement.speaker);
    if (known != by_id_.end()) return known->second;
    const std::string words = statement.speaker_text.empty() ? "someone" : statement.speaker_text;
    const auto [found, added] = by_id_.try_emplace("unnamed:" + slug(words), drawing_.cards.size());
    if (added) {
      Card card;
      card.id = found->first;
      card.name = words;
      card.note = "unnamed source";
      drawing_.cards.push_back(std::move(card));
    }
    return found->second;
  }

  void add_statement_line(std::size_t from, std::size_t to, const char* label, const GraphStatement& statement,
                          Quad quad) {
    Line line;
    line.from = from;
    line.to = to;
    line.ids = {statement.id + "-" + std::to_string(drawing_.lines.size())};
    line.type = label;
    line.labels = {label};
    line.quad = quad;
    line.weight = 1;
    line.confidence = 1;
    line.quotes = {"“" + shorten(one_line(statement.content), 240) + "” (" + statement.document + ", sentence " +
                   std::to_string(statement.sentence) + ")"};
    drawing_.lines.push_back(std::move(line));
  }

  void roll_up() {
    std::map<std::string, std::size_t> countries;
    for (std::size_t i = 0; i < drawing_.cards.size(); ++i) {
      if (drawing_.cards[i].type == "Country") countries.emplace(drawing_.cards[i].country, i);
    }
    const auto rolled = [&](std::size_t card) {
      const std::string& type = drawing_.cards[card].type;
      const auto country = countries.find(drawing_.cards[card].country);
      return (type == "Person" || type == "Organization") && country != countries.end() ? country->second : card;
    };
    for (Line& line : drawing_.lines) {
      line.from = rolled(line.from);
      line.to = rolled(line.to);
    }
    std::erase_if(drawing_.lines, [](const Line& line) { return line.from == line.to; });
  }

  void filter_types() {
    if (options_.types.empty()) return;
    std::erase_if(drawing_.lines, [&](const Line& line) {
      return !contains(options_.types, drawing_.cards[line.from].type) ||
             !contains(options_.types, drawing_.cards[line.to].type);
    });
  }

  // Lines between the same two cards that say the same kind of thing in the same way are drawn as one.
  void fold_lines() {
    std::map<std::tuple<std::size_t, std::size_t, int, Status, bool>, std::vector<Line>> groups;
    for (Line& line : drawing_.lines)
      groups[{line.from, line.to, colour_class(line.quad), line.status, line.mutual}].push_back(std::move(line));
    drawing_.lines.clear();
    for (auto& [key, group] : groups) {
      std::stable_sort(group.begin(), group.end(), [](const Line& a, const Line& b) { return a.weight > b.weight; });
      Line folded = std::move(group.front());
      for (std::size_t i = 1; i < group.size(); ++i) absorb(folded, group[i]);
      drawing_.lines.push_back(std::move(folded));
    }
  }

  static int colour_class(Quad quad) {
    if (quad == Quad::standing) return 0;
    return quad == Quad::verbal_cooperation || quad == Quad::material_cooperation ? 1 : 2;
  }

  static void absorb(Line& into, const Line& line) {
    into.ids.insert(into.ids.end(), line.ids.begin(), line.ids.end());
    for (const std::string& label : line.labels) {
      if (!contains(into.labels, label)) into.labels.push_back(label);
    }
    if (into.per.empty() || line.per.empty()) {
      into.per.clear();
    } else {
      for (const std::string& name : line.per) {
        if (!contains(into.per, name)) into.per.push_back(name);
      }
    }
    into.disputed = into.disputed || line.disputed;
    into.weight += line.weight;
    into.confidence = std::max(into.confidence, line.confidence);
    if (into.date.empty() || (!line.date.empty() && line.date < into.date)) into.date = line.date;
    into.quotes.insert(into.quotes.end(), line.quotes.begin(), line.quotes.end());
  }

  void keep_focus() {
    std::vector<std::size_t> distance(drawing_.cards.size(), SIZE_MAX);
    std::vector<std::size_t> frontier;
    for (const std::string& name : options_.focus) frontier.push_back(named(name));
    for (const std::size_t card : frontier) distance[card] = 0;
    std::vector<std::vector<std::size_t>> neighbours(drawing_.cards.size());
    for (const Line& line : drawing_.lines) {
      neighbours[line.from].push_back(line.to);
      neighbours[line.to].push_back(line.from);
    }
    for (std::size_t hop = 1; hop <= options_.hops; ++hop) {
      std::vector<std::size_t> next;
      for (const std::size_t card : frontier) {
        for (const std::size_t other : neighbours[card]) {
          if (distance[other] != SIZE_MAX) continue;
          distance[other] = hop;
          next.push_back(other);
        }
      }
      frontier = std::move(next);
    }
    keep([&](std::size_t card) { return distance[card] != SIZE_MAX; });
  }

  std::size_t named(const std::string& name) const {
    const std::string folded = fold(name);
    for (std::size_t i = 0; i < drawing_.cards.size(); ++i) {
      if (drawing_.cards[i].id == name || fold(drawing_.cards[i].name) == folded) return i;
    }
    for (std::size_t i = 0; i < drawing_.cards.size(); ++i) {
      for (const std::string& alias : drawing_.cards[i].aliases) {
        if (fold(alias) == folded) return i;
      }
    }
    throw Error("no entity of the graph is named '" + name + "'", ExitCode::usage);
  }

  void count_degrees() {
    for (const Line& line : drawing_.lines) {
      for (const std::size_t end : {line.from, line.to}) {
        Card& card = drawing_.cards[end];
        ++card.degree;
        card.weight += line.weight;
        const std::string start = line.date.substr(0, line.date.find('/'));
        if (!start.empty() && (card.date.empty() || start < card.date)) card.date = start;
      }
    }
  }

  void drop_unlinked() {
    const std::size_t before = drawing_.cards.size();
    if (drawing_.lines.empty()) return;
    std::set<std::size_t> asked;
    for (const std::string& name : options_.focus) asked.insert(named(name));
    keep([&](std::size_t card) { return drawing_.cards[card].degree != 0 || asked.contains(card); });
    const std::size_t dropped = before - drawing_.cards.size();
    if (dropped != 0 && options_.focus.empty() && options_.types.empty() && options_.relations.empty())
      drawing_.left_out.push_back(std::to_string(dropped) + " without relations not drawn");
  }

  void keep_strongest() {
    const std::size_t most = options_.top != 0                    ? options_.top
                             : drawing_.cards.size() > kMostDrawn ? kCore
                                                                  : drawing_.cards.size();
    if (drawing_.cards.size() <= most) return;
    std::vector<std::size_t> order(drawing_.cards.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::tie(drawing_.cards[a].weight, drawing_.cards[a].degree) >
             std::tie(drawing_.cards[b].weight, drawing_.cards[b].degree);
    });
    const std::set<std::size_t> strongest(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most));
    const std::size_t all = drawing_.cards.size();
    keep([&](std::size_t card) { return strongest.contains(card); });
    drawing_.left_out.push_back("the " + std::to_string(most) + " strongest of " + std::to_string(all) + " drawn");
  }

  template <class Wanted>
  void keep(Wanted wanted) {
    std::vector<std::size_t> place(drawing_.cards.size(), SIZE_MAX);
    std::vector<Card> cards;
    for (std::size_t i = 0; i < place.size(); ++i) {
      if (!wanted(i)) continue;
      place[i] = cards.size();
      cards.push_back(drawing_.cards[i]);
    }
    drawing_.cards = std::move(cards);
    std::erase_if(drawing_.lines,
                  [&](const Line& line) { return place[line.from] == SIZE_MAX || place[line.to] == SIZE_MAX; });
    for (Line& line : drawing_.lines) {
      line.from = place[line.from];
      line.to = place[line.to];
    }
  }

  static bool contains(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  }

  const KnowledgeGraph& graph_;
  const GraphInfo& info_;
  const Ontology& ontology_;
  const DiagramOptions& options_;
  Drawing drawing_;
  std::map<std::string, std::size_t> by_id_;
};

}  // namespace

Drawing drawing_of(const KnowledgeGraph& graph, const Ontology& ontology, const DiagramOptions& options) {
  return DrawingMaker(graph, ontology, options).make();
}

}  // namespace entente
