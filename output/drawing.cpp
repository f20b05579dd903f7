#include "output/drawing.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <string_view>
#include <tuple>

#include "base/error.hpp"
#include "base/fold.hpp"
#include "output/clean_text.hpp"
#include "output/drawing_cut.hpp"
#include "output/drawing_fold.hpp"
#include "output/json_parts.hpp"

namespace entente {

namespace {

// What makes an entity one of a country's own, the strongest tie first.
constexpr std::array<std::string_view, 5> kBelonging = {"citizen_of", "holds_office", "part_of", "based_in",
                                                        "located_in"};

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// Throws Error where a name that was asked for is none of the ontology's.
template <class Types>
void check_names(const std::vector<std::string>& asked, const Types& types, const char* what) {
  for (const std::string& name : asked) {
    if (std::any_of(types.begin(), types.end(), [&](const auto& type) { return type.name == name; })) continue;
    std::string all;
    for (const auto& type : types) all.append(all.empty() ? "" : ", ").append(type.name);
    throw Error(std::string("no ") + what + " is named '" + name + "'; there are " + all, ExitCode::usage);
  }
}

class DrawingMaker {
 public:
  DrawingMaker(const KnowledgeGraph& graph, const Ontology& ontology, const DiagramOptions& options)
      : graph_(graph), info_(graph[boost::graph_bundle]), ontology_(ontology), options_(options) {}

  Drawing make() {
    check_names(options_.types, ontology_.entities, "entity type");
    check_names(options_.relations, ontology_.relations, "relation type");
    drawing_.title = title();
    drawing_.documents = info_.documents.size();
    add_cards();
    find_countries();
    choose_boxes();
    drawing_.statements = options_.view == DiagramView::statements;
    drawing_.statements ? add_statements() : add_relations();
    if (options_.rollup == Grouping::country) roll_up_to_countries(drawing_);
    keep_types(drawing_, options_);
    fold_lines(drawing_);
    if (!options_.focus.empty()) keep_around(drawing_, options_.focus, options_.hops);
    drop_unlinked(drawing_, options_);
    keep_strongest(drawing_, options_.top);
    if (options_.order == DiagramOrder::timeline) split_by_period(drawing_);
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
      // A person's office; of the others the kind says more than the nouns by which texts speak of them.
      const bool kind = !entity.kind.empty() && entity.kind != "other";
      card.note = (entity.type == "Person" && !entity.note.empty()) || !kind ? entity.note : entity.kind;
      card.country = entity.type == "Country" ? country_code(entity) : entity.country;
      card.aliases = entity.aliases;
      by_id_[card.id] = drawing_.cards.size();
      const auto [known, added] = by_name_.try_emplace(fold(card.name), drawing_.cards.size());
      if (!added) known->second = SIZE_MAX;  // two of that name: neither is meant
      drawing_.cards.push_back(std::move(card));
    }
  }

  static std::string country_code(const Entity& entity) {
    const auto code = entity.codes.find("iso3166-1-alpha-3");
    return code == entity.codes.end() ? entity.country : code->second;
  }

  // The text often says whose minister someone is and seldom what country a minister has: a tie to a country tells,
  // then a tie to a body that has one.
  void find_countries() {
    for (const std::string_view type : {"Country", "Organization"}) {
      std::map<std::size_t, std::tuple<std::size_t, std::size_t, std::string>> best;  // tie, weight against, country
      for (const Edge edge : boost::make_iterator_range(boost::edges(graph_))) {
        const Relation& relation = graph_[edge];
        const Card& body = drawing_.cards[boost::target(edge, graph_)];
        const auto tie = static_cast<std::size_t>(std::find(kBelonging.begin(), kBelonging.end(), relation.type) -
                                                  kBelonging.begin());
        if (tie == kBelonging.size() || relation.status != Status::asserted || body.type != type) continue;
        if (body.country.empty() || !drawing_.cards[boost::source(edge, graph_)].country.empty()) continue;
        const std::tuple found(tie, SIZE_MAX - weight_of(relation), body.country);
        const auto [known, added] = best.try_emplace(boost::source(edge, graph_), found);
        if (!added) known->second = std::min(known->second, found);
      }
      for (const auto& [card, found] : best) drawing_.cards[card].country = std::get<2>(found);
    }
  }

  void choose_boxes() {
    std::map<std::string, std::pair<std::string, std::string>> boxes;  // by country
    for (const Card& card : drawing_.cards) {
      if (card.type == "Country" && options_.cluster == Grouping::country)
        boxes[card.country] = {card.country, card.name};
    }
    if (options_.cluster == Grouping::bloc) box_members(boxes);
    for (Card& card : drawing_.cards) {
      const auto box = boxes.find(card.country);
      if (card.country.empty() || box == boxes.end() || !card.box.empty()) continue;
      std::tie(card.box, card.box_label) = box->second;
    }
  }

  // The alliance or union that most sentences put a country or body in.
  void box_members(std::map<std::string, std::pair<std::string, std::string>>& boxes) {
    std::map<std::size_t, std::size_t> best;
    for (const Edge edge : boost::make_iterator_range(boost::edges(graph_))) {
      const Relation& relation = graph_[edge];
      const Entity& bloc = graph_[boost::target(edge, graph_)];
      if (relation.type != "member_of" || relation.status != Status::asserted) continue;
      if (bloc.kind != "bloc" && bloc.kind != "intergovernmental") continue;
      for (const Vertex vertex : {boost::source(edge, graph_), boost::target(edge, graph_)}) {
        Card& card = drawing_.cards[vertex];
        const std::size_t weight = vertex == boost::target(edge, graph_) ? SIZE_MAX : weight_of(relation);
        if (best[vertex] >= weight) continue;
        best[vertex] = weight;
        card.box = bloc.id;
        card.box_label = bloc.name;
        if (card.type == "Country") boxes[card.country] = {card.box, card.box_label};
      }
    }
  }

  void add_relations() {
    std::size_t unsure = 0;
    for (const Edge edge : boost::make_iterator_range(boost::edges(graph_))) {
      const Relation& relation = graph_[edge];
      if (!options_.relations.empty() && !contains(options_.relations, relation.type)) continue;
      if (weight_of(relation) < options_.min_weight) continue;
      if (relation.confidence < options_.min_confidence) {
        ++unsure;
        continue;
      }
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
    if (unsure == 0) return;
    std::ostringstream least;
    least << options_.min_confidence;
    drawing_.left_out.push_back(std::to_string(unsure) + " less sure than " + least.str() + " not drawn");
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
    const auto namesake = by_name_.find(fold(words));
    if (namesake != by_name_.end() && namesake->second != SIZE_MAX) return namesake->second;
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

  const KnowledgeGraph& graph_;
  const GraphInfo& info_;
  const Ontology& ontology_;
  const DiagramOptions& options_;
  Drawing drawing_;
  std::map<std::string, std::size_t> by_id_, by_name_;
};

}  // namespace

Drawing drawing_of(const KnowledgeGraph& graph, const Ontology& ontology, const DiagramOptions& options) {
  return DrawingMaker(graph, ontology, options).make();
}

}  // namespace entente
