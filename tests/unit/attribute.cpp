#include <doctest/doctest.h>

#include "attribute/attribute.hpp"
#include "base/data_path.hpp"
#include "text/conllu.hpp"

using namespace entente;

namespace {

// One word a line: "form lemma UPOS head deprel".
Document tree(const std::string& lines) {
  std::string input;
  int number = 0;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find(';', at), lines.size());
    std::vector<std::string> cells;
    for (std::size_t from = at; from < end;) {
      const std::size_t to = std::min(lines.find(' ', from), end);
      if (to > from) cells.push_back(lines.substr(from, to - from));
      from = to + 1;
    }
    REQUIRE(cells.size() == 5);
    input += std::to_string(++number) + "\t" + cells[0] + "\t" + cells[1] + "\t" + cells[2] + "\t_\t_\t" + cells[3] +
             "\t" + cells[4] + "\t_\t_\n";
    at = end + 1;
  }
  return read_conllu(input + "\n", "test");
}

EntityId mention(Document& document, std::uint32_t begin, std::uint32_t end, const char* type) {
  Entity entity;
  entity.type = type;
  entity.name = document.view(TokenRange{begin, end});
  document.entities.push_back(entity);
  const EntityId id{document.entities.size() - 1};
  document.mentions.push_back(
      {SentenceId{0}, {begin, end}, TokenId{std::size_t{end} - 1}, MentionKind::name, id, "test"});
  return id;
}

std::string content(const Document& document, std::size_t statement = 0) {
  std::string out;
  for (const Span span : document.statements[statement].content)
    out += (out.empty() ? "" : " | ") + std::string(document.view(span));
  return out;
}

const Cues& cues() {
  static const Cues loaded = Cues::load(data_path("schemas"));
  return loaded;
}

}  // namespace

TEST_CASE("attribute: a clause under its cue") {
  Document document = tree(
      "Okello Okello PROPN 2 nsubj;said say VERB 0 root;that that SCONJ 5 mark;talks talk NOUN 5 nsubj;failed fail "
      "VERB 2 "
      "ccomp;. . PUNCT 2 punct");
  const EntityId speaker = mention(document, 0, 1, "Person");
  attribute(document, cues());
  REQUIRE(document.statements.size() == 1);
  CHECK(document.statements[0].speaker == speaker);
  CHECK(content(document) == "talks failed");
  CHECK(document.statements[0].stance == Stance::asserts);
  CHECK(document.statements[0].kind == SpeechKind::indirect);
}

TEST_CASE("attribute: a cue inside what is said") {
  Document document = tree(
      "Talks talk NOUN 2 nsubj;failed fail VERB 0 root;, , PUNCT 6 punct;the the DET 5 det;envoy envoy NOUN 6 "
      "nsubj;argued "
      "argue VERB 2 parataxis;, , PUNCT 6 punct;again again ADV 2 advmod;. . PUNCT 2 punct");
  attribute(document, cues());
  REQUIRE(document.statements.size() == 1);
  CHECK(document.statements[0].speaker_text == "the envoy");
  CHECK(content(document) == "Talks failed | again");
}

TEST_CASE("attribute: a denial") {
  Document document = tree(
      "Mali Mali PROPN 2 nsubj;denied deny VERB 0 root;arming arm VERB 2 xcomp;rebels rebel NOUN 3 obj;. . PUNCT 2 "
      "punct");
  mention(document, 0, 1, "Country");
  attribute(document, cues());
  REQUIRE(document.statements.size() == 1);
  CHECK(content(document) == "arming rebels");
  CHECK(document.statements[0].stance == Stance::denies);
}

TEST_CASE("attribute: according to an outlet that quotes somebody") {
  Document document = tree(
      "According accord VERB 3 case;to to ADP 1 fixed;Vesna Vesna PROPN 9 obl;and and CCONJ 5 cc;quoting quote VERB 3 "
      "conj;Okello Okello PROPN 5 obj;, , PUNCT 9 punct;talks talk NOUN 9 nsubj;failed fail VERB 0 root;. . PUNCT 9 "
      "punct");
  const EntityId outlet = mention(document, 2, 3, "Outlet");
  const EntityId speaker = mention(document, 5, 6, "Person");
  attribute(document, cues());
  REQUIRE(document.statements.size() == 1);
  const Statement& statement = document.statements[0];
  CHECK(statement.outlet == outlet);
  CHECK(statement.speaker == speaker);
  CHECK(content(document) == "talks failed");
  REQUIRE(statement.sources.size() == 2);
  CHECK(statement.sources[0].entity == outlet);
  CHECK(statement.sources[1].entity == speaker);
  REQUIRE(document.claims.size() == 1);
  CHECK(document.claims[0].relation == "quoted_in");
}

TEST_CASE("attribute: nothing is said by what cannot speak") {
  Document document = tree(
      "The the DET 2 det;move move NOUN 3 nsubj;suggests suggest VERB 0 root;that that SCONJ 6 mark;talks talk NOUN 6 "
      "nsubj;failed fail VERB 3 ccomp;. . PUNCT 3 punct");
  attribute(document, cues());
  CHECK(document.statements.empty());
}
