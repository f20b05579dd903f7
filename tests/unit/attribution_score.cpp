#include <doctest/doctest.h>

#include "base/error.hpp"
#include "evaluate/attribution_score.hpp"

using namespace entente;

namespace {

const char* const kGold =
    "# newdoc id = a\n"
    "1\tMori\tMori\tPROPN\t_\t_\t2\tnsubj\t_\tDiscourse=attribution-positive:1->2:0:sem-atsrc-1-_+lex-indwd-2-gold\n"
    "2\tsaid\tsay\tVERB\t_\t_\t0\troot\t_\t_\n"
    "3\tno\tno\tINTJ\t_\t_\t2\tobj\t_\t_\n"
    "\n"
    "# newdoc id = b\n"
    "1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\t_\n"
    "2\tdaily\tdaily\tNOUN\t_\t_\t6\tnsubj\t_\tDiscourse=joint-list:4->1:0:_;attribution-negative:1->2:0:2:sem-atsrc-1-"
    "2,4-_+lex-indwd-6-_\n"
    "3\t,\t,\tPUNCT\t_\t_\t2\tpunct\t_\t_\n"
    "4\tLumen\tLumen\tPROPN\t_\t_\t2\tappos\t_\t_\n"
    "5\t,\t,\tPUNCT\t_\t_\t2\tpunct\t_\t_\n"
    "6\tdenied\tdeny\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_\n"
    "7\tit\tit\tPRON\t_\t_\t6\tobj\t_\t_\n"
    "\n";

}  // namespace

TEST_CASE("attribution score: gold sources and cues count from each document's first word") {
  const std::vector<AttributedDocument> gold = read_attributions(kGold, "test");
  REQUIRE(gold.size() == 2);
  REQUIRE(gold[1].attributions.size() == 1);
  CHECK(gold[0].attributions[0].source == std::vector<TokenId>{TokenId{0}});
  CHECK(gold[1].attributions[0].source == std::vector<TokenId>{TokenId{0}, TokenId{1}, TokenId{3}});
  CHECK(gold[1].attributions[0].cue == std::vector<TokenId>{TokenId{5}});
}

TEST_CASE("attribution score: exact and overlapping spans, punctuation aside") {
  const std::vector<AttributedDocument> gold = read_attributions(kGold, "test");
  AttributionScore score;
  Document system = gold[0].document;
  score_attributions(system, gold[0], score);  // nothing found
  system = gold[1].document;
  Statement statement;
  statement.speaker_span = system.span_of({0, 2});
  statement.cue = system.tokens[5].span;
  statement.content = {system.span_of({5, 7})};
  system.statements.push_back(statement);
  score_attributions(system, gold[1], score);
  CHECK(score.source_exact.right == 0);
  CHECK(score.source_overlap.right == 1);
  CHECK(score.cue_exact.right == 1);
  CHECK(score.cue_exact.gold == 2);
  system.statements[0].speaker_span = system.span_of({0, 5});
  score_attributions(system, gold[1], score);
  CHECK(score.source_exact.right == 1);
}

TEST_CASE("attribution score: a token that the document does not have is an error with its line") {
  std::string wrong = kGold;
  wrong.replace(wrong.find("sem-atsrc-1-2,4-"), 16, "sem-atsrc-1-2,9-");
  CHECK_THROWS_WITH_AS(read_attributions(wrong, "test"),
                       "test:8: the signal names the token '9'; the document has 1 to 7", Error);
}
