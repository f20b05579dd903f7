// entente-train-bearers ARTICLES WEIGHTS: fits the weights that tell who bears an office without a name beside it
// (coref/bearers.hpp) on articles whose every mention is marked, and writes them as a table. Prints the F1 of the links
// that are found, by threshold.
#include <map>
#include <string>
#include <vector>

#include "coref/bearers.hpp"
#include "coref/resolve.hpp"
#include "ner/find_entities.hpp"
#include "train/labels/gold_entities.hpp"
#include "train/linear/table_trainer.hpp"

namespace entente::train {
namespace {

constexpr Fitting kFitting{.seen = 8, .decay = 2, .prefer = Prefer::precision, .slack = 0.01};
constexpr const char* kComment =
    "# Tells who bears an office that is told without a name (\"the French president\"): of the persons near the one\n"
    "# whose features' weights sum to most, where that is nothing or more. Hundredths of a logit, fitted by\n"
    "# entente-train-bearers on the articles of src/train/articles. Own work, Apache-2.0.\n";

void add(const Article& article, std::size_t number, const Pipeline& pipeline, std::map<std::string, Examples>& out) {
  Document document = document_of(article);
  pipeline.parse(document);
  find_entities(document, pipeline.gazetteer(), pipeline.entity_words(), pipeline.origins());
  const std::vector<GoldMention> gold = gold_mentions(document, article);
  Discourse discourse(document, pipeline.entity_words());
  resolve_by_rules(discourse);
  const GoldEntities entities(document, gold, [&](EntityId entity) { return discourse.find(entity); });
  const Bearers bearers(discourse, pipeline.origins());
  Examples& examples = out[""];
  for (const OfficePhrase& phrase : bearers.phrases()) {
    const GoldMention* mark = entities.at(phrase.noun);
    bool any = false;
    const std::vector<EntityId> near = bearers.candidates(phrase);
    for (const EntityId person : near) {
      const std::string id = entities.id_of(person);
      const bool right = mark != nullptr && mark->ids.size() == 1 && !id.empty() && mark->ids.contains(id);
      any = any || right;
      examples.found.push_back({number, bearers.features(phrase, near, person), right});
    }
    const bool person = mark != nullptr && mark->ids.size() == 1 && article.types.contains(*mark->ids.begin()) &&
                        article.types.at(*mark->ids.begin()) == "Person";
    examples.wanted += any || person;
  }
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) {
  return entente::train::run(
      {"entente-train-bearers", entente::train::kComment, entente::train::kFitting, {}, entente::train::add}, argc,
      argv);
}
