// entente-train-acts ARTICLES WEIGHTS: fits the weights that tell reports from acts of speech (attribute/acts.hpp) on
// articles with gold graphs, and writes them as a table. A statement that gold has too is a report, any other an act.
// Prints the F1 of the statements that stay, by threshold.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "attribute/acts.hpp"
#include "evaluate/anchors.hpp"
#include "train/labels/gold_entities.hpp"
#include "train/linear/table_trainer.hpp"

namespace entente::train {
namespace {

// Readers miss a lost report more than they mind an act too many.
constexpr Fitting kFitting{.seen = 10, .decay = 4, .prefer = Prefer::recall, .slack = 0.01};
constexpr const char* kComment =
    "# Tells reports (\"said that ...\") from acts of speech (\"promised a truce\"): where the weights of what a\n"
    "# statement shows sum to less than nothing, it is an act. Hundredths of a logit, fitted by entente-train-acts\n"
    "# on the articles of src/train/articles. Own work, Apache-2.0. A feature is what it looks at, its value, and\n"
    "# the form of what is said: quotation, clause, act or words.\n";

bool same_speaker(const Statement& statement, const std::string& gold, const GoldEntities& entities) {
  if (statement.speaker && entities.id_of(statement.speaker) == gold) return true;
  const std::vector<std::string> words = words_of(gold);
  if (gold.starts_with('"')) {
    const std::vector<std::string> own = words_of(statement.speaker_text);
    return std::find_first_of(own.begin(), own.end(), words.begin(), words.end()) != own.end();
  }
  return false;
}

void add(const Article& article, std::size_t number, const Pipeline& pipeline, std::map<std::string, Examples>& out) {
  Document document = document_of(article);
  pipeline.analyse_by_rules(document);
  const GoldEntities entities(document, gold_mentions(document, article), [](EntityId entity) { return entity; });
  const TreeView tree(document);
  std::vector<bool> taken(article.statements.size());
  Examples& examples = out[""];
  examples.wanted += taken.size();
  for (const Statement& statement : document.statements) {
    if (statement.relays) continue;
    std::string content;
    for (const Span span : statement.content) content += std::string(document.view(span)) + " ";
    std::size_t hit = 0;
    while (hit < taken.size() && (taken[hit] || !holds_anchor(content, article.statements[hit].content) ||
                                  !same_speaker(statement, article.statements[hit].speaker, entities)))
      ++hit;
    if (hit < taken.size()) taken[hit] = true;
    examples.found.push_back({number, act_features(tree, pipeline.cues(), statement), hit < taken.size()});
  }
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) {
  return entente::train::run(
      {"entente-train-acts", entente::train::kComment, entente::train::kFitting, {}, entente::train::add}, argc, argv);
}
