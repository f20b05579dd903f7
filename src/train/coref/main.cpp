// The antecedent model's trainer: learns from the articles of our own and from GUM what an anaphor means, measures with
// every fifth document held out in turn (articles, GUM, pronouns, nouns), and writes the model.
#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/data_path.hpp"
#include "base/file.hpp"
#include "coref/antecedents.hpp"
#include "coref/resolve.hpp"
#include "evaluate/coref_gold.hpp"
#include "extract/predicates.hpp"
#include "lexicon/gazetteer.hpp"
#include "ner/find_entities.hpp"
#include "pipeline/engine.hpp"
#include "segment/segment.hpp"
#include "train/coref/ranking.hpp"
#include "train/labels/gold_entities.hpp"

namespace entente::train {
namespace {

struct Text {
  Document document;
  std::vector<GoldMention> gold;
  bool own = false;  // an article of ours
};

struct Stages {
  std::filesystem::path schemas = data_path("schemas");
  Ontology ontology = load_ontology(schemas);
  Segmenter segmenter = Segmenter::load(schemas);
  Engine engine = Engine::load(data_path("models"));
  Gazetteer gazetteer = Gazetteer::load(schemas, {});
  EntityLexicon lexicon = EntityLexicon::load(schemas);
  NameOrigins origins{data_path("models") / "origins.model"};
  Predicates predicates = Predicates::load(schemas, ontology);

  void find_names(Document& document) const {
    engine.analyse(document);
    predicates.mend_lemmas(document);
    find_entities(document, gazetteer, lexicon, origins);
  }
};

Text text_of(const Article& article, const Stages& stages) {
  Text out;
  out.own = true;
  out.document = document_of(article);
  stages.segmenter.segment(out.document);
  stages.find_names(out.document);
  out.gold = gold_mentions(out.document, article);
  return out;
}

Text text_of(const CorefGold& gold, const Stages& stages) {
  Text out;
  out.document = gold.document;
  out.document.names.clear();
  for (Token& token : out.document.tokens) token = Token{token.span, "", "", TokenId{}, Upos::X, Deprel::root};
  stages.find_names(out.document);
  for (std::size_t c = 0; c < gold.clusters.size(); ++c) {
    for (const CorefMention& mention : gold.clusters[c]) out.gold.push_back({mention.tokens, 0, {std::to_string(c)}});
  }
  return out;
}

// What gold says of a document's anaphors, and of candidates.
class Key {
 public:
  Key(const Discourse& discourse, std::vector<GoldMention> gold)
      : gold_(discourse.document(), std::move(gold), [&](EntityId entity) { return discourse.find(entity); }) {}

  GoldIds ids_of(const Antecedent& antecedent) const {
    GoldIds out;
    for (const EntityId entity : antecedent) {
      const std::string id = gold_.id_of(entity);
      out.insert(id.empty() ? "?" + std::to_string(entity.value) : id);
    }
    return out;
  }

  // Those whose entities the text names; nobody where one of them has none.
  Antecedent meant(const Anaphor& anaphor) const {
    const GoldMention* found = gold_.at(anaphor.head);
    Antecedent out;
    if (found == nullptr) return out;
    for (const std::string& id : found->ids) {
      const EntityId entity = gold_.entity_of(id);
      if (!entity) return {};
      out.push_back(entity);
    }
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  GoldEntities gold_;
};

Choice choice_of(const Antecedents& antecedents, const Scene& scene, const Antecedent& candidate) {
  Choice out;
  antecedents.features(scene, candidate, out.features);
  out.seen = last_seen(scene, candidate);
  return out;
}

// Questions with the history that gold gives.
void ask(Text& text, std::size_t number, const EntityLexicon& lexicon, std::vector<Question>& out) {
  Document document = text.document;
  Discourse discourse(document, lexicon);
  resolve_by_rules(discourse);
  const Key key(discourse, text.gold);
  Antecedents antecedents(discourse);
  for (const Anaphor& anaphor : find_anaphors(discourse)) {
    const Antecedent meant = key.meant(anaphor);
    const GoldIds ids = key.ids_of(meant);
    const Scene scene = antecedents.scene(anaphor);
    Question question{number, &text.document.states, TokenId{anaphor.head}, {}};
    for (const Antecedent& candidate : antecedents.candidates(scene)) {
      question.choices.push_back(choice_of(antecedents, scene, candidate));
      question.choices.back().right = key.ids_of(candidate) == ids;
    }
    out.push_back(std::move(question));
    antecedents.note(anaphor, meant);
  }
}

struct Links {
  std::size_t right = 0, found = 0, wanted = 0;
  void add(const GoldIds& these, const GoldIds& gold) {
    found += these.size();
    wanted += gold.size();
    for (const std::string& id : these) right += gold.count(id);
  }
  void print(const std::string& name) const {
    const double p = found == 0 ? 0 : 100.0 * static_cast<double>(right) / static_cast<double>(found);
    const double r = wanted == 0 ? 0 : 100.0 * static_cast<double>(right) / static_cast<double>(wanted);
    std::printf("%-34s P %5.1f R %5.1f F1 %5.1f  (%zu right, %zu found, %zu wanted)\n", name.c_str(), p, r,
                p + r == 0 ? 0 : 2 * p * r / (p + r), right, found, wanted);
  }
};

using Measures = std::map<std::string, Links>;

// Links that the ranking gives, and those of the sieves alone.
void judge(Text& text, const EntityLexicon& lexicon, const Ranking& ranking, float margin, Measures& out) {
  Document document = text.document;
  Discourse discourse(document, lexicon);
  resolve_by_rules(discourse);
  const Key key(discourse, text.gold);
  std::map<std::uint32_t, Antecedent> tied;
  for (const Mention& mention : discourse.document().mentions) {
    if (mention.kind == MentionKind::nominal || mention.kind == MentionKind::pronoun)
      tied[mention.head.value].push_back(discourse.find(mention.entity));
  }
  Antecedents antecedents(discourse);
  for (const Anaphor& anaphor : find_anaphors(discourse)) {
    const Scene scene = antecedents.scene(anaphor);
    const std::vector<Antecedent> candidates = antecedents.candidates(scene);
    Question question{0, &text.document.states, TokenId{anaphor.head}, {}};
    for (const Antecedent& candidate : candidates) question.choices.push_back(choice_of(antecedents, scene, candidate));
    const std::vector<float> scores = ranking.scores(question);
    const auto highest = std::max_element(scores.begin() + 1, scores.end());
    const bool somebody = highest != scores.end() && *highest >= scores.front() + margin;
    const Antecedent best = somebody ? candidates[static_cast<std::size_t>(highest - scores.begin())] : Antecedent{};
    antecedents.note(anaphor, best);
    const GoldIds gold = key.ids_of(key.meant(anaphor));
    const std::string where = text.own ? "articles, " : "GUM, ";
    const std::string what = where + (anaphor.pronoun() ? "pronouns" : gold.size() > 1 ? "nouns for many" : "nouns");
    out[what + ", sieves"].add(key.ids_of(tied[anaphor.head]), gold);
    out[what + ", learned"].add(key.ids_of(best), gold);
    out[where + "all, learned"].add(key.ids_of(best), gold);
    out[where + "all, sieves"].add(key.ids_of(tied[anaphor.head]), gold);
  }
}

int run(const std::string& folder, const std::string& gum, const std::string& model, float margin) {
  const Stages stages;
  std::vector<Text> texts;
  for (const Article& article : read_articles(folder, Below::read)) texts.push_back(text_of(article, stages));
  for (const CorefGold& gold : read_coref_gold(read_file(gum), gum)) texts.push_back(text_of(gold, stages));
  std::vector<Question> questions;
  for (std::size_t t = 0; t < texts.size(); ++t) ask(texts[t], t, stages.lexicon, questions);
  std::printf("%zu texts, %zu anaphors\n", texts.size(), questions.size());
  constexpr std::size_t folds = 5;
  std::map<float, Measures> measures;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    Ranking ranking;
    ranking.train(questions, [&](std::size_t t) { return t % folds != fold; });
    for (const float m : {-1.0F, -0.5F, 0.0F, 0.5F, 1.0F}) {
      for (std::size_t t = fold; t < texts.size(); t += folds) judge(texts[t], stages.lexicon, ranking, m, measures[m]);
    }
  }
  for (const auto& [m, of_margin] : measures) {
    std::printf("margin %.1f, held out in turn\n", m);
    for (const auto& [name, links] : of_margin) {
      if (m == margin || name.ends_with("all, learned")) links.print("  " + name);
    }
  }
  Ranking ranking;
  ranking.train(questions, [](std::size_t) { return true; });
  ranking.write(model, margin);
  return 0;
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) try {
  if (argc == 5) return entente::train::run(argv[1], argv[2], argv[3], std::stof(argv[4]));
  return std::fputs("usage: entente-train-coref ARTICLES GUM.conllu MODEL MARGIN\n", stderr), 2;
} catch (const std::exception& error) {
  std::fprintf(stderr, "entente-train-coref: %s\n", error.what());
  return 1;
}
