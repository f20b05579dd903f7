// entente-train-acts ARTICLES WEIGHTS: fits the weights that tell reports from acts of speech (attribute/acts.hpp) on
// articles with gold graphs, and writes them as a table. A statement that gold has too is a report, any other an act.
// Prints the F1 of the statements that stay, by threshold.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "attribute/acts.hpp"
#include "base/data_path.hpp"
#include "evaluate/anchors.hpp"
#include "pipeline/pipeline.hpp"
#include "train/labels/gold_entities.hpp"
#include "train/linear/decision.hpp"

namespace entente::train {
namespace {

// Readers miss a lost report more than they mind an act too many.
constexpr Fitting kFitting{.seen = 10, .decay = 4, .prefer = Prefer::recall, .slack = 0.01};
constexpr const char* kComment =
    "# Tells reports (\"said that ...\") from acts of speech (\"promised a truce\"): where the weights of what a\n"
    "# statement shows sum to less than nothing, it is an act. Hundredths of a logit, fitted by entente-train-acts\n"
    "# on the articles of src/train/articles. Own work, Apache-2.0. A feature is what it looks at, its value, and\n"
    "# the form of what is said: quotation, clause, act or words.\n";

struct Examples {
  std::vector<Example> found;
  std::size_t wanted = 0;
};

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

int run(const std::string& articles, const std::string& path) {
  const Pipeline pipeline = Pipeline::load_rules(data_path("schemas"));
  Examples examples;
  std::size_t number = 0;
  for (const Article& article : read_articles(articles, Below::read)) add(article, number++, pipeline, examples);
  std::printf("%zu articles, %zu statements found, %zu wanted\n", number, examples.found.size(), examples.wanted);
  const double threshold = measured_threshold(examples.found, examples.wanted, kFitting);
  Weights weights = fit(examples.found, kFitting);
  for (auto& [feature, weight] : weights)
    if (feature.starts_with("all ")) weight -= threshold;
  write_weights(weights, kComment, path);
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
