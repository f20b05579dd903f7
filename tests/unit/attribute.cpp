#include <algorithm>

#include <doctest/doctest.h>

#include "attribute/acts.hpp"
#include "attribute/attribute.hpp"
#include "base/data_path.hpp"
#include "coref/speech.hpp"
#include "text/conllu.hpp"

using namespace entente;

namespace {

// "form lemma UPOS head deprel", words set apart by semicolons, sentences by "|".
Document tree(const std::string& lines) {
  std::string input;
  int number = 0;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find_first_of(";|", at), lines.size());
    std::vector<std::string> cells;
    for (std::size_t from = at; from < end;) {
      const std::size_t to = std::min(lines.find(' ', from), end);
      if (to > from) cells.push_back(lines.substr(from, to - from));
      from = to + 1;
    }
    REQUIRE(cells.size() == 5);
    input += std::to_string(++number) + "\t" + cells[0] + "\t" + cells[1] + "\t" + cells[2] + "\t_\t_\t" + cells[3] +
             "\t" + cells[4] + "\t_\t_\n";
    if (end < lines.size() && lines[end] == '|') {
      input += "\n";
      number = 0;
    }
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
}

TEST_CASE("attribute: 'and, according to X,' opens what X says") {
  Document document = tree(
      "Rebels rebel NOUN 2 nsubj;fled flee VERB 0 root;and and CCONJ 9 cc;, , PUNCT 9 punct;according accord VERB 7 "
      "case;to to ADP 5 fixed;Okello Okello PROPN 9 obl;, , PUNCT 9 punct;surrendered surrender VERB 2 conj;. . PUNCT "
      "2 "
      "punct");
  mention(document, 6, 7, "Person");
  attribute(document, cues());
  REQUIRE(document.statements.size() == 1);
  CHECK(content(document) == "surrendered");
}

TEST_CASE("attribute: 'that' read as a determiner of what is said") {
  Document document = tree(
      "Okello Okello PROPN 2 nsubj;told tell VERB 0 root;Vesna Vesna PROPN 2 iobj;that that DET 5 det;aid aid NOUN 6 "
      "nsubj;came come VERB 3 acl:relcl;. . PUNCT 2 punct");
  mention(document, 0, 1, "Person");
  mention(document, 2, 3, "Outlet");
  attribute(document, cues());
  REQUIRE(document.statements.size() == 1);
  CHECK(content(document) == "aid came");
}

TEST_CASE("attribute: nothing is said by what cannot speak") {
  Document document = tree(
      "The the DET 2 det;move move NOUN 3 nsubj;suggests suggest VERB 0 root;that that SCONJ 6 mark;talks talk NOUN 6 "
      "nsubj;failed fail VERB 3 ccomp;. . PUNCT 3 punct");
  attribute(document, cues());
  CHECK(document.statements.empty());
}

namespace {

// Speaker, outlet and content of each statement; an entity by its name, else the text's words in quotes.
std::string said(const Document& document) {
  const auto name = [&](EntityId entity) { return entity ? document.entities[entity.index()].name : std::string(); };
  std::string out;
  for (std::size_t i = 0; i < document.statements.size(); ++i) {
    const Statement& statement = document.statements[i];
    out += (i == 0 ? "" : "; ") + (statement.speaker ? name(statement.speaker) : "'" + statement.speaker_text + "'") +
           (statement.outlet ? " in " + name(statement.outlet) : "") + ": " + content(document, i);
  }
  return out;
}

}  // namespace

TEST_CASE("attribute: the one told is no part of what is said, whatever the tree makes of it") {
  Document document = tree(
      "Okello Okello PROPN 2 nsubj;told tell VERB 0 root;Vesna Vesna PROPN 4 nsubj;talks talk NOUN 5 nsubj;failed fail "
      "VERB 2 ccomp;. . PUNCT 2 punct");
  mention(document, 0, 1, "Person");
  mention(document, 2, 3, "Outlet");
  attribute(document, cues());
  CHECK(said(document) == "Okello in Vesna: talks failed");

  document = tree(
      "Okello Okello PROPN 2 nsubj;told tell VERB 0 root;local local ADJ 4 amod;media media NOUN 2 iobj;Nia Nia PROPN "
      "4 "
      "appos;'s 's PART 5 case;talks talk NOUN 8 nsubj;failed fail VERB 2 ccomp;. . PUNCT 2 punct");
  mention(document, 0, 1, "Person");
  attribute(document, cues());
  CHECK(said(document) == "Okello: Nia 's talks failed");
}

TEST_CASE("attribute: the subject before a clause between commas") {
  Document document = tree(
      "Vesna Vesna PROPN 2 nsubj;reported report VERB 0 root;a a DET 4 det;source source NOUN 2 obl;, , PUNCT 7 "
      "punct;whom whom PRON 7 obj;nobody nobody PRON 8 nsubj;named name VERB 10 ccomp;, , PUNCT 10 punct;said say VERB "
      "2 "
      "conj;talks talk NOUN 12 nsubj;failed fail VERB 10 ccomp;. . PUNCT 2 punct");
  mention(document, 0, 1, "Outlet");
  attribute(document, cues());
  CHECK(said(document) == "'a source' in Vesna: talks failed");
}

TEST_CASE("attribute: a name before the description that the tree takes for the subject") {
  Document document = tree(
      "Nia Nia PROPN 8 obl;Okello Okello PROPN 1 flat;, , PUNCT 5 punct;deputy deputy NOUN 5 compound;head head NOUN 8 "
      "nsubj;of of ADP 7 case;staff staff NOUN 5 nmod;wrote write VERB 0 root;that that SCONJ 11 mark;talks talk NOUN "
      "11 "
      "nsubj;failed fail VERB 8 ccomp;. . PUNCT 8 punct");
  mention(document, 0, 2, "Person");
  attribute(document, cues());
  CHECK(said(document) == "Nia Okello: talks failed");
}

TEST_CASE("attribute: 'it' and 'the newspaper' are the outlet before") {
  Document document = tree(
      "The the DET 2 det;Vesna Vesna PROPN 3 nsubj;went go VERB 0 root;further far ADV 3 advmod;: : PUNCT 9 "
      "punct;Mali Mali PROPN 9 nsubj;, , PUNCT 9 punct;it it PRON 9 nsubj;wrote write VERB 3 parataxis;, , PUNCT 9 "
      "punct;had have AUX 12 aux;failed fail VERB 9 ccomp;. . PUNCT 3 punct");
  mention(document, 1, 2, "Outlet");
  mention(document, 5, 6, "Country");
  attribute(document, cues());
  CHECK(said(document) == "Vesna in Vesna: had failed");

  document = tree(
      "Vesna Vesna PROPN 2 nsubj;opened open VERB 0 root;and and CCONJ 6 cc;the the DET 5 det;newspaper newspaper NOUN "
      "6 "
      "nsubj;said say VERB 2 conj;talks talk NOUN 8 nsubj;failed fail VERB 6 ccomp;. . PUNCT 2 punct");
  mention(document, 0, 1, "Outlet");
  attribute(document, cues());
  CHECK(said(document) == "Vesna in Vesna: talks failed");
}

TEST_CASE("attribute: officials of a state speak for it in the chain of sources") {
  Document document = tree(
      "Chadian Chadian ADJ 2 amod;officials official NOUN 3 nsubj;said say VERB 0 root;talks talk NOUN 5 nsubj;failed "
      "fail VERB 3 ccomp;. . PUNCT 3 punct");
  const EntityId chad = mention(document, 0, 1, "Country");
  attribute(document, cues());
  REQUIRE(document.statements.size() == 1);
  CHECK(said(document) == "'Chadian officials': talks failed");
  REQUIRE(document.statements[0].sources.size() == 2);
  CHECK(document.statements[0].sources[0].entity == chad);
  CHECK(document.statements[0].sources[1].text == "Chadian officials");
}

TEST_CASE("attribute: nobody has said what is to be confirmed, nor what stands beyond a colon") {
  Document document = tree(
      "Police police NOUN 2 nsubj;met meet VERB 0 root;to to PART 4 mark;confirm confirm VERB 2 advcl;whether whether "
      "SCONJ 7 mark;talks talk NOUN 7 nsubj;failed fail VERB 4 ccomp;. . PUNCT 2 punct");
  attribute(document, cues());
  CHECK(said(document).empty());

  document = tree(
      "Mali Mali PROPN 2 nsubj;left leave VERB 0 root;: : PUNCT 5 punct;reports report NOUN 5 nsubj;describe describe "
      "VERB 2 parataxis;panic panic NOUN 5 obj;. . PUNCT 2 punct");
  mention(document, 0, 1, "Country");
  attribute(document, cues());
  CHECK(said(document).empty());
}

TEST_CASE("attribute: an outlet that reports who speaks is a link of the chain and no statement of its own") {
  Document document = tree(
      "Vesna Vesna PROPN 2 nsubj;reported report VERB 0 root;that that SCONJ 5 mark;Okello Okello PROPN 5 nsubj;said "
      "say "
      "VERB 2 ccomp;talks talk NOUN 7 nsubj;failed fail VERB 5 ccomp;. . PUNCT 2 punct");
  const EntityId outlet = mention(document, 0, 1, "Outlet");
  const EntityId speaker = mention(document, 3, 4, "Person");
  attribute(document, cues());
  REQUIRE(document.statements.size() == 2);
  const Statement& carrier = document.statements[0];
  const Statement& statement = document.statements[1];
  CHECK(carrier.relays);
  CHECK(carrier.sources.size() == 1);
  CHECK_FALSE(statement.relays);
  CHECK(statement.outlet == outlet);
  REQUIRE(statement.sources.size() == 2);
  CHECK(statement.sources[0].entity == outlet);
  CHECK(statement.sources[1].entity == speaker);
}

TEST_CASE("attribute: 'according to' inside what another says is no part of it") {
  Document document = tree(
      "Okello Okello PROPN 2 nsubj;urged urge VERB 0 root;Mali Mali PROPN 2 obj;to to PART 5 mark;stay stay VERB 2 "
      "xcomp;, , PUNCT 9 punct;according accord VERB 9 case;to to ADP 7 fixed;Vesna Vesna PROPN 5 obl;. . PUNCT 2 "
      "punct");
  mention(document, 0, 1, "Person");
  mention(document, 8, 9, "Outlet");
  attribute(document, cues());
  REQUIRE(document.statements.size() == 2);
  const std::size_t inner = document.statements[0].relays ? 1 : 0;
  CHECK(content(document, inner) == "Mali to stay");
  CHECK(document.statements[inner].sources.size() == 2);
}

TEST_CASE("attribute: what one says next is carried by the same outlet") {
  Document document = tree(
      "Okello Okello PROPN 2 nsubj;told tell VERB 0 root;Vesna Vesna PROPN 2 obj;that that SCONJ 6 mark;talks talk "
      "NOUN 6 "
      "nsubj;failed fail VERB 2 ccomp;. . PUNCT 2 punct|Okello Okello PROPN 2 nsubj;added add VERB 0 root;that that "
      "SCONJ "
      "5 mark;Mali Mali PROPN 5 nsubj;left leave VERB 2 ccomp;. . PUNCT 2 punct");
  const EntityId speaker = mention(document, 0, 1, "Person");
  const EntityId outlet = mention(document, 2, 3, "Outlet");
  document.mentions.push_back({SentenceId{1}, {7, 8}, TokenId{7}, MentionKind::name, speaker, "test"});
  attribute(document, cues());
  REQUIRE(document.statements.size() == 2);
  CHECK(document.statements[1].outlet == outlet);
  CHECK(document.statements[1].sources.size() == 2);
}

TEST_CASE("attribute: a colon at the end of a sentence opens the next one") {
  Document document = tree(
      "Okello Okello PROPN 2 nsubj;wrote write VERB 0 root;: : PUNCT 2 punct|Talks talk NOUN 2 nsubj;failed fail VERB "
      "0 "
      "root;. . PUNCT 2 punct");
  mention(document, 0, 1, "Person");
  attribute(document, cues());
  CHECK(said(document) == "Okello: Talks failed .");
}

TEST_CASE("attribute: in the words of somebody, and verbs read as nouns") {
  Document document = tree(
      "In in ADP 3 case;the the DET 3 det;words word NOUN 8 obl;of of ADP 5 case;Okello Okello PROPN 3 nmod;, , PUNCT "
      "3 "
      "punct;talks talk NOUN 8 nsubj;failed fail VERB 0 root;. . PUNCT 8 punct");
  mention(document, 4, 5, "Person");
  attribute(document, cues());
  CHECK(said(document) == "Okello: talks failed");

  document = tree(
      "Vesna Vesna PROPN 2 nsubj;reports report NOUN 0 root;on on ADP 5 case;the the DET 5 det;talks talk NOUN 2 "
      "nmod;. . "
      "PUNCT 2 punct");
  mention(document, 0, 1, "Outlet");
  attribute(document, cues());
  CHECK(said(document) == "Vesna in Vesna: the talks");
}

TEST_CASE("attribute: headlines say who speaks by a colon, and who carries it by a dash") {
  Document document = tree(
      "Okello Okello PROPN 0 root;: : PUNCT 4 punct;talks talk NOUN 4 nsubj;failed fail VERB 1 parataxis;- - PUNCT 6 "
      "punct;Vesna Vesna PROPN 4 flat");
  mention(document, 0, 1, "Person");
  mention(document, 5, 6, "Outlet");
  attribute(document, cues());
  CHECK(document.statements.empty());  // in the body a colon and a dash say nothing
  document.blocks[0].kind = BlockKind::title;
  attribute(document, cues());
  CHECK(said(document) == "Okello in Vesna: talks failed");
  REQUIRE(document.statements.size() == 1);
  CHECK(document.statements[0].sources.size() == 2);
}

TEST_CASE("attribute: the words that quote somebody, put into what is said") {
  Document document = tree(
      "Talks talk NOUN 2 nsubj;failed fail VERB 0 root;, , PUNCT 6 punct;the the DET 5 det;newspaper newspaper NOUN 6 "
      "nsubj;quoted quote VERB 2 ccomp;Okello Okello PROPN 6 obj;as as SCONJ 9 mark;saying say VERB 6 advcl;, , PUNCT "
      "11 "
      "punct;again again ADV 2 advmod;. . PUNCT 2 punct");
  mention(document, 6, 7, "Person");
  attribute(document, cues());
  CHECK(said(document) == "Okello: Talks failed | again");
}

TEST_CASE("attribute: a name in brackets before the cue, a report that two make") {
  Document document = tree(
      "Talks talk NOUN 2 nsubj;failed fail VERB 0 root;, , PUNCT 5 punct;Daily daily PROPN 5 compound;Vesna Vesna "
      "PROPN 1 "
      "appos;( ( PUNCT 7 punct;DV DV PROPN 5 appos;) ) PUNCT 7 punct;reported report VERB 2 conj;Friday Friday PROPN 9 "
      "obl;. . PUNCT 2 punct");
  // The verb before is finite.
  document.tokens[1].feats = "VerbForm=Fin";
  mention(document, 3, 5, "Outlet");
  attribute(document, cues());
  CHECK(said(document) == "Daily Vesna in Daily Vesna: Talks failed");

  document = tree(
      "Okello Okello PROPN 2 nsubj;said say VERB 0 root;, , PUNCT 6 punct;and and CCONJ 6 cc;Mori Mori PROPN 6 "
      "nsubj;confirmed confirm VERB 2 conj;, , PUNCT 10 punct;that that SCONJ 10 mark;talks talk NOUN 10 nsubj;failed "
      "fail "
      "VERB 6 ccomp;. . PUNCT 2 punct");
  mention(document, 0, 1, "Person");
  mention(document, 4, 5, "Person");
  attribute(document, cues());
  CHECK(said(document) == "Okello: talks failed; Mori: talks failed");
}

TEST_CASE("attribute: what an object, an act or the words after a cue name") {
  Document document = tree(
      "Okello Okello PROPN 2 nsubj;condemned condemn VERB 0 root;the the DET 4 det;raid raid NOUN 2 obj;and and CCONJ "
      "6 "
      "cc;called call VERB 2 conj;for for ADP 9 case;a a DET 9 det;truce truce NOUN 6 obl;. . PUNCT 2 punct");
  mention(document, 0, 1, "Person");
  attribute(document, cues());
  CHECK(said(document) == "Okello: the raid; Okello: a truce");

  document = tree(
      "Okello Okello PROPN 2 nsubj;offered offer VERB 0 root;to to PART 4 mark;mediate mediate VERB 2 xcomp;. . PUNCT "
      "2 "
      "punct|Mali Mali PROPN 2 nsubj;offered offer VERB 0 root;troops troop NOUN 2 obj;. . PUNCT 2 punct");
  mention(document, 0, 1, "Person");
  mention(document, 5, 6, "Country");
  attribute(document, cues());
  CHECK(said(document) == "Okello: to mediate");

  document = tree(
      "Okello Okello PROPN 2 nsubj;let let VERB 0 root;it it PRON 2 obj;be be AUX 5 aux:pass;known know VERB 2 "
      "xcomp;that that SCONJ 8 mark;talks talk NOUN 8 nsubj;failed fail VERB 5 ccomp;. . PUNCT 2 punct");
  mention(document, 0, 1, "Person");
  attribute(document, cues());
  CHECK(said(document) == "Okello: talks failed");
}

TEST_CASE("attribute: a date, a particle's other verb and a compound are no cues") {
  Document document = tree(
      "Mali Mali PROPN 2 nsubj;called call VERB 0 root;off off ADP 2 compound:prt;the the DET 5 det;trip trip NOUN 2 "
      "obj;. . PUNCT 2 punct");
  mention(document, 0, 1, "Country");
  attribute(document, cues());
  CHECK(document.statements.empty());
}

TEST_CASE("attribute: the name that stands after its description, and clauses between them and the cue") {
  Document document = tree(
      "The the DET 2 det;envoy envoy NOUN 8 nsubj;in in ADP 4 case;Lima Lima PROPN 2 nmod;, , PUNCT 6 punct;Nia Nia "
      "PROPN 4 appos;, , PUNCT 2 punct;said say VERB 0 root;talks talk NOUN 10 nsubj;failed fail VERB 8 ccomp;. . "
      "PUNCT "
      "8 punct");
  mention(document, 5, 6, "Person");
  attribute(document, cues());
  CHECK(said(document) == "Nia: talks failed");

  document = tree(
      "Talks talk NOUN 2 nsubj;failed fail VERB 8 ccomp;, , PUNCT 2 punct;an a DET 5 det;envoy envoy NOUN 2 dep;who "
      "who "
      "PRON 7 nsubj;came come VERB 5 acl:relcl;told tell VERB 0 root;Vesna Vesna PROPN 8 iobj;. . PUNCT 8 punct");
  document.tokens[1].feats = document.tokens[6].feats = "VerbForm=Fin";
  mention(document, 8, 9, "Outlet");
  attribute(document, cues());
  CHECK(said(document) == "'an envoy' in Vesna: Talks failed");
}

TEST_CASE("attribute: what a relative clause says of its noun") {
  Document document = tree(
      "Mali Mali PROPN 2 nsubj;closed close VERB 0 root;the the DET 4 det;port port NOUN 2 obj;, , PUNCT 7 punct;a a "
      "DET "
      "7 det;step step NOUN 4 appos;that that PRON 10 obj;Okello Okello PROPN 10 nsubj;called call VERB 7 "
      "acl:relcl;reckless reckless ADJ 10 xcomp;. . PUNCT 2 punct");
  mention(document, 8, 9, "Person");
  attribute(document, cues());
  CHECK(said(document) == "Okello: a step | reckless");
}

TEST_CASE("attribute: 'it' that is denied is what has been said; nobody speaks of himself by name") {
  Document document = tree(
      "Nia Nia PROPN 2 nsubj;says say VERB 0 root;Mali Mali PROPN 4 nsubj;fired fire VERB 2 ccomp;. . PUNCT 2 "
      "punct|Chad "
      "Chad PROPN 2 nsubj;denies deny VERB 0 root;it it PRON 2 obj;. . PUNCT 2 punct");
  mention(document, 0, 1, "Person");
  mention(document, 5, 6, "Country");
  attribute(document, cues());
  CHECK(said(document) == "Nia: Mali fired; Chad: Mali fired | it");

  document = tree(
      "Okello Okello PROPN 2 nsubj;waited wait VERB 0 root;. . PUNCT 2 punct|We we PRON 3 nsubj;will will AUX 3 "
      "aux;receive receive VERB 7 ccomp;Mori Mori PROPN 3 obj;, , PUNCT 3 punct;he he PRON 7 nsubj;said say VERB 0 "
      "root;. . PUNCT 7 punct");
  const EntityId okello = mention(document, 0, 1, "Person");
  const EntityId mori = mention(document, 6, 7, "Person");
  document.mentions.back().sentence = SentenceId{1};
  document.mentions.push_back({SentenceId{1}, {8, 9}, TokenId{8}, MentionKind::pronoun, mori, "test"});
  attribute(document, cues());
  REQUIRE(document.statements.size() == 1);
  CHECK(document.statements[0].speaker == okello);
}

TEST_CASE("attribute: a cue between the subject and the verb of what is said") {
  Document document = tree(
      "The the DET 2 det;door door NOUN 5 nsubj;, , PUNCT 2 punct;he he PRON 5 nsubj;added add VERB 0 root;, , PUNCT 7 "
      "punct;remained remain VERB 5 ccomp;ajar ajar ADJ 7 xcomp;. . PUNCT 5 punct");
  document.tokens[4].feats = document.tokens[6].feats = "VerbForm=Fin";
  const EntityId speaker = mention(document, 3, 4, "Person");
  document.mentions.back().kind = MentionKind::pronoun;
  attribute(document, cues());
  REQUIRE(document.statements.size() == 1);
  CHECK(document.statements[0].speaker == speaker);
  CHECK(content(document) == "The door | remained ajar");
}

TEST_CASE("attribute: what comes before an inverted cue and goes on after it") {
  Document document = tree(
      "Mali Mali PROPN 2 nsubj;slept sleep VERB 4 ccomp;, , PUNCT 4 punct;said say VERB 0 root;Nia Nia PROPN 4 nsubj;, "
      ", PUNCT 8 punct;though though SCONJ 8 mark;warned warn VERB 4 ccomp;. . PUNCT 4 punct");
  document.tokens[1].feats = document.tokens[3].feats = document.tokens[7].feats = "VerbForm=Fin";
  mention(document, 4, 5, "Person");
  attribute(document, cues());
  CHECK(said(document) == "Nia: Mali slept | though warned");
}

TEST_CASE("attribute: the outlet that reports all of a sentence is no part of what it tells") {
  Document document = tree(
      "Nia Nia PROPN 2 nsubj;condemned condemn VERB 0 root;the the DET 4 det;raid raid NOUN 2 obj;, , PUNCT 7 "
      "punct;Vesna "
      "Vesna PROPN 7 nsubj;reported report VERB 2 ccomp;. . PUNCT 2 punct");
  for (const std::size_t verb : {1, 6}) document.tokens[verb].feats = "Tense=Past|VerbForm=Fin";
  mention(document, 0, 1, "Person");
  mention(document, 5, 6, "Outlet");
  attribute(document, cues());
  CHECK(said(document).find("Nia in Vesna: the raid") != std::string::npos);
}

TEST_CASE("attribute: one of several, and 'he' of whom nobody has a name, are who they were called") {
  Document one = tree(
      "one one NUM 5 nsubj;of of ADP 4 case;the the DET 4 det;diplomats diplomat NOUN 1 nmod;said say VERB 0 root;it "
      "it "
      "PRON 7 nsubj;failed fail VERB 5 ccomp");
  attribute(one, cues());
  REQUIRE(one.statements.size() == 1);
  CHECK(one.statements[0].speaker_text == "one of the diplomats");

  Document he = tree(
      "The the DET 2 det;minister minister NOUN 3 nsubj;left leave VERB 0 root|he he PRON 2 nsubj;said say VERB 0 "
      "root;it "
      "it PRON 4 nsubj;failed fail VERB 2 ccomp");
  attribute(he, cues());
  REQUIRE(he.statements.size() == 1);
  CHECK(he.statements[0].speaker_text == "The minister");
}

TEST_CASE(
    "attribute: who was quoted, where the tree gives the passive no subject; a thing and its name as one phrase") {
  Document quoted = tree(
      "Houses house NOUN 2 nsubj;remain remain VERB 0 root;, , PUNCT 4 punct;head head NOUN 2 xcomp;, , PUNCT 6 "
      "punct;Xan Xan PROPN 4 appos;, , PUNCT 4 punct;was be AUX 9 aux:pass;quoted quote VERB 2 parataxis;as as SCONJ "
      "11 "
      "mark;saying say VERB 9 advcl");
  mention(quoted, 5, 6, "Person");
  attribute(quoted, cues());
  REQUIRE(quoted.statements.size() == 1);
  CHECK(quoted.statements[0].speaker == EntityId{std::size_t{0}});

  Document called = tree(
      "Xan Xan PROPN 2 nsubj;called call VERB 0 root;the the DET 4 det;charge charge NOUN 2 obj;a a DET 6 det;joke "
      "joke "
      "NOUN 4 appos");
  mention(called, 0, 1, "Person");
  attribute(called, cues());
  REQUIRE(called.statements.size() == 1);
  CHECK(content(called) == "the charge a joke");
}

TEST_CASE("speech: nobody means himself by 'he' in his own words") {
  Document document = tree(
      "\" \" PUNCT 3 punct;He he PRON 3 nsubj;left leave VERB 6 ccomp;, , PUNCT 3 punct;\" \" PUNCT 3 punct;said say "
      "VERB "
      "0 root;Okello Okello PROPN 6 nsubj;. . PUNCT 6 punct");
  const EntityId speaker = mention(document, 6, 7, "Person");
  document.mentions.insert(document.mentions.begin(),
                           {SentenceId{0}, {1, 2}, TokenId{1}, MentionKind::pronoun, speaker, "test"});
  document.entities[speaker.index()].mentions = 2;
  attribute(document, cues());
  REQUIRE(document.statements.size() == 1);
  REQUIRE(document.statements[0].kind == SpeechKind::direct);
  REQUIRE(document.statements[0].speaker == speaker);
  resolve_speech(document);
  REQUIRE(document.mentions.size() == 1);
  CHECK(document.view(document.mentions[0].tokens) == "Okello");
}

TEST_CASE("attribute: a report without 'that' holds the saying, one behind 'as' carries it") {
  Document nested = tree(
      "Tass Tass PROPN 2 nsubj;reported report VERB 5 ccomp;a a DET 4 det;minister minister NOUN 5 nsubj;"
      "said say VERB 0 root;talks talk NOUN 7 nsubj;failed fail VERB 5 ccomp");
  mention(nested, 0, 1, "Outlet");
  attribute(nested, cues());
  CHECK(said(nested).find("'a minister' in Tass: talks failed") != std::string::npos);

  Document carried = tree(
      "Ann Ann PROPN 2 nsubj;said say VERB 0 root;, , PUNCT 5 punct;as as SCONJ 5 mark;reported report VERB 2 advcl;"
      "by by ADP 7 case;Tass Tass PROPN 5 obl:agent;, , PUNCT 12 punct;that that SCONJ 12 mark;talks talk NOUN 12 "
      "nsubj;"
      "had have AUX 12 aux;failed fail VERB 5 ccomp");
  mention(carried, 0, 1, "Person");
  mention(carried, 6, 7, "Outlet");
  attribute(carried, cues());
  CHECK(said(carried) == "Ann in Tass: talks had failed");
}

TEST_CASE("attribute: who issues a statement says it; of a body, an office and a name the person speaks") {
  Document issued = tree(
      "Hamas Hamas PROPN 2 nsubj;issued issue VERB 0 root;a a DET 4 det;statement statement NOUN 2 obj;"
      "saying say VERB 4 acl;talks talk NOUN 7 nsubj;failed fail VERB 5 ccomp");
  mention(issued, 0, 1, "Organization");
  attribute(issued, cues());
  CHECK(said(issued) == "Hamas: talks failed");

  Document titled = tree(
      "Senate Senate PROPN 4 nsubj;spokesman spokesman NOUN 3 compound;Ann Ann PROPN 1 flat;said say VERB 0 root;"
      "talks talk NOUN 6 nsubj;failed fail VERB 4 ccomp");
  mention(titled, 0, 1, "Organization");
  mention(titled, 2, 3, "Person");
  attribute(titled, cues());
  CHECK(said(titled) == "Ann: talks failed");
}

TEST_CASE("attribute: who an envoy to a state is, who is named so; what is said through an outlet") {
  Document envoy = tree(
      "According accord VERB 3 case;to to ADP 1 fixed;Ambassador ambassador PROPN 9 obl;to to ADP 5 case;Mali Mali "
      "PROPN 6 nmod;Ann Ann PROPN 9 obl;, , PUNCT 3 punct;talks talk NOUN 9 nsubj;failed fail VERB 0 root");
  mention(envoy, 4, 5, "Country");
  mention(envoy, 5, 6, "Person");
  attribute(envoy, cues());
  CHECK(said(envoy) == "Ann: talks failed");

  Document student = tree(
      "A a DET 2 det;student student NOUN 5 nsubj;named name VERB 2 acl;Ann Ann PROPN 3 xcomp;said say VERB 0 root;"
      "talks talk NOUN 7 nsubj;failed fail VERB 5 ccomp");
  mention(student, 3, 4, "Person");
  attribute(student, cues());
  CHECK(said(student) == "Ann: talks failed");

  Document through = tree(
      "Ann Ann PROPN 2 nsubj;said say VERB 0 root;via via ADP 4 case;Tass Tass PROPN 2 obl;that that SCONJ 7 mark;"
      "talks talk NOUN 7 nsubj;failed fail VERB 4 acl:relcl");
  mention(through, 0, 1, "Person");
  mention(through, 3, 4, "Outlet");
  attribute(through, cues());
  CHECK(said(through) == "Ann in Tass: talks failed");
}

TEST_CASE("attribute: a name behind a title and a comma, an outlet's behind its noun; who carries a text shows it") {
  Document spokesman = tree(
      "Her her PRON 2 nmod:poss;spokesman spokesman NOUN 7 nsubj;, , PUNCT 5 punct;General general PROPN 5 compound;"
      "Ann Ann PROPN 2 appos;, , PUNCT 2 punct;said say VERB 0 root;talks talk NOUN 9 nsubj;failed fail VERB 7 ccomp");
  mention(spokesman, 4, 5, "Person");
  attribute(spokesman, cues());
  CHECK(said(spokesman) == "Ann: talks failed");

  Document website = tree(
      "According accord VERB 3 case;to to ADP 1 fixed;website website NOUN 7 obl;Vesna Vesna PROPN 7 nsubj;, , PUNCT 7 "
      "punct;talks talk NOUN 7 nsubj;failed fail VERB 0 root");
  mention(website, 3, 4, "Outlet");
  attribute(website, cues());
  CHECK(said(website) == "Vesna in Vesna: talks failed");

  Document letter = tree(
      "A a DET 2 det;letter letter NOUN 6 nsubj;seen see VERB 2 acl;by by ADP 5 case;Vesna Vesna PROPN 3 obl:agent;"
      "said say VERB 0 root;talks talk NOUN 8 nsubj;failed fail VERB 6 ccomp");
  const EntityId outlet = mention(letter, 4, 5, "Outlet");
  attribute(letter, cues());
  REQUIRE(letter.statements.size() == 1);
  CHECK(letter.statements[0].outlet == outlet);

  Document leader = tree(
      "Unity Unity PROPN 6 nsubj;( ( PUNCT 3 punct;UP UP PROPN 1 appos;) ) PUNCT 3 punct;leader leader NOUN 1 flat;Ann "
      "Ann PROPN 1 flat;said say VERB 0 root;talks talk NOUN 9 nsubj;failed fail VERB 7 ccomp");
  leader.tokens[0].head = TokenId{6};
  mention(leader, 0, 1, "Organization");
  mention(leader, 2, 3, "Organization");
  mention(leader, 5, 6, "Person");
  attribute(leader, cues());
  CHECK(said(leader) == "Ann: talks failed");
}

TEST_CASE("attribute: of two joined cues the second is said by who says the first, not by who was done to") {
  Document joined = tree(
      "Ann Ann PROPN 2 nsubj;confirmed confirm VERB 0 root;that that SCONJ 6 mark;Bo Bo PROPN 6 nsubj:pass;was be AUX "
      "6 "
      "aux:pass;killed kill VERB 2 ccomp;but but CCONJ 8 cc;said say VERB 6 conj;talks talk NOUN 10 nsubj;failed fail "
      "VERB 8 "
      "ccomp");
  mention(joined, 0, 1, "Person");
  mention(joined, 3, 4, "Person");
  attribute(joined, cues());
  REQUIRE(joined.statements.size() == 2);
  CHECK(joined.statements[1].speaker == joined.statements[0].speaker);
}

TEST_CASE("attribute: what is said after a refusal is said; an outlet says what it carries where that is an act") {
  Document refusal = tree(
      "Ann Ann PROPN 2 nsubj;rejected reject VERB 0 root;it it PRON 2 obj;and and CCONJ 5 cc;said say VERB 2 "
      "conj;talks "
      "talk NOUN 7 nsubj;failed fail VERB 5 ccomp");
  mention(refusal, 0, 1, "Person");
  attribute(refusal, cues());
  const bool said_so =
      std::any_of(refusal.statements.begin(), refusal.statements.end(), [&](const Statement& statement) {
        return refusal.view(statement.cue) == "said" && refusal.view(statement.content.front()) == "talks failed";
      });
  CHECK(said_so);

  Document carried = tree(
      "Mali Mali PROPN 2 nsubj;offered offer VERB 6 ccomp;to to PART 4 mark;leave leave VERB 2 xcomp;, , PUNCT 6 punct;"
      "Vesna Vesna PROPN 7 nsubj;said say VERB 0 root;. . PUNCT 7 punct");
  carried.tokens[1].head = TokenId{6};
  carried.tokens[4].head = TokenId{6};
  mention(carried, 0, 1, "Country");
  mention(carried, 5, 6, "Outlet");
  attribute(carried, cues());
  tell_acts(carried, cues(), FeatureWeights::load(data_path("schemas") / "attribution" / "acts.tsv"));
  const auto kept = std::count_if(carried.statements.begin(), carried.statements.end(),
                                  [](const Statement& statement) { return !statement.relays && !statement.act; });
  CHECK(kept > 0);
}

TEST_CASE("acts: reports of words stay, what a cue only names goes") {
  const FeatureWeights weights = FeatureWeights::load(data_path("schemas") / "attribution" / "acts.tsv");
  const auto acts = [&](const std::string& lines) {
    Document document = tree(lines);
    for (Token& token : document.tokens)
      if (token.upos == Upos::VERB) token.feats = "Tense=Past|VerbForm=Fin";
    mention(document, 0, 1, "Country");
    attribute(document, cues());
    tell_acts(document, cues(), weights);
    REQUIRE(document.statements.size() == 1);
    return document.statements[0].act;
  };
  CHECK(
      !acts("Mali Mali PROPN 2 nsubj;said say VERB 0 root;that that SCONJ 5 mark;talks talk NOUN 5 nsubj;failed fail "
            "VERB 2 ccomp;. . PUNCT 2 punct"));
  CHECK(
      acts("Mali Mali PROPN 2 nsubj;promised promise VERB 0 root;a a DET 4 det;truce truce NOUN 2 obj;. . PUNCT 2 "
           "punct"));
}
