// entente-train-offices ARTICLES WEIGHTS: fits the weights that tell of which state an office is that its phrase leaves
// open, and to which an envoy is sent (extract/office_states.hpp), on articles with gold graphs, and writes them as a
// table. Prints the F1 of what is told, by threshold.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/office_states.hpp"
#include "train/labels/gold_entities.hpp"
#include "train/linear/table_trainer.hpp"

namespace entente::train {
namespace {

constexpr Fitting kFitting{.seen = 8, .decay = 2, .prefer = Prefer::recall, .slack = 0.04};
constexpr const char* kComment =
    "# Tells of which state an office is that its phrase leaves open (\"Foreign Minister X\"), and to which an envoy "
    "is\n"
    "# sent: of the states that the text names the one whose features' weights sum to most, where that is nothing or\n"
    "# more. Hundredths of a logit, fitted by entente-train-offices on the articles of src/train/articles. Own work,\n"
    "# Apache-2.0.\n";

void add(const Article& article, std::size_t number, const Pipeline& pipeline, std::map<std::string, Examples>& out) {
  Document document = document_of(article);
  pipeline.analyse_by_rules(document);
  std::erase_if(document.claims,
                [](const Claim& claim) { return claim.evidence.rule.find("spoken of") != std::string::npos; });
  const GoldEntities entities(document, gold_mentions(document, article), [](EntityId entity) { return entity; });
  const TreeView tree(document);
  Claims claims(document, tree, pipeline.ontology());
  const std::vector<OpenOffice> open =
      extract_offices(document, tree, pipeline.predicates(), pipeline.entity_words(), claims);
  const OfficeStates states(document, tree, pipeline.origins(), claims);
  std::set<std::pair<EntityId, bool>> told;
  for (const OpenOffice& office : open) {
    if (office.superior || !told.insert({office.person->entity, is_envoy(office)}).second) continue;
    const std::string relation = is_envoy(office) ? "accredited_to" : "holds_office";
    if (is_envoy(office) ? claims.is_received(office.person->entity) : claims.is_placed(office.person->entity))
      continue;
    std::set<std::string> gold;
    const std::string person = entities.id_of(office.person->entity);
    for (const ArticleRelation& told_of : article.relations) {
      if (told_of.subject == person &&
          std::find(told_of.types.begin(), told_of.types.end(), relation) != told_of.types.end())
        gold.insert(told_of.object);
    }
    Examples& examples = out[is_envoy(office) ? "envoy" : "minister"];
    const auto features = states.features(office);
    bool any = false;
    for (std::size_t s = 0; s < states.size(); ++s) {
      const bool right = gold.contains(entities.id_of(states.first_mention(s).entity));
      any = any || right;
      examples.found.push_back({number, features[s], right});
    }
    examples.wanted += any;
  }
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) {
  return entente::train::run(
      {"entente-train-offices", entente::train::kComment, entente::train::kFitting, entente::train::add}, argc, argv);
}
