#include "text/conllu.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "text/entity_brackets.hpp"

using namespace entente;

TEST_CASE("conllu: what is read is written again") {
  const std::string text =
      "# sent_id = d-1\n# text = Oslo warned Bern.\n"
      "1\tOslo\tOslo\tPROPN\t_\tNumber=Sing\t2\tnsubj\t_\t_\n"
      "2\twarned\twarn\tVERB\t_\t_\t0\troot\t_\t_\n"
      "3\tBern\tBern\tPROPN\t_\t_\t2\tobj\t_\tSpaceAfter=No\n"
      "4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n";
  CHECK(write_conllu(read_conllu(text, "d")) == text);
}

TEST_CASE("conllu: a multiword token's words share its bytes") {
  const Document document = read_conllu(
      "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\tAUX\t_\t_\t0\troot\t_\t_\n2\tn't\tnot\tPART\t_\t_\t1\tadvmod\t_"
      "\t_\n",
      "d");
  CHECK(document.text == "don't ");
  CHECK(document.form(TokenId{0}) == "do");
  CHECK(document.form(TokenId{1}) == "n't");
}

TEST_CASE("conllu: mistakes name file, line and what is wrong") {
  CHECK_THROWS_WITH_AS(read_conllu("1\tOslo\n", "f.conllu"),
                       "f.conllu:1: a token line has 10 fields set apart by tabs, this one 2", Error);
  CHECK_THROWS_WITH_AS(read_conllu("1\ta\ta\tFOO\t_\t_\t0\troot\t_\t_\n", "f"),
                       "f:1: no universal part of speech is named 'FOO'", Error);
}

TEST_CASE("conllu: mentions become the brackets of CorefUD") {
  Document document = read_conllu(
      "1\tThe\t_\tDET\t_\t_\t2\tdet\t_\t_\n2\tminister\t_\tNOUN\t_\t_\t0\troot\t_\t_\n"
      "3\tof\t_\tADP\t_\t_\t4\tcase\t_\t_\n4\tChad\t_\tPROPN\t_\t_\t2\tnmod\t_\t_\n",
      "d");
  document.entities.resize(2);
  document.entities[0].type = "Person";
  document.entities[1].type = "Country";
  const SentenceId sentence{std::size_t{0}};
  const EntityId person{std::size_t{0}}, country{std::size_t{1}};
  document.mentions = {{sentence, {3, 4}, TokenId{std::size_t{3}}, MentionKind::name, country, ""},
                       {sentence, {0, 4}, TokenId{std::size_t{1}}, MentionKind::nominal, person, ""},
                       {sentence, {0, 4}, TokenId{std::size_t{1}}, MentionKind::nominal, country, ""}};
  const std::vector<std::string> expected{"(e1-Person-2-nominal", "", "", "(e2-Country-1-name)e1)"};
  CHECK(entity_brackets(document) == expected);
  const std::string written = write_conllu(document);
  CHECK(written.starts_with("# newdoc id = d\n# global.Entity = eid-etype-head-other\n"));
  CHECK(written.find("nmod\t_\tEntity=(e2-Country-1-name)e1)\n") != std::string::npos);
}
