// entente-train-acts ARTICLES WEIGHTS: fits the weights that tell reports from acts of speech (attribute/acts.hpp) on
// articles with gold graphs, and writes them as a table. A statement that gold has too is a report, any other an act.
// Method: logistic regression, by full-batch gradient steps from zero, the same at every run. Prints the F1 of the
// statements that stay, with every fifth article held out in turn, by threshold.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "attribute/acts.hpp"
#include "base/data_path.hpp"
#include "base/error.hpp"
#include "evaluate/anchors.hpp"
#include "pipeline/pipeline.hpp"
#include "train/labels/gold_entities.hpp"

namespace entente::train {
namespace {

constexpr std::size_t kFolds = 5;
constexpr int kSeen = 10;  // a feature is kept when this many statements show it
constexpr int kSteps = 300;
constexpr double kRate = 0.05, kDecay = 4, kSlack = 0.01;

struct Example {
  std::size_t article;
  std::vector<std::string> features;
  bool report;
};

struct Examples {
  std::vector<Example> found;
  std::size_t wanted = 0;
};

using Weights = std::map<std::string, double>;

bool same_speaker(const Statement& statement, const std::string& gold, const GoldEntities& entities) {
  if (statement.speaker && entities.id_of(statement.speaker) == gold) return true;
  const std::vector<std::string> words = words_of(gold);
  if (gold.starts_with('"')) {
    const std::vector<std::string> own = words_of(statement.speaker_text);
    return std::find_first_of(own.begin(), own.end(), words.begin(), words.end()) != own.end();
  }
  return false;
}

void add(const Article& article, std::size_t number, const Pipeline& pipeline, Examples& out) {
  Document document = document_of(article);
  pipeline.analyse_by_rules(document);
  const GoldEntities entities(document, gold_mentions(document, article), [](EntityId entity) { return entity; });
  const TreeView tree(document);
  std::vector<bool> taken(article.statements.size());
  out.wanted += taken.size();
  for (const Statement& statement : document.statements) {
    if (statement.relays) continue;
    std::string content;
    for (const Span span : statement.content) content += std::string(document.view(span)) + " ";
    std::size_t hit = 0;
    while (hit < taken.size() && (taken[hit] || !holds_anchor(content, article.statements[hit].content) ||
                                  !same_speaker(statement, article.statements[hit].speaker, entities)))
      ++hit;
    if (hit < taken.size()) taken[hit] = true;
    out.found.push_back({number, act_features(tree, pipeline.cues(), statement), hit < taken.size()});
  }
}

double score(const Weights& weights, const std::vector<std::string>& features) {
  double sum = 0;
  for (const std::string& feature : features) {
    if (const auto found = weights.find(feature); found != weights.end()) sum += found->second;
  }
  return sum;
}

// Those of every article but the held out.
Weights fit(const std::vector<Example>& examples, std::size_t held_out) {
  std::map<std::string, int> seen;
  for (const Example& example : examples) {
    for (const std::string& feature : example.features) ++seen[feature];
  }
  std::map<std::string, std::size_t> rows;
  for (const auto& [feature, count] : seen) {
    if (count >= kSeen) rows.emplace(feature, rows.size());
  }
  std::vector<std::vector<std::size_t>> active;
  std::vector<double> target;
  for (const Example& example : examples) {
    if (example.article % kFolds == held_out) continue;
    active.emplace_back();
    for (const std::string& feature : example.features) {
      if (const auto row = rows.find(feature); row != rows.end()) active.back().push_back(row->second);
    }
    target.push_back(example.report);
  }
  std::vector<double> weights(rows.size()), mean(rows.size()), square(rows.size());
  for (int step = 1; step <= kSteps; ++step) {
    std::vector<double> gradient(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) gradient[r] = kDecay * weights[r];
    for (std::size_t i = 0; i < active.size(); ++i) {
      double sum = 0;
      for (const std::size_t row : active[i]) sum += weights[row];
      const double error = 1 / (1 + std::exp(-sum)) - target[i];
      for (const std::size_t row : active[i]) gradient[row] += error;
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
      mean[r] = 0.9 * mean[r] + 0.1 * gradient[r];
      square[r] = 0.999 * square[r] + 0.001 * gradient[r] * gradient[r];
      weights[r] -=
          kRate * mean[r] / (1 - std::pow(0.9, step)) / (std::sqrt(square[r] / (1 - std::pow(0.999, step))) + 1e-8);
    }
  }
  Weights out;
  for (const auto& [feature, row] : rows) out[feature] = weights[row];
  return out;
}

// The least logit that a report must have: the lowest that costs no more than kSlack of the best F1 on held-out
// articles, for readers miss a lost report more than they mind an act too many.
double measured_threshold(const Examples& examples) {
  std::vector<double> scores(examples.found.size());
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const Weights weights = fit(examples.found, fold);
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (examples.found[i].article % kFolds == fold) scores[i] = score(weights, examples.found[i].features);
    }
  }
  constexpr int kLowest = -20, kHighest = 5;  // tenths of a logit
  std::map<int, double> f1;
  for (int least = kLowest; least <= kHighest; ++least) {
    double right = 0, found = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const bool stays = 10 * scores[i] >= least;
      found += stays;
      right += stays && examples.found[i].report;
    }
    const auto wanted = static_cast<double>(examples.wanted);
    f1[least] = 2 * right / (found + wanted);
    std::printf("from %4.1f: P %.3f R %.3f F1 %.3f  (%.0f of %zu)\n", least / 10.0, right / found, right / wanted,
                f1[least], found, scores.size());
  }
  double best = 0;
  for (const auto& [least, value] : f1) best = std::max(best, value);
  return std::find_if(f1.begin(), f1.end(), [&](const auto& one) { return one.second >= best - kSlack; })->first / 10.0;
}

void write(const Weights& weights, double threshold, const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  out << "# Tells reports (\"said that ...\") from acts of speech (\"promised a truce\"): where the weights of what a\n"
         "# statement shows sum to less than nothing, it is an act. Hundredths of a logit, fitted by "
         "entente-train-acts\n"
         "# on the articles of src/train/articles. Own work, Apache-2.0. A feature is what it looks at, its value, "
         "and\n"
         "# the form of what is said: quotation, clause, act or words.\n"
         "feature\tweight\n";
  for (const auto& [feature, weight] : weights) {
    const bool always = feature.starts_with("all ");
    const long points = std::lround(100 * (weight - (always ? threshold : 0)));
    if (points != 0) out << feature << '\t' << points << '\n';
  }
  if (!out.flush()) throw Error(path + ": cannot be written");
}

int run(const std::string& articles, const std::string& path) {
  const Pipeline pipeline = Pipeline::load_rules(data_path("schemas"));
  Examples examples;
  std::size_t number = 0;
  for (const Article& article : read_articles(articles, Below::read)) add(article, number++, pipeline, examples);
  std::printf("%zu articles, %zu statements found, %zu wanted\n", number, examples.found.size(), examples.wanted);
  const double threshold = measured_threshold(examples);
  write(fit(examples.found, kFolds), threshold, path);
  return 0;
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) try {
  if (argc != 3) return std::fputs("usage: entente-train-acts ARTICLES WEIGHTS\n", stderr), 2;
  return entente::train::run(argv[1], argv[2]);
} catch (const std::exception& error) {
  std::fprintf(stderr, "entente-train-acts: %s\n", error.what());
  return 1;
}
