// Which claims are too doubtful beside what else is told.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/data_path.hpp"
#include "extract/doubtful_claims.hpp"
#include "pipeline/pipeline.hpp"
#include "text/conllu.hpp"

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

// CoNLL-U with blanks for tabs.
std::string tabbed(std::string text) {
  std::replace(text.begin(), text.end(), ' ', '\t');
  return text + "\n";
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

TEST_CASE("doubtful claims: praise is no accusation") {
  const Pipeline pipeline = Pipeline::load(data_path("schemas"));
  const auto relations = [&](const char* text) {
    Document document;
    document.text = text;
    document.blocks.push_back({{0, static_cast<std::uint32_t>(document.text.size())}, BlockKind::body, ""});
    pipeline.analyse(document);
    std::string out;
    for (const Claim& told : document.claims) out += told.relation + " ";
    return out;
  };
  CHECK(relations("Anna Lindqvist called Pablo Rojas \"a tireless and humble leader\".") == "support ");
  CHECK(relations("Anna Lindqvist called Pablo Rojas \"a thief\".") == "accuse ");
}

TEST_CASE("doubtful claims: places side by side, each with a count of its own") {
  const Ontology ontology = load_ontology(data_path("schemas"));
  const auto stays = [&](const char* text, Span subject, Span object) {
    Document document = read_conllu(tabbed(text), "test");
    Claim lies = claim("located_in", 0, 1, 900);
    lies.evidence.subject = subject;
    lies.evidence.object = object;
    document.claims = {lies};
    settle_doubtful_claims(document, ontology);
    return !document.claims.empty();
  };
  // "Twelve in Gao, nine in Timbuktu" and "Gao, nine miles of Timbuktu"
  CHECK_FALSE(stays(R"(1 Twelve _ NUM _ _ 0 root _ _
2 in _ ADP _ _ 3 case _ _
3 Gao _ PROPN _ _ 1 nmod _ SpaceAfter=No
4 , _ PUNCT _ _ 5 punct _ _
5 nine _ NUM _ _ 1 conj _ _
6 in _ ADP _ _ 7 case _ _
7 Mopti _ PROPN _ _ 5 nmod _ _
)",
                    {10, 13}, {23, 28}));
  CHECK(stays(R"(1 Gao _ PROPN _ _ 0 root _ SpaceAfter=No
2 , _ PUNCT _ _ 4 punct _ _
3 nine _ NUM _ _ 4 nummod _ _
4 miles _ NOUN _ _ 1 appos _ _
5 of _ ADP _ _ 6 case _ _
6 Mopti _ PROPN _ _ 4 nmod _ _
)",
              {0, 3}, {19, 24}));
}
