// entente-train-offices ARTICLES WEIGHTS: fits the weights that tell of which state or body an office is that its
// phrase leaves open, and to which state an envoy is sent (extract/office_seats.hpp), on articles with gold graphs, and
// writes them as a table. Prints the F1 of what is told, by threshold.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/office_seats.hpp"
#include "train/labels/gold_entities.hpp"
#include "train/linear/table_trainer.hpp"

namespace entente::train {
namespace {

constexpr Fitting kFitting{.seen = 8, .decay = 2, .prefer = Prefer::recall, .slack = 0.04};
constexpr Fitting kOfBodies{.seen = 8, .decay = 2, .prefer = Prefer::precision, .slack = 0.02};
constexpr const char* kComment =
    "# Tells of which state or body an office is that its phrase leaves open (\"Foreign Minister X\", \"agency chief "
    "X\"), and to\n"
    "# which state an envoy is sent: of those that the text names the one whose features' weights sum to most, where "
    "that is\n"
    "# nothing or more. Hundredths of a logit, fitted by entente-train-offices on the articles of src/train/articles. "
    "Own work,\n"
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
  const OfficeSeats seats(document, tree, pipeline.origins(), claims);
  std::set<std::pair<EntityId, std::string>> told;
  for (const OpenOffice& office : open) {
    const std::string kind = kind_of(office);
    if (office.superior || !told.insert({office.person->entity, kind}).second) continue;
    if (is_envoy(office) ? claims.is_received(office.person->entity) : claims.is_placed(office.person->entity))
      continue;
    if (kind == "other" && claims.is_affiliated(office.person->entity)) continue;
    std::set<std::string> relations{is_envoy(office) ? "accredited_to" : "holds_office"};
    if (kind == "other") relations.insert("affiliated_with");
    std::set<std::string> gold;
    const std::string person = entities.id_of(office.person->entity);
    for (const ArticleRelation& told_of : article.relations) {
      if (told_of.subject == person && std::any_of(told_of.types.begin(), told_of.types.end(),
                                                   [&](const std::string& type) { return relations.contains(type); }))
        gold.insert(told_of.object);
    }
    Examples& examples = out[kind];
    const auto features = seats.features(office);
    bool any = false;
    for (const std::size_t s : seats.candidates(office)) {
      const bool right = gold.contains(entities.id_of(seats.first_mention(s).entity));
      any = any || right;
      examples.found.push_back({number, features[s], right});
    }
    examples.wanted += any;
  }
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) {
  using namespace entente::train;
  return run({"entente-train-offices", kComment, kFitting, {{"other", kOfBodies}}, add}, argc, argv);
}
