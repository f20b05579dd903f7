#include <doctest/doctest.h>

#include "base/data_path.hpp"
#include "extract/claims.hpp"
#include "extract/relays.hpp"
#include "text/conllu.hpp"

using namespace entente;

namespace {

// "Okello denied that Mali armed rebels whom Chad fights in 2030."
Document denial(Stance stance) {
  Document document = read_conllu(
      "1\tOkello\tOkello\tPROPN\t_\t_\t2\tnsubj\t_\t_\n"
      "2\tdenied\tdeny\tVERB\t_\t_\t0\troot\t_\t_\n"
      "3\tthat\tthat\tSCONJ\t_\t_\t5\tmark\t_\t_\n"
      "4\tMali\tMali\tPROPN\t_\t_\t5\tnsubj\t_\t_\n"
      "5\tarmed\tarm\tVERB\t_\t_\t2\tccomp\t_\t_\n"
      "6\trebels\trebel\tNOUN\t_\t_\t5\tobj\t_\t_\n"
      "7\twhom\twhom\tPRON\t_\t_\t9\tobj\t_\t_\n"
      "8\tChad\tChad\tPROPN\t_\t_\t9\tnsubj\t_\t_\n"
      "9\tfights\tfight\tVERB\t_\t_\t6\tacl:relcl\t_\t_\n"
      "10\tin\tin\tADP\t_\t_\t11\tcase\t_\t_\n"
      "11\t2030\t2030\tNUM\t_\t_\t9\tobl\t_\t_\n\n",
      "test");
  document.date = "2024-05-01";
  for (const auto& [token, type] : {std::pair{0U, "Person"}, {3U, "Country"}, {7U, "Country"}}) {
    Entity entity;
    entity.type = type;
    document.entities.push_back(entity);
    document.mentions.push_back({SentenceId{0},
                                 {token, token + 1},
                                 TokenId{token},
                                 MentionKind::name,
                                 EntityId{document.entities.size() - 1},
                                 "test"});
  }
  document.times.push_back({{10, 11}, "2030"});
  Statement statement;
  statement.sentence = SentenceId{0};
  statement.speaker = EntityId{0};
  statement.cue = document.tokens[1].span;
  statement.content = {document.span_of({3, 11})};
  statement.stance = stance;
  statement.sources = {{EntityId{0}, ""}};
  document.statements.push_back(statement);
  return document;
}

Claim added(Document& document, const Draft& draft) {
  static const Ontology ontology = load_ontology(data_path("schemas"));
  const TreeView tree(document);
  Claims claims(document, tree, ontology);
  claims.add(draft);
  REQUIRE(document.claims.size() == 1);
  return document.claims[0];
}

// Both ends stand where the trigger does.
Draft draft_of(const char* relation, std::size_t subject, std::size_t object, std::size_t trigger) {
  Draft draft;
  draft.relation = relation;
  draft.subject = EntityId{subject};
  draft.object = EntityId{object};
  draft.trigger = draft.subject_token = draft.object_token = TokenId{trigger};
  return draft;
}

Claim added(Document& document, const char* relation, std::size_t subject, std::size_t object, std::size_t trigger) {
  return added(document, draft_of(relation, subject, object, trigger));
}

}  // namespace

TEST_CASE("claims: what stands in a statement has its sources, and its speaker's stance") {
  Document document = denial(Stance::denies);
  const Claim denied = added(document, "aid", 1, 2, 4);
  CHECK(denied.status == Status::denied);
  REQUIRE(denied.sources.size() == 1);
  CHECK(denied.sources[0].entity == EntityId{0});
  document = denial(Stance::asserts);
  CHECK(added(document, "aid", 1, 2, 4).status == Status::asserted);
  document = denial(Stance::doubts);
  CHECK(added(document, "aid", 1, 2, 4).status == Status::possible);
}

TEST_CASE("claims: an office and a relative clause stand outside a denial") {
  Document document = denial(Stance::denies);
  CHECK(added(document, "holds_office", 0, 1, 3).status == Status::asserted);
  document = denial(Stance::denies);
  document.times.clear();
  CHECK(added(document, "assault", 2, 1, 8).status == Status::asserted);
}

TEST_CASE("claims: who somebody is, and what a clause between commas tells, the text says itself") {
  Document document = denial(Stance::asserts);
  CHECK(added(document, "holds_office", 0, 1, 3).sources.empty());
  document = denial(Stance::asserts);
  CHECK(added(document, "aid", 1, 2, 4).sources.size() == 1);
  document = denial(Stance::asserts);
  CHECK(added(document, "assault", 2, 1, 8).sources.size() == 1);  // "rebels whom Chad fights"
  document = denial(Stance::asserts);
  document.tokens[5].span = {document.tokens[5].span.begin, document.tokens[5].span.begin + 1};
  document.text[document.tokens[5].span.begin] = ',';  // ", whom Chad fights"
  CHECK(added(document, "assault", 2, 1, 8).sources.empty());
  document = denial(Stance::asserts);
  document.statements[0].kind = SpeechKind::direct;
  CHECK(added(document, "holds_office", 0, 1, 3).sources.size() == 1);
}

TEST_CASE("claims: what is dated after the document is planned") {
  Document document = denial(Stance::asserts);
  const Claim claim = added(document, "assault", 2, 1, 8);
  CHECK(claim.date == "2030");
  CHECK(claim.status == Status::planned);
}

TEST_CASE("claims: what one does by speaking to an outlet, or claims to have done, has its source") {
  Document document = denial(Stance::asserts);
  Entity outlet;
  outlet.type = "Outlet";
  document.entities.push_back(outlet);
  document.statements[0].outlet = EntityId{3};
  const Claim spoken = added(document, "accuse", 0, 1, 1);  // the cue itself
  REQUIRE(spoken.sources.size() == 1);
  CHECK(spoken.sources[0].entity == EntityId{3});

  document.statements.clear();
  document.claims.clear();
  Draft draft = draft_of("aid", 1, 2, 4);
  draft.claimed = true;
  const Claim claimed = added(document, draft);
  REQUIRE(claimed.sources.size() == 1);
  CHECK(claimed.sources[0].entity == EntityId{1});
}

TEST_CASE("claims: what has both ends in a statement stands in it, wherever its trigger is") {
  Document document = denial(Stance::asserts);
  Draft draft = draft_of("assault", 2, 1, 1);  // the trigger outside what is said
  draft.subject_token = TokenId{std::size_t{7}};
  draft.object_token = TokenId{std::size_t{3}};
  const Claim claim = added(document, draft);
  REQUIRE(claim.sources.size() == 1);
  CHECK(claim.sources[0].entity == EntityId{0});
}

TEST_CASE("claims: an outlet carries a speaker, and cites an outlet, by the chain of a statement") {
  Document document = denial(Stance::asserts);
  for (int i = 0; i < 2; ++i) {
    Entity outlet;
    outlet.type = "Outlet";
    document.entities.push_back(outlet);
  }
  document.statements[0].sources = {{EntityId{3}, ""}, {EntityId{4}, ""}, {EntityId{}, "an aide"}, {EntityId{0}, ""}};
  static const Ontology ontology = load_ontology(data_path("schemas"));
  const TreeView tree(document);
  Claims claims(document, tree, ontology);
  extract_relays(document, claims);
  REQUIRE(document.claims.size() == 1);
  CHECK(document.claims[0].relation == "cites");
  CHECK(document.claims[0].subject == EntityId{3});
  CHECK(document.claims[0].object == EntityId{4});
  CHECK(document.claims[0].sources.empty());
  document.statements[0].sources = {{EntityId{3}, ""}, {EntityId{0}, ""}};
  extract_relays(document, claims);
  REQUIRE(document.claims.size() == 2);
  CHECK(document.claims[1].relation == "quoted_in");
  CHECK(document.claims[1].subject == EntityId{0});
}
