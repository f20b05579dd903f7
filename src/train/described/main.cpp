// entente-train-described ARTICLES WEIGHTS: fits the weights that tell a described agreement or happening of its own
// (ner/individual.hpp) on articles whose every mention is marked, and writes them as a table. A noun is one where it is
// the first that gold marks for an entity of its type which no name tells. Prints the F1 of what is found, by
// threshold.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ner/find_entities.hpp"
#include "ner/individual.hpp"
#include "train/labels/gold_entities.hpp"
#include "train/linear/table_trainer.hpp"

namespace entente::train {
namespace {

// News of no politics is full of nouns that are nothing to a reader: more of them than the articles show.
constexpr Fitting kFitting{.seen = 6, .decay = 2, .prefer = Prefer::precision, .slack = 0.03};
constexpr const char* kComment =
    "# Tells an agreement or a happening of its own (\"a treaty signed in 2001\") from other nouns (\"any treaty\"):\n"
    "# where the weights of what a noun shows sum to nothing or more, it is one. Hundredths of a logit, fitted by\n"
    "# entente-train-described on the articles of src/train/articles. Own work, Apache-2.0.\n";

void add(const Article& article, std::size_t number, const Pipeline& pipeline, std::map<std::string, Examples>& out) {
  Document document = document_of(article);
  pipeline.parse(document);
  const WordView view(document, pipeline.entity_words());
  find_named(document, pipeline.gazetteer(), view, pipeline.origins());
  const std::vector<GoldMention> gold = gold_mentions(document, article);
  const GoldEntities entities(document, gold, [](EntityId entity) { return entity; });
  std::set<std::string> told;  // by a name, or by a noun before
  for (const auto& [id, type] : article.types) {
    if (entities.entity_of(id)) told.insert(id);
    if (!entities.entity_of(id) && (type == "Agreement" || type == "Event")) ++out[type].wanted;
  }
  const DescriptionReader reader(document, view);
  const std::vector<DescribedNoun> nouns = described_nouns(document, view, reader);
  const IndividualFeatures features(document, view, reader, nouns);
  for (const DescribedNoun& noun : nouns) {
    const GoldMention* mark = entities.at(noun.noun);
    bool first = false;
    if (mark != nullptr && mark->ids.size() == 1) {
      const std::string& id = *mark->ids.begin();
      const auto type = article.types.find(id);
      first = type != article.types.end() && type->second == noun.type && told.insert(id).second;
    }
    out[noun.type].found.push_back({number, features.of(noun), first});
  }
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) {
  return entente::train::run(
      {"entente-train-described", entente::train::kComment, entente::train::kFitting, {}, entente::train::add}, argc,
      argv);
}
