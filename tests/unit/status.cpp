#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/data_path.hpp"
#include "extract/status_of.hpp"
#include "syntax/arguments.hpp"
#include "text/conllu.hpp"

using namespace entente;

namespace {

// One sentence of the form "form/lemma/UPOS/feats/head/deprel", words set apart by blanks; the word in capitals is the
// one asked about.
std::string status(const std::string& words) {
  static const Ontology ontology = load_ontology(data_path("schemas"));
  static const Predicates predicates = Predicates::load(data_path("schemas"), ontology);
  std::string input;
  int number = 0;
  std::size_t asked = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    std::vector<std::string> cells;
    for (std::size_t from = at; from <= end;) {
      const std::size_t to = std::min(words.find('/', from), end);
      cells.push_back(words.substr(from, to - from));
      from = to + 1;
    }
    REQUIRE(cells.size() == 6);
    if (cells[0].find_first_of("abcdefghijklmnopqrstuvwxyz'") == std::string::npos)
      asked = static_cast<std::size_t>(number);
    input += std::to_string(++number) + "\t" + cells[0] + "\t" + cells[1] + "\t" + cells[2] + "\t_\t" + cells[3] +
             "\t" + cells[4] + "\t" + cells[5] + "\t_\t_\n";
    at = end + 1;
  }
  const Document document = read_conllu(input + "\n", "test");
  const TreeView tree(document);
  const TokenId word{asked};
  return std::string(name_of(status_of(tree, predicates, word, Arguments(tree, word).light_verb())));
}

using Cases = std::vector<std::pair<const char*, const char*>>;

void check(const Cases& cases) {
  for (const auto& row : cases) {
    const auto& words = row.first;
    const auto& expected = row.second;
    CAPTURE(words);
    CHECK(status(words) == expected);
  }
}

}  // namespace

TEST_CASE("status: what stands beside the verb") {
  check({
      {"Mali/Mali/PROPN/_/2/nsubj INVADED/invade/VERB/_/0/root Chad/Chad/PROPN/_/2/obj", "asserted"},
      {"Mali/Mali/PROPN/_/3/nsubj will/will/AUX/_/3/aux INVADE/invade/VERB/_/0/root", "planned"},
      {"Mali/Mali/PROPN/_/3/nsubj may/may/AUX/_/3/aux INVADE/invade/VERB/_/0/root", "possible"},
      {"Mali/Mali/PROPN/_/4/nsubj did/do/AUX/_/4/aux not/not/PART/_/4/advmod INVADE/invade/VERB/_/0/root", "denied"},
      {"Mali/Mali/PROPN/_/2/nsubj left/leave/VERB/_/0/root without/without/ADP/_/5/case a/a/DET/_/5/det "
       "DEAL/deal/NOUN/_/2/obl",
       "denied"},
      {"Mali/Mali/PROPN/_/2/nsubj left/leave/VERB/_/0/root with/with/ADP/_/7/case or/or/CCONJ/_/5/cc "
       "without/without/ADP/_/7/case a/a/DET/_/7/det DEAL/deal/NOUN/_/2/obl",
       "possible"},
      {"Mali/Mali/PROPN/_/4/nsubj no/no/ADV/_/3/advmod longer/long/ADV/_/4/advmod SUPPORTS/support/VERB/_/0/root",
       "former"},
      {"Mali/Mali/PROPN/_/4/nsubj not/not/PART/_/4/advmod only/only/ADV/_/4/advmod INVADED/invade/VERB/_/0/root",
       "asserted"},
      {"Neither/neither/CCONJ/_/2/cc:preconj Mali/Mali/PROPN/_/5/nsubj nor/nor/CCONJ/_/4/cc Chad/Chad/PROPN/_/2/conj "
       "SIGNED/sign/VERB/_/0/root",
       "denied"},
      {"No/no/DET/_/2/det state/state/NOUN/_/3/nsubj SIGNED/sign/VERB/_/0/root", "denied"},
      {"Mali/Mali/PROPN/_/2/nsubj SIGNED/sign/VERB/_/0/root no/no/DET/_/4/det treaty/treaty/NOUN/_/2/obj", "denied"},
      {"Mali/Mali/PROPN/_/2/nsubj SHOWED/show/VERB/_/0/root no/no/DET/_/4/det sign/sign/NOUN/_/2/obj "
       "of/of/SCONJ/_/6/mark leaving/leave/VERB/_/4/acl",
       "asserted"},
      {"Nobody/nobody/PRON/_/2/nsubj SIGNED/sign/VERB/_/0/root", "denied"},
      {"Mali/Mali/PROPN/_/2/nsubj left/leave/VERB/_/0/root without/without/SCONJ/_/4/mark SIGNING/sign/VERB/_/2/advcl",
       "denied"},
      {"Mali/Mali/PROPN/_/2/nsubj left/leave/VERB/_/0/root instead/instead/ADV/_/5/mark of/of/ADP/_/3/fixed "
       "SIGNING/sign/VERB/_/2/advcl",
       "denied"},
      {"Mali/Mali/PROPN/_/2/nsubj left/leave/VERB/_/0/root instead/instead/ADV/_/4/mark SIGNING/sign/VERB/_/2/advcl",
       "asserted"},
      {"If/if/SCONJ/_/3/mark Mali/Mali/PROPN/_/3/nsubj INVADES/invade/VERB/_/5/advcl Chad/Chad/PROPN/_/5/nsubj "
       "waits/wait/VERB/_/0/root",
       "possible"},
  });
}

TEST_CASE("status: what governs the verb") {
  check({
      {"Mali/Mali/PROPN/_/2/nsubj plans/plan/VERB/_/0/root to/to/PART/_/4/mark INVADE/invade/VERB/_/2/xcomp",
       "planned"},
      {"Mali/Mali/PROPN/_/3/nsubj is/be/AUX/_/3/cop set/set/ADJ/_/0/root to/to/PART/_/5/mark SIGN/sign/VERB/_/3/xcomp",
       "planned"},
      {"Mali/Mali/PROPN/_/2/nsubj refused/refuse/VERB/_/0/root to/to/PART/_/4/mark SIGN/sign/VERB/_/2/xcomp", "denied"},
      {"Mali/Mali/PROPN/_/4/nsubj did/do/AUX/_/4/aux not/not/PART/_/4/advmod refuse/refuse/VERB/_/0/root "
       "to/to/PART/_/6/mark SIGN/sign/VERB/_/4/xcomp",
       "possible"},
      {"Mali/Mali/PROPN/_/2/nsubj stopped/stop/VERB/_/0/root SUPPORTING/support/VERB/_/2/xcomp", "former"},
      {"Mali/Mali/PROPN/_/2/nsubj used/use/VERB/_/0/root to/to/PART/_/4/mark SUPPORT/support/VERB/_/2/xcomp", "former"},
      {"Mali/Mali/PROPN/_/2/nsubj used/use/VERB/_/0/root jets/jet/NOUN/_/2/obj to/to/PART/_/5/mark "
       "BOMB/bomb/VERB/_/2/xcomp",
       "asserted"},
      {"It/it/PRON/_/2/nsubj stopped/stop/VERB/_/0/root Mali/Mali/PROPN/_/2/obj from/from/SCONJ/_/5/mark "
       "SIGNING/sign/VERB/_/2/advcl",
       "denied"},
      {"Mali/Mali/PROPN/_/2/nsubj denied/deny/VERB/_/0/root it/it/PRON/_/4/nsubj INVADED/invade/VERB/_/2/ccomp",
       "denied"},
      {"Mali/Mali/PROPN/_/2/nsubj said/say/VERB/Tense=Past/0/root it/it/PRON/_/5/nsubj would/would/AUX/_/5/aux "
       "SIGN/sign/VERB/_/2/ccomp",
       "planned"},
      {"Mali/Mali/PROPN/_/2/nsubj abandoned/abandon/VERB/_/0/root plans/plan/NOUN/_/2/obj to/to/PART/_/5/mark "
       "INVADE/invade/VERB/_/3/acl",
       "denied"},
      {"Mali/Mali/PROPN/_/2/nsubj doubts/doubt/VERB/_/0/root Chad/Chad/PROPN/_/4/nsubj SIGNED/sign/VERB/_/2/ccomp",
       "possible"},
  });
}

TEST_CASE("status: what surrounds a noun that tells an action") {
  check({
      {"The/the/DET/_/3/det planned/planned/ADJ/_/3/amod VISIT/visit/NOUN/_/4/nsubj pleased/please/VERB/_/0/root",
       "planned"},
      {"the/the/DET/_/2/det threat/threat/NOUN/_/0/root of/of/ADP/_/4/case INVASION/invasion/NOUN/_/2/nmod",
       "possible"},
      {"Mali/Mali/PROPN/_/2/nsubj cancelled/cancel/VERB/_/0/root a/a/DET/_/4/det VISIT/visit/NOUN/_/2/obj", "denied"},
      {"Mali/Mali/PROPN/_/2/nsubj called/call/VERB/_/0/root for/for/ADP/_/4/case TALKS/talk/NOUN/_/2/obl", "possible"},
      {"Mali/Mali/PROPN/_/2/nsubj spoke/speak/VERB/_/0/root of/of/ADP/_/4/case TALKS/talk/NOUN/_/2/obl", "asserted"},
      {"Mali/Mali/PROPN/_/2/nsubj lifted/lift/VERB/_/0/root SANCTIONS/sanction/NOUN/_/2/obj", "former"},
      {"Mali/Mali/PROPN/_/3/nsubj will/will/AUX/_/3/aux launch/launch/VERB/_/0/root an/an/DET/_/5/det "
       "ATTACK/attack/NOUN/_/3/obj",
       "planned"},
  });
}
