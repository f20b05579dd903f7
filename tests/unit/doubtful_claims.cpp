// Which claims are too doubtful beside what else is told.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/data_path.hpp"
#include "extract/doubtful_claims.hpp"

using namespace entente;

namespace {

Claim claim(const char* relation, std::size_t subject, std::size_t object, std::uint16_t confidence) {
  Claim out;
  out.relation = relation;
  out.subject = EntityId{subject};
  out.object = EntityId{object};
  out.confidence = confidence;
  out.evidence.sentence = SentenceId{std::size_t{0}};
  out.evidence.rule = "learned";
  return out;
}

// How many a graph keeps, which leaves out actions below a fifth.
std::size_t kept(std::vector<Claim> claims) {
  static const Ontology ontology = load_ontology(data_path("schemas"));
  Document document;
  document.claims = std::move(claims);
  settle_doubtful_claims(document, ontology);
  return static_cast<std::size_t>(std::count_if(document.claims.begin(), document.claims.end(), [](const Claim& one) {
    return ontology.relation(one.relation)->quad == Quad::standing || one.confidence >= 200;
  }));
}

}  // namespace

TEST_CASE("doubtful claims: to one's own state, of who is asked, of a second office, in an outlet") {
  const Claim office = claim("holds_office", 0, 1, 900);
  CHECK(kept({office, claim("accuse", 0, 1, 600)}) == 1);
  CHECK(kept({office, claim("accuse", 1, 0, 600)}) == 1);
  CHECK(kept({office, claim("accuse", 0, 1, 800)}) == 2);
  CHECK(kept({office, claim("retreat", 0, 1, 600)}) == 2);
  CHECK(kept({office, claim("accuse", 0, 2, 600)}) == 2);
  CHECK(kept({claim("holds_office", 0, 1, 400), claim("accuse", 0, 1, 600)}) == 2);

  Claim wish = claim("support", 1, 2, 250);
  wish.status = Status::possible;
  CHECK(kept({claim("request", 0, 1, 900), wish}) == 1);
  CHECK(kept({claim("request", 2, 0, 900), wish}) == 2);
  wish.confidence = 300;
  CHECK(kept({claim("request", 0, 1, 900), wish}) == 2);

  CHECK(kept({office, claim("holds_office", 0, 2, 390)}) == 1);
  CHECK(kept({office, claim("holds_office", 0, 2, 400)}) == 2);
  CHECK(kept({claim("part_of", 0, 1, 800), claim("part_of", 1, 0, 400)}) == 1);
  CHECK(kept({claim("part_of", 0, 1, 800), claim("part_of", 1, 2, 400)}) == 2);
  Claim told = claim("consult", 0, 1, 490);
  CHECK(kept({told}) == 1);
  told.label = "tell";
  CHECK(kept({told}) == 0);
  CHECK(kept({claim("quoted_in", 0, 1, 90)}) == 0);
  CHECK(kept({claim("quoted_in", 0, 1, 100)}) == 1);
}
