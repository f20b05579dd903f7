// The relation model's trainer. `sheet` writes what annotators label, `labels` turns what they wrote into a table,
// `train` learns from that table and measures: with every fifth document held out in turn, and on the documents of a
// second table.
#include <cstdio>
#include <exception>
#include <iostream>
#include <sstream>
#include <string>

#include "base/data_path.hpp"
#include "pipeline/pipeline.hpp"
#include "reader/reader.hpp"
#include "train/labels/gold_entities.hpp"
#include "train/relations/classifier.hpp"
#include "train/relations/sheet.hpp"
#include "train/relations/texts.hpp"
#include "train/relations/written.hpp"

namespace entente::train {
namespace {

// The texts that labels are about: the news articles, and those of other corpora.
std::vector<Document> analysed(const std::filesystem::path& corpora, const Pipeline& pipeline) {
  std::vector<Document> out;
  ReadReport report;
  const auto take = [&](Document document) {
    pipeline.analyse_by_rules(document);
    out.push_back(std::move(document));
  };
  const Reader reader = Reader::load(data_path("schemas"));
  reader.read({(corpora / "news" / "wikinews_2019.csv").string()}, {}, report, take);
  std::ostringstream texts;
  write_texts(corpora, texts);
  ReadOptions options;
  options.format = "jsonl";
  reader.read_bytes(texts.str(), "texts", "texts", options, report, take);
  return out;
}

void print(const std::string& name, const Measure& m) {
  std::printf("%-28s P %.3f R %.3f F1 %.3f  (%zu right, %zu found, %zu wanted)\n", name.c_str(), m.precision(),
              m.recall(), m.f1(), m.right, m.found, m.wanted);
}

EdgeScores scores_of_rules(const Examples& examples) {
  EdgeScores out;
  for (const auto& [edge, count] : examples.rules) out[edge] = static_cast<float>(count);
  return out;
}

// Scores of every article by a model that did not learn from it.
EdgeScores held_out_scores(const Examples& examples, std::size_t articles) {
  constexpr std::size_t folds = 3;
  EdgeScores out;
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const auto held_out = [&](std::size_t document) { return document < articles && document % folds == fold; };
    const Classifier classifier = train_classifier(examples, [&](std::size_t d) { return !held_out(d); });
    out.merge(score_edges(classifier, examples, held_out));
  }
  return out;
}

void compare(const std::string& what, const Examples& examples, const EdgeScores& scores, const Thresholds& thresholds,
             const std::function<bool(std::size_t)>& judged) {
  const Thresholds any(examples.relations.size(), -1000);
  const EdgeScores rules = scores_of_rules(examples);
  print(what + ": any pair", measure(scores, examples, any, judged));
  print(what + ": rules", measure(rules, examples, any, judged));
  print(what + ": learned", measure(scores, examples, thresholds, judged));
  for (std::size_t r = 0; r < examples.relations.size(); ++r) {
    const int relation = static_cast<int>(r);
    const Measure m = measure(scores, examples, thresholds, judged, relation);
    if (m.found + m.wanted == 0) continue;
    print("  " + examples.relations[r] + ", rules", measure(rules, examples, any, judged, relation));
    print("  " + examples.relations[r], m);
  }
}

struct TrainPaths {
  std::string corpora, labels, unseen, articles, model;
  std::vector<std::string> written;
};

int train(const TrainPaths& paths) {
  const Pipeline pipeline = Pipeline::load_rules(data_path("schemas"));
  std::vector<Document> documents = analysed(paths.corpora, pipeline);
  const std::size_t articles = documents.size();
  std::vector<RelationLabel> labels = read_label_table(paths.labels);
  for (const std::string& path : paths.written) {
    WrittenItems items = read_written(path);
    labels.insert(labels.end(), items.labels.begin(), items.labels.end());
    for (Document& document : items.documents) {
      pipeline.analyse_by_rules(document);
      documents.push_back(std::move(document));
    }
  }
  const std::vector<Article> own = read_articles(paths.articles, Below::read);
  for (const Article& article : own) {
    Document document = document_of(article);
    pipeline.analyse_by_rules(document);
    documents.push_back(std::move(document));
  }
  const Predicates predicates = Predicates::load(data_path("schemas"), pipeline.ontology());
  const EntityLexicon lexicon = EntityLexicon::load(data_path("schemas"));
  const Examples examples = examples_of(documents, labels, own, pipeline.ontology(), predicates, lexicon);
  const Examples unseen =
      examples_of(documents, read_label_table(paths.unseen), {}, pipeline.ontology(), predicates, lexicon);
  std::printf("%zu pairs, %zu labels, %zu lost\n", examples.instances.size(), examples.wanted.size(), examples.lost);
  const auto all = [](std::size_t) { return true; };
  const auto is_article = [&](std::size_t document) { return document < articles; };
  const EdgeScores scores = held_out_scores(examples, articles);
  const Thresholds thresholds = best_thresholds(scores, examples, is_article);
  compare("held out in turn", examples, scores, thresholds, is_article);
  const std::vector<Measure> tenths = calibration(scores, examples, is_article);
  for (std::size_t i = 0; i < tenths.size(); ++i) print("confidence from 0." + std::to_string(i), tenths[i]);
  const Classifier classifier = train_classifier(examples, all);
  compare("unseen", unseen, score_edges(classifier, unseen, all), thresholds, all);
  write_model(classifier, examples, thresholds, paths.model);
  return 0;
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) try {
  const std::string command = argc > 1 ? argv[1] : "";
  if (command == "sheet" && argc == 3) {
    const auto pipeline = entente::Pipeline::load_rules(entente::data_path("schemas"));
    for (const entente::Document& document : entente::train::analysed(argv[2], pipeline))
      entente::train::write_sheet(document, std::cout);
    return 0;
  }
  if (command == "labels" && argc > 3) {
    entente::train::write_label_table(argv[2], {argv + 3, argv + argc}, std::cout);
    return 0;
  }
  if (command == "train" && argc > 6)
    return entente::train::train({argv[2], argv[3], argv[4], argv[5], argv[6], {argv + 7, argv + argc}});
  return std::fputs(
             "usage: entente-train-relations texts CORPORA\n"
             "       entente-train-relations sheet ARTICLES\n"
             "       entente-train-relations labels SHEET NUMBERED...\n"
             "       entente-train-relations train CORPORA LABELS UNSEEN ARTICLES MODEL [WRITTEN...]\n",
             stderr),
         2;
} catch (const std::exception& error) {
  std::fprintf(stderr, "entente-train-relations: %s\n", error.what());
  return 1;
}
