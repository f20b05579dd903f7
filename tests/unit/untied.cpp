// Which entities are too doubtful to stand alone, and what of the names makes one so.
#include <doctest/doctest.h>

#include <string>

#include "base/data_path.hpp"
#include "graph/untied.hpp"
#include "lexicon/entity_lexicon.hpp"
#include "lexicon/gazetteer.hpp"
#include "lexicon/name_origins.hpp"
#include "ner/find_entities.hpp"
#include "text/conllu.hpp"

using namespace entente;

namespace {

Document with_entities(std::initializer_list<bool> doubtful) {
  Document document;
  for (const bool one : doubtful) {
    document.entities.emplace_back();
    document.entities.back().doubtful = one;
  }
  return document;
}

// "the Yolk fell", whose name the model tells with that lead.
bool is_doubtful(const char* label, std::int32_t lead) {
  Document document = read_conllu(
      "1\tthe\tthe\tDET\t_\t_\t2\tdet\t_\t_\n2\tYolk\tYolk\tPROPN\t_\t_\t3\tnsubj\t_\t_\n"
      "3\tfell\tfall\tVERB\t_\t_\t0\troot\t_\t_\n\n",
      "test");
  document.names.push_back({{1, 2}, label, lead});
  const std::filesystem::path schemas = data_path("schemas");
  find_entities(document, Gazetteer::load(schemas), EntityLexicon::load(schemas),
                NameOrigins(data_path("models") / "origins.model"));
  REQUIRE(document.entities.size() == 1);
  return document.entities.front().doubtful;
}

}  // namespace

TEST_CASE("doubtful entities: only a tie keeps them") {
  CHECK(doubtful_and_untied(with_entities({true, false, true})) == std::vector<bool>{true, false, true});
  Document told = with_entities({true, false, true, true, true, true});
  Claim claim;
  claim.subject = EntityId{std::size_t{0}};
  claim.object = EntityId{std::size_t{1}};
  claim.sources.push_back({EntityId{std::size_t{2}}, ""});
  told.claims.push_back(claim);
  Statement statement;
  statement.speaker = EntityId{std::size_t{3}};
  statement.about.push_back(EntityId{std::size_t{5}});  // what words are about is no tie
  told.statements.push_back(statement);
  told.outlet = EntityId{std::size_t{4}};
  CHECK(doubtful_and_untied(told) == std::vector<bool>{false, false, false, false, false, true});
}

TEST_CASE("doubtful entities: a body that the model alone finds needs more than a place") {
  CHECK(is_doubtful("ORG", 3000));
  CHECK_FALSE(is_doubtful("ORG", 3100));
  CHECK(is_doubtful("LOC", 2000));
  CHECK_FALSE(is_doubtful("LOC", 2100));
}
