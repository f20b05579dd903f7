// Gold coreference is read from Entity= and scored by the CoNLL-2012 measures.
#include "evaluate/coref_score.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"

namespace entente {
namespace {

// Ana Costa left . She said the doctor saw her .
constexpr const char* kText =
    "# newdoc id = one\n"
    "1\tAna\t_\tPROPN\t_\t_\t3\tnsubj\t_\tEntity=(1-person-new-n-cf1-1,2-coref\n"
    "2\tCosta\t_\tPROPN\t_\t_\t1\tflat\t_\tEntity=1)\n"
    "3\tleft\t_\tVERB\t_\t_\t0\troot\t_\t_\n"
    "4\t.\t_\tPUNCT\t_\t_\t3\tpunct\t_\t_\n"
    "\n"
    "1\tShe\t_\tPRON\t_\t_\t2\tnsubj\t_\tEntity=(1-person-giv:act-n-cf1-1-ana)\n"
    "2\tsaid\t_\tVERB\t_\t_\t0\troot\t_\t_\n"
    "3\tthe\t_\tDET\t_\t_\t4\tdet\t_\tEntity=(2-person-new-n-cf2-2-coref\n"
    "4\tdoctor\t_\tNOUN\t_\t_\t5\tnsubj\t_\tEntity=2)\n"
    "5\tsaw\t_\tVERB\t_\t_\t2\tccomp\t_\t_\n"
    "6\ther\t_\tPRON\t_\t_\t5\tobj\t_\tEntity=(1-person-giv:act-n-cf3-1-ana)\n"
    "7\t.\t_\tPUNCT\t_\t_\t2\tpunct\t_\t_\n"
    "\n"
    "# newdoc id = two\n"
    "1\tHe\t_\tPRON\t_\t_\t2\tnsubj\t_\tEntity=(1-person-new-n-cf1-1-ana)\n"
    "2\tslept\t_\tVERB\t_\t_\t0\troot\t_\t_\n"
    "\n";

Document with_mentions(const CorefGold& gold, const std::vector<std::pair<TokenRange, std::size_t>>& mentions) {
  Document document = gold.document;
  document.entities.resize(2);
  for (const auto& [tokens, entity] : mentions) {
    const MentionKind kind =
        document.tokens[tokens.begin].upos == Upos::PROPN ? MentionKind::name : MentionKind::pronoun;
    document.mentions.push_back(
        {SentenceId{std::size_t{0}}, tokens, TokenId{std::size_t{tokens.begin}}, kind, EntityId{entity}, ""});
  }
  return document;
}

TEST_CASE("coref gold: clusters with a name, of two mentions or more, document by document") {
  const std::vector<CorefGold> gold = read_coref_gold(kText, "test");
  REQUIRE(gold.size() == 2);
  REQUIRE(gold[0].clusters.size() == 1);
  CHECK(gold[0].clusters[0].size() == 3);
  CHECK(gold[0].clusters[0][0].core.size() == 2);
  CHECK(gold[1].clusters.empty());
}

TEST_CASE("coref score: all right, one link missed, one pronoun astray") {
  const CorefGold gold = read_coref_gold(kText, "test").front();
  CorefScore all, missed, astray;
  score_coref(with_mentions(gold, {{{0, 2}, 0}, {{4, 5}, 0}, {{9, 10}, 0}}), gold, all);
  CHECK(all.conll() == doctest::Approx(1.0));
  score_coref(with_mentions(gold, {{{0, 2}, 0}, {{4, 5}, 0}}), gold, missed);
  CHECK(missed.muc.recall() == doctest::Approx(0.5));
  CHECK(missed.muc.precision() == doctest::Approx(1.0));
  CHECK(missed.b_cubed.recall() == doctest::Approx(4.0 / 9));
  CHECK(missed.ceaf_e.recall() == doctest::Approx(0.8));
  score_coref(with_mentions(gold, {{{0, 2}, 0}, {{4, 5}, 0}, {{9, 10}, 0}, {{7, 8}, 0}}), gold, astray);
  CHECK(astray.b_cubed.precision() == doctest::Approx(9.0 / 16));
  CHECK(astray.muc.precision() == doctest::Approx(2.0 / 3));
}

TEST_CASE("coref gold: what is wrong is told with its line") {
  CHECK_THROWS_WITH_AS(read_coref_gold("1\tA\t_\tX\t_\t_\t0\troot\t_\t_\n", "t"), doctest::Contains("Entity="), Error);
  CHECK_THROWS_WITH_AS(read_coref_gold("1\tA\t_\tX\t_\t_\t0\troot\t_\tEntity=4)\n", "t"), doctest::Contains("t:1"),
                       Error);
}

}  // namespace
}  // namespace entente
