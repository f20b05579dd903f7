// entente-train-organs ARTICLES WEIGHTS: fits the weights that tell of which state an organ is that no owner stands
// beside (ner/organ_owners.hpp) on articles with gold graphs, and writes them as a table. Gold tells it by part_of, or
// by marking the organ as the state itself. Prints the F1 of what is told, by threshold.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ner/find_entities.hpp"
#include "ner/organ_owners.hpp"
#include "ner/organs.hpp"
#include "text/mention_rule.hpp"
#include "train/labels/gold_entities.hpp"
#include "train/linear/table_trainer.hpp"

namespace entente::train {
namespace {

constexpr Fitting kFitting{.seen = 8, .decay = 2, .prefer = Prefer::precision, .slack = 0.02};
constexpr const char* kComment =
    "# Tells of which state an organ is that no owner stands beside (\"a foreign ministry spokesman\", \"the army\"): "
    "of "
    "those\n"
    "# that the text names the one whose features' weights sum to most, where that is nothing or more. Hundredths of a "
    "logit,\n"
    "# fitted by entente-train-organs on the articles of src/train/articles. Own work, Apache-2.0.\n";

// Whose it is, or the state that it is one with.
std::set<std::string> owners_of(const std::string& organ, const Article& article) {
  std::set<std::string> out{organ};
  for (const ArticleRelation& told : article.relations)
    if (told.subject == organ && std::find(told.types.begin(), told.types.end(), "part_of") != told.types.end())
      out.insert(told.object);
  return out;
}

void add(const Article& article, std::size_t number, const Pipeline& pipeline, std::map<std::string, Examples>& out) {
  Document document = document_of(article);
  pipeline.parse(document);
  const WordView view(document, pipeline.entity_words());
  find_named(document, pipeline.gazetteer(), view, pipeline.origins());
  std::erase_if(document.mentions, [](const Mention& mention) { return mention.rule == kOrgan; });
  const GoldEntities entities(document, gold_mentions(document, article), [](EntityId entity) { return entity; });
  const OrganOwners owners(document, view, pipeline.origins());
  std::map<std::string, EntityId> before;  // by the organ's words
  for (const TokenRange organ : open_organs(document, view, pipeline.origins())) {
    const GoldMention* mark = entities.at(organ.end - 1);
    std::set<std::string> gold;
    if (mark != nullptr && mark->ids.size() == 1) gold = owners_of(*mark->ids.begin(), article);
    EntityId& last = before[view.phrase(organ)];
    const auto features = owners.features(organ, last);
    bool any = false;
    for (std::size_t s = 0; s < features.size(); ++s) {
      const std::string id = entities.id_of(owners.states()[s]);
      const bool right = !id.empty() && gold.contains(id);
      any = any || right;
      out[""].found.push_back({number, features[s], right});
      if (right) last = owners.states()[s];
    }
    if (mark != nullptr) out[""].wanted += any;
  }
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) {
  using namespace entente::train;
  return run({"entente-train-organs", kComment, kFitting, {}, add}, argc, argv);
}
