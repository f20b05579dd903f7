// Names, their types and what refers to them, on sentences with given trees.
#include <algorithm>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "base/data_path.hpp"
#include "coref/antecedent_model.hpp"
#include "coref/resolve.hpp"
#include "lexicon/name_origins.hpp"
#include "link/link.hpp"
#include "ner/find_entities.hpp"
#include "rule_claims.hpp"
#include "schema/table.hpp"
#include "text/conllu.hpp"

using namespace entente;

namespace {

// Words as form/UPOS/head/deprel/number/name, set apart by spaces, the last two where there are any ("Plur", "B-LOC");
// lemmas are the forms.
std::string sentence(const std::string& words) {
  std::string out;
  std::size_t at = 0;
  int number = 0;
  while (at < words.size()) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    std::string form = words.substr(at, end - at), cells[6];
    for (std::string& cell : cells) {
      const std::size_t slash = form.find('/');
      cell = form.substr(0, slash);
      form = slash == std::string::npos ? "" : form.substr(slash + 1);
    }
    out += std::to_string(++number) + "\t" + cells[0] + "\t" + cells[0] + "\t" + cells[1] + "\t_\t" +
           (cells[4].empty() ? "_" : "Number=" + cells[4]) + "\t" + cells[2] + "\t" + cells[3] + "\t_\t" +
           (cells[5].empty() ? "_" : "NER=" + cells[5]) + "\n";
    at = end + 1;
  }
  return out + "\n";
}

// The names that the last column tells, as the model would have found them.
void read_names(const std::string& conllu, Document& document) {
  std::istringstream lines(conllu);
  std::uint32_t token = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t name = line.find("NER=B-");
    if (name != std::string::npos) document.names.push_back({{token, token + 1}, line.substr(name + 6)});
    if (line.find("NER=I-") != std::string::npos && !document.names.empty())
      document.names.back().tokens.end = token + 1;
    token += line.empty() ? 0 : 1;
  }
}

// Every entity as its id and every mention as words>id, in text order.
std::string analysed(const std::string& conllu) {
  Document document = read_conllu(conllu, "test");
  read_names(conllu, document);
  const std::filesystem::path schemas = data_path("schemas");
  const EntityLexicon lexicon = EntityLexicon::load(schemas);
  find_entities(document, Gazetteer::load(schemas), lexicon, NameOrigins(data_path("models") / "origins.model"));
  Discourse discourse(document, lexicon);
  resolve_by_rules(discourse);
  discourse.finish();
  link(document);
  std::string out;
  for (const Mention& mention : document.mentions)
    out += std::string(document.view(mention.tokens)) + ">" + document.entities[mention.entity.index()].id + "; ";
  return out;
}

}  // namespace

TEST_CASE("entities: titles, surnames, roles and pronouns are one person") {
  const std::string text = sentence(
                               "Minister/PROPN/3/nmod:desc Maria/PROPN/1/flat Lindqvist/PROPN/4/nsubj "
                               "resigned/VERB/0/root ./PUNCT/4/punct") +
                           sentence("Lindqvist/PROPN/2/nsubj spoke/VERB/0/root ./PUNCT/2/punct") +
                           sentence("The/DET/2/det minister/NOUN/3/nsubj wept/VERB/0/root ./PUNCT/3/punct") +
                           sentence("She/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct");
  CHECK(
      analysed(text) ==
      "Maria Lindqvist>person:maria-lindqvist; Lindqvist>person:maria-lindqvist; The minister>person:maria-lindqvist; "
      "She>person:maria-lindqvist; ");
}

TEST_CASE("entities: a capital is its city or its state") {
  CHECK(analysed(sentence("Nairobi/PROPN/2/nsubj warned/VERB/0/root Uganda/PROPN/2/obj ./PUNCT/2/punct")) ==
        "Nairobi>country:KEN; Uganda>country:UGA; ");
  CHECK(analysed(sentence("They/PRON/2/nsubj met/VERB/0/root in/ADP/4/case Nairobi/PROPN/2/obl ./PUNCT/2/punct")) ==
        "Nairobi>place:nairobi; ");
}

TEST_CASE("coreference: plurals are who was named together; unnamed people are nobody") {
  const std::string both = "Kenya/PROPN/4/nsubj and/CCONJ/3/cc Uganda/PROPN/1/conj signed/VERB/0/root it/PRON/4/obj ";
  CHECK(analysed(sentence(both + "./PUNCT/4/punct") +
                 sentence("They/PRON/2/nsubj/Plur rejoiced/VERB/0/root ./PUNCT/2/punct")) ==
        "Kenya>country:KEN; Uganda>country:UGA; They>country:KEN; They>country:UGA; ");
  CHECK(analysed(sentence(both + "./PUNCT/4/punct") +
                 sentence("Farmers/NOUN/2/nsubj/Plur said/VERB/0/root they/PRON/4/nsubj/Plur lost/VERB/2/ccomp")) ==
        "Kenya>country:KEN; Uganda>country:UGA; ");
}

TEST_CASE("coreference: a counted group is as many as the text speaks of, or none") {
  const std::string three =
      "Kenya/PROPN/6/nsubj ,/PUNCT/3/punct Uganda/PROPN/1/conj and/CCONJ/5/cc Rwanda/PROPN/1/conj met/VERB/0/root ";
  CHECK(analysed(sentence(three) +
                 sentence("The/DET/3/det three/NUM/3/nummod states/NOUN/4/nsubj/Plur agreed/VERB/0/root")) ==
        "Kenya>country:KEN; Uganda>country:UGA; Rwanda>country:RWA; The three states>country:KEN; "
        "The three states>country:UGA; The three states>country:RWA; ");
  CHECK(analysed(sentence(three) +
                 sentence("The/DET/3/det two/NUM/3/nummod states/NOUN/4/nsubj/Plur agreed/VERB/0/root")) ==
        "Kenya>country:KEN; Uganda>country:UGA; Rwanda>country:RWA; ");
}

TEST_CASE("coreference: the country is the one that is spoken of; of two it is none") {
  CHECK(analysed(sentence("Kenya/PROPN/2/nsubj grew/VERB/0/root") +
                 sentence("The/DET/2/det country/NOUN/3/nsubj exports/VERB/0/root tea/NOUN/3/obj")) ==
        "Kenya>country:KEN; The country>country:KEN; ");
  CHECK(analysed(sentence("Kenya/PROPN/2/nsubj invited/VERB/0/root Uganda/PROPN/2/obj") +
                 sentence("The/DET/2/det country/NOUN/3/nsubj exports/VERB/0/root tea/NOUN/3/obj")) ==
        "Kenya>country:KEN; Uganda>country:UGA; ");
  CHECK(analysed(sentence("Kenya/PROPN/2/nsubj invited/VERB/0/root Morocco/PROPN/2/obj") +
                 sentence("The/DET/2/det kingdom/NOUN/3/nsubj accepted/VERB/0/root")) ==
        "Kenya>country:KEN; Morocco>country:MAR; The kingdom>country:MAR; ");
}

TEST_CASE("entities: who goes to a capital goes to the city; what it houses is the state's") {
  const std::string warned = sentence("Nairobi/PROPN/2/nsubj warned/VERB/0/root Uganda/PROPN/2/obj ./PUNCT/2/punct");
  CHECK(analysed(warned + sentence("He/PRON/2/nsubj go/VERB/0/root to/ADP/4/case Nairobi/PROPN/2/obl")) ==
        "Nairobi>country:KEN; Uganda>country:UGA; Nairobi>place:nairobi; ");
  CHECK(analysed(warned +
                 sentence("Nairobi/PROPN/7/nsubj ,/PUNCT/5/punct the/DET/4/det payer/NOUN/1/appos ,/PUNCT/1/punct "
                          "now/ADV/7/advmod wavered/VERB/0/root")) ==
        "Nairobi>country:KEN; Uganda>country:UGA; Nairobi>country:KEN; ");
  CHECK(analysed(sentence("He/PRON/2/nsubj go/VERB/0/root to/ADP/4/case Nairobi/PROPN/2/obl")) ==
        "Nairobi>place:nairobi; ");
  CHECK(analysed(sentence("The/DET/3/det foreign/ADJ/3/amod ministry/NOUN/6/nsubj in/ADP/5/case Nairobi/PROPN/3/nmod "
                          "protested/VERB/0/root")) ==
        "foreign ministry>organization:kenyas-foreign-ministry; Nairobi>country:KEN; ");
  CHECK(
      analysed(warned + sentence("The/DET/2/det ministry/NOUN/6/nsubj of/ADP/4/case defence/NOUN/2/nmod in/ADP/6/case "
                                 "Nairobi/PROPN/4/nmod protested/VERB/0/root"))
          .find("place:nairobi") != std::string::npos);
}

TEST_CASE("entities: Brussels acts for the union") {
  CHECK(analysed(sentence("Brussels/PROPN/2/nsubj warned/VERB/0/root Uganda/PROPN/2/obj")) ==
        "Brussels>organization:european-union; Uganda>country:UGA; ");
  CHECK(analysed(sentence("They/PRON/2/nsubj met/VERB/0/root in/ADP/4/case Brussels/PROPN/2/obl")) ==
        "Brussels>place:brussels; ");
}

TEST_CASE("entities: any ministry is an organ, of the country that is spoken of where none owns it") {
  CHECK(analysed(sentence("The/DET/4/det Ugandan/ADJ/4/amod fisheries/NOUN/4/compound ministry/NOUN/5/nsubj "
                          "complained/VERB/0/root")) ==
        "Ugandan>country:UGA; fisheries ministry>organization:ugandan-fisheries-ministry; ");
  CHECK(analysed(sentence("Kenya/PROPN/2/nsubj replied/VERB/0/root") +
                 sentence("A/DET/4/det foreign/ADJ/3/amod ministry/NOUN/4/compound spokesman/NOUN/5/nsubj "
                          "wept/VERB/0/root")) ==
        "Kenya>country:KEN; foreign ministry>organization:kenyas-foreign-ministry; ");
  CHECK(analysed(sentence("Kenya/PROPN/2/nsubj invited/VERB/0/root Uganda/PROPN/2/obj ,/PUNCT/2/punct the/DET/7/det "
                          "Foreign/PROPN/7/compound Ministry/PROPN/8/nsubj said/VERB/2/parataxis")) ==
        "Kenya>country:KEN; Uganda>country:UGA; Foreign Ministry>organization:kenyas-foreign-ministry; ");
}

TEST_CASE("entities: what was signed is an agreement of its own, and so is one with a number") {
  CHECK(analysed(sentence("They/PRON/2/nsubj sign/VERB/0/root a/DET/4/det protocol/NOUN/2/obj on/ADP/6/case "
                          "eels/NOUN/4/nmod")) == "protocol>agreement:protocol-on-eels-test; ");
  CHECK(analysed(sentence("They/PRON/2/nsubj have/VERB/0/root no/DET/4/det protocol/NOUN/2/obj on/ADP/6/case "
                          "eels/NOUN/4/nmod")) == "");
  CHECK(analysed(sentence("Resolution/NOUN/3/nsubj 4321/NUM/1/nummod failed/VERB/0/root")) ==
        "Resolution 4321>agreement:resolution-4321; ");
}

TEST_CASE("entities: a happening or an agreement is one where place, date, owner or a clause single it out") {
  CHECK(analysed(sentence("Gunmen/NOUN/2/nsubj claimed/VERB/0/root Friday/PROPN/5/nmod:poss 's/PART/3/case "
                          "ambush/NOUN/2/obj ./PUNCT/2/punct")) == "ambush>event:friday-s-ambush-test; ");
  CHECK(analysed(sentence("The/DET/2/det war/NOUN/5/nsubj in/ADP/4/case Kenya/PROPN/2/nmod ended/VERB/0/root "
                          "./PUNCT/5/punct")) == "war>event:war-in-kenya; Kenya>country:KEN; ");
  CHECK(analysed(sentence("They/PRON/2/nsubj oppose/VERB/0/root any/DET/4/det war/NOUN/2/obj ./PUNCT/2/punct")) == "");
  CHECK(analysed(sentence("They/PRON/2/nsubj called/VERB/0/root for/ADP/4/case talks/NOUN/2/obl/Plur "
                          "./PUNCT/2/punct")) == "");
}

TEST_CASE("entities: the noun beside a name tells its type; the army is that of the country spoken of") {
  CHECK(analysed(sentence("Yorlun/PROPN/6/nsubj ,/PUNCT/4/punct a/DET/4/det militia/NOUN/1/appos ,/PUNCT/4/punct "
                          "fled/VERB/0/root ./PUNCT/6/punct")) == "Yorlun>organization:yorlun; ");
  CHECK(analysed(sentence("Chad/PROPN/2/nsubj says/VERB/0/root the/DET/4/det army/NOUN/5/nsubj won/VERB/2/ccomp "
                          "./PUNCT/2/punct")) == "Chad>country:TCD; army>organization:chads-army; ");
  CHECK(analysed(
            sentence("Chad/PROPN/2/nsubj lent/VERB/0/root army/NOUN/4/compound trucks/NOUN/2/obj ./PUNCT/2/punct")) ==
        "Chad>country:TCD; ");
}

TEST_CASE("entities: what a ministry or committee is in charge of belongs to its name") {
  CHECK(analysed(sentence("The/DET/2/det Ministry/PROPN/6/nsubj of/ADP/5/case Foreign/PROPN/5/compound "
                          "Affairs/PROPN/2/nmod protested/VERB/0/root ./PUNCT/6/punct")) ==
        "Ministry of Foreign Affairs>organization:ministry-of-foreign-affairs; ");
  CHECK(analysed(
            sentence("The/DET/2/det Committee/PROPN/9/nsubj on/ADP/4/case Trade/PROPN/2/nmod ,/PUNCT/6/punct "
                     "Science/PROPN/4/conj and/CCONJ/8/cc Transport/PROPN/4/conj met/VERB/0/root ./PUNCT/9/punct")) ==
        "Committee on Trade , Science and Transport>organization:committee-on-trade-science-and-transport; ");
}

TEST_CASE("entities: an ordinary word before an office or a body is no newspaper") {
  CHECK(analysed(sentence("Information/PROPN/2/compound Minister/PROPN/3/nmod:desc Nayla/PROPN/5/nsubj "
                          "Khoury/PROPN/3/flat resigned/VERB/0/root ./PUNCT/5/punct")) ==
        "Nayla Khoury>person:nayla-khoury; ");
  CHECK(analysed(sentence("The/DET/2/det minister/NOUN/5/nsubj of/ADP/4/case Information/PROPN/2/nmod left/VERB/0/root "
                          "./PUNCT/5/punct"))
            .find("outlet:") == std::string::npos);
}

TEST_CASE("entities: who is told of by \"who\" is a person") {
  CHECK(analysed(
            sentence("Tamuk/PROPN/7/nsubj Sorlan/PROPN/1/flat ,/PUNCT/5/punct who/PRON/5/nsubj fled/VERB/1/acl:relcl "
                     ",/PUNCT/1/punct spoke/VERB/0/root ./PUNCT/7/punct")) == "Tamuk Sorlan>person:tamuk-sorlan; ");
}

TEST_CASE("coreference: a second \"a treaty\" is another one, and a truce is no treaty") {
  const std::string truce = sentence("They/PRON/2/nsubj sign/VERB/0/root a/DET/4/det truce/NOUN/2/obj ./PUNCT/2/punct");
  const std::string treaty = sentence(
      "They/PRON/2/nsubj sign/VERB/0/root a/DET/4/det treaty/NOUN/2/obj with/ADP/6/case Kenya/PROPN/4/nmod "
      "./PUNCT/2/punct");
  CHECK(analysed(truce + treaty) ==
        "truce>agreement:truce-test; treaty>agreement:treaty-with-kenya; Kenya>country:KEN; ");
}

TEST_CASE("coreference: a word in brackets that is made of a name's letters is that name") {
  CHECK(analysed(
            sentence("The/DET/3/det Yorl/PROPN/3/compound Council/PROPN/9/nsubj of/ADP/5/case Seismology/PROPN/3/nmod "
                     "(/PUNCT/7/punct Yocseis/PROPN/3/appos )/PUNCT/7/punct spoke/VERB/0/root ./PUNCT/9/punct")) ==
        "Yorl Council of Seismology>organization:yorl-council-of-seismology; "
        "Yocseis>organization:yorl-council-of-seismology; ");
}

TEST_CASE("coreference: who has three names may be called by the one in the middle") {
  const std::string all =
      analysed(sentence("Minister/PROPN/2/nmod:desc Oleno/PROPN/5/nsubj Quarsi/PROPN/2/flat Tambe/PROPN/2/flat "
                        "resigned/VERB/0/root ./PUNCT/5/punct") +
               sentence("Minister/PROPN/2/nmod:desc Quarsi/PROPN/3/nsubj left/VERB/0/root ./PUNCT/3/punct"));
  CHECK_MESSAGE(all.find("Quarsi>person:oleno-quarsi-tambe; ") != std::string::npos, all);
}

TEST_CASE("entities: a known body before a person in one span is no part of his name") {
  CHECK(analysed(sentence("He/PRON/2/nsubj met/VERB/0/root Amnesty/PROPN/5/compound//B-PER "
                          "International/PROPN/3/flat//I-PER Ana/PROPN/2/obj//I-PER Yorl/PROPN/5/flat//I-PER "
                          "./PUNCT/2/punct")) ==
        "Amnesty International>organization:amnesty-international; Ana Yorl>person:ana-yorl; ");
}

TEST_CASE("coreference: a chamber is not the committee that its name opens") {
  const std::string all =
      analysed(sentence("The/DET/4/det House/PROPN/4/compound//B-ORG Ethics/PROPN/4/compound//I-ORG "
                        "Committee/PROPN/5/nsubj//I-ORG met/VERB/0/root ./PUNCT/5/punct") +
               sentence("The/DET/2/det House/PROPN/3/nsubj//B-ORG voted/VERB/0/root ./PUNCT/3/punct"));
  CHECK_MESSAGE(all.find("House>organization:house-ethics-committee") == std::string::npos, all);
}

TEST_CASE("coreference: a landform is called without its noun or in the plural, a prison is not its town") {
  const std::string all = analysed(
      sentence("They/PRON/2/nsubj left/VERB/0/root the/DET/5/det Oleno/PROPN/5/compound Plains/PROPN/2/obj "
               "and/CCONJ/9/cc the/DET/9/det Tambe/PROPN/9/compound Islands/PROPN/5/conj ./PUNCT/2/punct") +
      sentence("They/PRON/2/nsubj met/VERB/0/root in/ADP/4/case Oleno/PROPN/2/obl//B-LOC ./PUNCT/2/punct") +
      sentence(
          "They/PRON/2/nsubj met/VERB/0/root in/ADP/5/case the/DET/5/det Tambes/PROPN/2/obl//B-LOC ./PUNCT/2/punct"));
  CHECK_MESSAGE(all.find("; Oleno>place:oleno-plains; ") != std::string::npos, all);
  CHECK_MESSAGE(all.find("; Tambes>place:tambe-islands; ") != std::string::npos, all);
  const std::string prison = analysed(
      sentence("They/PRON/2/nsubj left/VERB/0/root Oleno/PROPN/4/compound Prison/PROPN/2/obj ./PUNCT/2/punct") +
      sentence("They/PRON/2/nsubj met/VERB/0/root in/ADP/4/case Oleno/PROPN/2/obl//B-LOC ./PUNCT/2/punct"));
  CHECK_MESSAGE(prison.find("; Oleno>place:oleno; ") != std::string::npos, prison);
}

TEST_CASE("coreference: a surname that acts is no place, whatever the model takes it for") {
  const std::string person = sentence(
      "Minister/PROPN/2/nmod:desc Oleno/PROPN/4/nsubj Tambe/PROPN/2/flat resigned/VERB/0/root ./PUNCT/4/punct");
  CHECK(analysed(person + sentence("Tambe/PROPN/2/nsubj//B-LOC left/VERB/0/root ./PUNCT/2/punct")) ==
        "Oleno Tambe>person:oleno-tambe; Tambe>person:oleno-tambe; ");
}

TEST_CASE("entities: what is owned is named without the owner's \"'s\"") {
  const std::string all = analysed(sentence(
      "Chad/PROPN/3/nmod:poss 's/PART/1/case accord/NOUN/6/nsubj with/ADP/5/case Niger/PROPN/3/nmod failed/VERB/0/root "
      "./PUNCT/6/punct"));
  CHECK_MESSAGE(all.find("; accord>") != std::string::npos, all);
}

TEST_CASE("entities: a name with an apostrophe is the same in every document") {
  CHECK(analysed(sentence("They/PRON/2/nsubj left/VERB/0/root Yor'lun/PROPN/2/obj/Sing/B-LOC")) ==
        "Yor'lun>place:yorlun; ");
}

TEST_CASE("entities: the words and the given names are sorted, each there once") {
  const std::filesystem::path folder = data_path("schemas") / "entities";
  std::pair<std::string, std::string> before;
  for (const TableRow& row : read_table(folder / "words.tsv", {"word", "class", "detail"}).rows) {
    const std::pair<std::string, std::string> key{row.cells[1], row.cells[0]};
    CHECK_MESSAGE(before < key, "not sorted or twice: " << row.cells[0] << ", " << row.cells[1]);
    before = key;
  }
  std::string name;
  for (const TableRow& row : read_table(folder / "given_names.tsv", {"name", "gender"}).rows) {
    CHECK_MESSAGE(name < row.cells[0], "not sorted or twice: " << row.cells[0]);
    name = row.cells[0];
  }
}

TEST_CASE("entities: a document without words has none") {
  Document document;
  const std::filesystem::path schemas = data_path("schemas");
  const EntityLexicon lexicon = EntityLexicon::load(schemas);
  find_entities(document, Gazetteer::load(schemas), lexicon, NameOrigins(data_path("models") / "origins.model"));
  resolve(document, lexicon, NameOrigins(data_path("models") / "origins.model"),
          AntecedentModel(data_path("models") / "coref.model"));
  link(document);
  CHECK(document.entities.empty());
}

TEST_CASE("entities: a body of a people's, a weekday after a body, ships and single members") {
  CHECK(analysed(sentence("The/DET/2/det People/PROPN/4/nmod:poss/Plur/B-LOC 's/PART/2/case "
                          "Front/PROPN/5/nsubj/Sing/B-ORG fled/VERB/0/root"))
            .starts_with("People 's Front>organization:"));
  CHECK(analysed(sentence("The/DET/2/det Committee/PROPN/5/nsubj/Sing/B-ORG on/ADP/4/case Monday/PROPN/2/nmod "
                          "met/VERB/0/root"))
            .find("monday") == std::string::npos);
  CHECK(analysed(sentence("The/DET/3/det tanker/NOUN/3/compound Kestrel/PROPN/4/nsubj/Sing/B-ORG sank/VERB/0/root"))
            .empty());
  CHECK(analysed(sentence("She/PRON/4/nsubj is/AUX/4/cop a/DET/4/det Yorlist/PROPN/0/root/Sing/B-ORG")).empty());
}

TEST_CASE("entities: a party, a region's office and the next name behind 'and' are no part of a name") {
  CHECK(analysed(sentence("Republican/ADJ/3/amod/B-PARTY US/PROPN/3/compound/I-PARTY Senator/PROPN/4/nmod:desc "
                          "Ann/PROPN/6/nsubj/B-PER Lee/PROPN/4/flat/I-PER left/VERB/0/root")) ==
        "Republican>organization:republican-party; US>country:USA; Ann Lee>person:ann-lee; ");
  CHECK(analysed(sentence("Texas/PROPN/2/compound/B-PER Governor/PROPN/3/nmod:desc/I-PER Ann/PROPN/5/nsubj/I-PER "
                          "Lee/PROPN/3/flat/I-PER left/VERB/0/root"))
            .find("Ann Lee>person:ann-lee") != std::string::npos);
  CHECK(analysed(sentence("Manhattan/PROPN/3/compound/B-LOC District/PROPN/3/compound/I-LOC "
                          "Attorney/PROPN/4/nmod:desc Ann/PROPN/6/nsubj/B-PER Lee/PROPN/4/flat/I-PER left/VERB/0/root"))
            .starts_with("Manhattan>place:manhattan"));
  CHECK(analysed(sentence("Vice/PROPN/2/compound President/PROPN/3/nmod:desc Yorl/PROPN/4/nsubj/B-ORG "
                          "left/VERB/0/root"))
            .starts_with("Yorl>person:yorl"));
  CHECK(analysed(sentence("Center/PROPN/8/nsubj/Sing/B-ORG for/ADP/3/case/I-ORG Diversity/PROPN/1/nmod/Sing/I-ORG "
                          "and/CCONJ/5/cc Center/PROPN/3/conj/Sing/B-ORG for/ADP/7/case/I-ORG "
                          "Safety/PROPN/5/nmod/Sing/I-ORG sued/VERB/0/root"))
            .starts_with("Center for Diversity>"));
}

TEST_CASE("entities: a body's other name, and a person's at birth") {
  CHECK(analysed(sentence("Yorl/PROPN/2/compound/B-ORG Institute/PROPN/8/nsubj/I-ORG ,/PUNCT/2/punct "
                          "also/ADV/5/advmod called/VERB/2/acl Tambe/PROPN/7/compound/B-ORG "
                          "University/PROPN/5/xcomp/I-ORG won/VERB/0/root")) ==
        "Yorl Institute>organization:tambe-university; Tambe University>organization:tambe-university; ");
  CHECK(analysed(sentence("Ann/PROPN/7/nsubj/B-PER Lee/PROPN/1/flat/I-PER ,/PUNCT/1/punct born/VERB/1/acl "
                          "Maria/PROPN/4/xcomp/B-PER Yorl/PROPN/5/flat/I-PER won/VERB/0/root")) ==
        "Ann Lee>person:ann-lee; Maria Yorl>person:ann-lee; ");
}

TEST_CASE("entities: a ship is none wherever it is named, a case at law is no person's") {
  const std::string ship =
      sentence("The/DET/3/det tanker/NOUN/3/compound Kestrel/PROPN/4/nsubj/Sing/B-ORG sank/VERB/0/root");
  CHECK(analysed(ship + sentence("The/DET/2/det Kestrel/PROPN/3/nsubj/Sing/B-ORG burned/VERB/0/root")).empty());
  CHECK(analysed(sentence("HMS/PROPN/2/compound Kestrel/PROPN/3/nsubj sank/VERB/0/root")).empty());
  CHECK(
      analysed(sentence("Yorl/PROPN/4/nsubj/Sing/B-PER v./ADP/3/case Xan/PROPN/1/nmod/Sing/B-PER ended/VERB/0/root")) ==
      "Yorl v. Xan>event:yorl-v-xan; ");
  CHECK(analysed(sentence("Yorl/PROPN/4/nsubj/Sing/B-PER vs./ADP/3/case Xan/PROPN/1/nmod/Sing/B-PER ended/VERB/0/root"))
            .empty());
}

TEST_CASE("entities: a people's name tells no state beside a word of culture, and belongs to a body's name") {
  CHECK(analysed(sentence("She/PRON/2/nsubj speaks/VERB/0/root the/DET/5/det Spanish/ADJ/5/amod language/NOUN/2/obj"))
            .empty());
  CHECK(analysed(sentence("African/ADJ/2/amod Americans/PROPN/3/nsubj voted/VERB/0/root")).empty());
  CHECK(analysed(sentence("Kenyan/ADJ/3/amod Maritime/PROPN/3/compound Agency/PROPN/4/nsubj "
                          "said/VERB/0/root"))
            .find("organization:kenyan-maritime-agency") != std::string::npos);
}

TEST_CASE("entities: a party is one of a country that the text speaks of") {
  const std::string liberals =
      sentence("The/DET/3/det Liberal/PROPN/3/compound/Sing/B-ORG Party/PROPN/4/nsubj won/VERB/0/root");
  CHECK(analysed(liberals).find("brazil") == std::string::npos);
  CHECK(analysed(sentence("Brazil/PROPN/2/nsubj voted/VERB/0/root") + liberals).find("liberal-party-brazil") !=
        std::string::npos);
}

TEST_CASE("entities: mainland China is China; a place bears the name before its noun") {
  CHECK(analysed(sentence("It/PRON/2/nsubj left/VERB/0/root mainland/ADJ/4/amod China/PROPN/2/obj/Sing/B-LOC")) ==
        "mainland China>country:CHN; ");
  CHECK(analysed(sentence("The/DET/3/det Yorlun/PROPN/3/compound/Sing/B-ORG glacier/NOUN/4/nsubj melts/VERB/0/root")) ==
        "Yorlun>place:yorlun-glacier; ");
}

TEST_CASE("coreference: Her Majesty is nobody named before") {
  CHECK(analysed(sentence("Maria/PROPN/3/nsubj/Sing/B-PER Lindqvist/PROPN/1/flat spoke/VERB/0/root") +
                 sentence("Her/PRON/2/nmod:poss Majesty/PROPN/3/nsubj listened/VERB/0/root"))
            .find("Her>") == std::string::npos);
}

TEST_CASE("entities: a currency is no country") {
  CHECK(analysed(sentence("It/PRON/2/nsubj cost/VERB/0/root US/PROPN/4/compound/Sing/O|SpaceAfter=No $400/NUM/2/obj"))
            .empty());
  CHECK(analysed(sentence("It/PRON/2/nsubj cost/VERB/0/root the/DET/4/det US/PROPN/2/iobj $400/NUM/2/obj")) ==
        "US>country:USA; ");
}

TEST_CASE("entities: the half of a divided land") {
  CHECK(analysed(sentence("North/PROPN/3/compound Korea/PROPN/3/nsubj fired/VERB/0/root") +
                 sentence("The/DET/2/det North/PROPN/3/nsubj/Sing/B-LOC fired/VERB/0/root")) ==
        "North Korea>country:PRK; North>country:PRK; ");
}

TEST_CASE("entities: the model's span ends inside a name of the gazetteer that ends the text") {
  CHECK(analysed(sentence("A/DET/2/det ship/NOUN/3/nsubj lay/VERB/0/root in/ADP/6/case the/DET/6/det "
                          "Gulf/PROPN/3/obl//B-LOC of/ADP/8/case Finland/PROPN/6/nmod")) ==
        "Gulf of Finland>place:gulf-of-finland; ");
}

TEST_CASE("entities: bodies whose names hold a possessive, 'and', a land or an office's first word") {
  CHECK(analysed(sentence("Young/PROPN/2/amod Lawyers/PROPN/4/nmod:poss/Plur '/PART/2/case "
                          "Union/PROPN/5/nsubj/Sing/B-ORG sued/VERB/0/root")) ==
        "Young Lawyers ' Union>organization:young-lawyers-union; ");
  CHECK(analysed(sentence("The/DET/4/det Ports/PROPN/4/compound and/CCONJ/4/cc "
                          "Bureau/PROPN/5/nsubj/Sing/B-ORG sued/VERB/0/root")) ==
        "Ports and Bureau>organization:ports-and-bureau; ");
  CHECK(analysed(sentence("The/DET/2/det Kremlin/PROPN/5/nsubj and/CCONJ/4/cc Yorl/PROPN/2/conj/Sing/B-ORG "
                          "left/VERB/0/root"))
            .starts_with("Kremlin>"));
  CHECK(analysed(sentence("Malawi/PROPN/3/compound/B-LOC Rescue/PROPN/3/compound/B-ORG Party/PROPN/4/nsubj/Sing/I-ORG "
                          "won/VERB/0/root"))
            .find("organization:") != std::string::npos);
  CHECK(analysed(sentence("Malawi/PROPN/4/nmod:poss/B-LOC 's/PART/1/case Defense/PROPN/4/compound/B-ORG "
                          "Ministry/PROPN/5/nsubj/Sing/I-ORG denied/VERB/0/root it/PRON/5/obj")) ==
        "Malawi>country:MWI; Defense Ministry>organization:malawi-s-defense-ministry; ");
  CHECK(analysed(sentence("Malawi/PROPN/4/nmod:poss/B-LOC 's/PART/1/case Security/PROPN/4/compound "
                          "Council/PROPN/5/nsubj/Sing met/VERB/0/root"))
            .ends_with("Security Council>organization:malawi-s-security-council; "));
  CHECK(analysed(sentence("Ministry/PROPN/5/nsubj/Sing/B-ORG of/ADP/4/case Foreign/PROPN/4/amod "
                          "Affairs/PROPN/1/nmod/Plur/B-ORG left/VERB/0/root"))
            .find("outlet:") == std::string::npos);
}

TEST_CASE("entities: a place that bears a person's name, and which happening of its name") {
  CHECK(
      analysed(sentence("Ana/PROPN/3/compound/B-PER Lee/PROPN/1/flat/I-PER airport/NOUN/4/nsubj burned/VERB/0/root")) ==
      "Ana Lee>place:ana-lee-airport; ");
  CHECK(analysed(sentence("Ana/PROPN/3/compound/B-PER Lee/PROPN/1/flat/I-PER aide/NOUN/4/nsubj left/VERB/0/root")) ==
        "Ana Lee>person:ana-lee; ");
  CHECK(analysed(sentence("the/DET/4/det 2031/NUM/4/nummod Yorl/PROPN/4/compound/B-EVENT "
                          "Summit/PROPN/5/nsubj/Sing/I-EVENT failed/VERB/0/root"))
            .ends_with("event:2031-yorl-summit; "));
}

TEST_CASE("entities: an accord is the same with its date and without, a lone holy name has its title") {
  const std::string accord =
      "Yorl/PROPN/2/compound/B-MISC Accord/PROPN/5/nsubj/Sing/I-MISC of/ADP/4/case "
      "1998/NUM/2/nmod ended/VERB/0/root";
  CHECK(analysed(sentence(accord)).starts_with("Yorl Accord>agreement:yorl-accord"));
  CHECK(analysed(sentence("Republican/ADJ/3/amod/B-PARTY Senator/PROPN/3/nmod:desc Ann/PROPN/5/nsubj/B-PER "
                          "Lee/PROPN/3/flat/I-PER left/VERB/0/root Washington/PROPN/5/obj"))
            .find("organization:republican-party") != std::string::npos);
  CHECK(analysed(sentence("Republican/ADJ/2/amod ideas/NOUN/3/nsubj reached/VERB/0/root Washington/PROPN/3/obj"))
            .find("organization:") == std::string::npos);
}

TEST_CASE("entities: an organ's state keeps its own mention, a span is led to the word that heads its name") {
  CHECK(analysed(sentence("The/DET/4/det Russian/ADJ/4/amod Defense/PROPN/4/compound Ministry/PROPN/5/nsubj "
                          "denied/VERB/0/root it/PRON/5/obj")) ==
        "Russian>country:RUS; Defense Ministry>organization:russian-defense-ministry; ");
  CHECK(analysed(sentence("Yorl/PROPN/3/compound/B-LOC Peace/PROPN/3/compound Accord/PROPN/4/nsubj/Sing "
                          "failed/VERB/0/root")) == "Yorl Peace Accord>agreement:yorl-peace-accord; ");
  CHECK(analysed(sentence("Norway/PROPN/4/nmod:poss 's/PART/1/case Judicial/ADJ/4/amod Police/PROPN/5/nsubj "
                          "left/VERB/0/root"))
            .find("organization:norway-s-judicial-police") != std::string::npos);
  CHECK(analysed(sentence("Norway/PROPN/3/nmod:poss 's/PART/1/case police/NOUN/4/nsubj left/VERB/0/root")) ==
        "Norway>country:NOR; ");
}

TEST_CASE("entities: one organ's short name is no other owner's, and a known organ's is its own") {
  const std::string two = analysed(
      sentence("Norway/PROPN/3/nmod:poss 's/PART/1/case parliament/NOUN/4/nsubj met/VERB/0/root") +
      sentence("The/DET/2/det Parliament/PROPN/5/nsubj/Sing/B-ORG of/ADP/4/case Chile/PROPN/2/nmod left/VERB/0/root"));
  CHECK(two.find("organization:norway-s-parliament") != std::string::npos);
  CHECK(two.find("organization:parliament-of-chile") != std::string::npos);
  CHECK(analysed(sentence("The/DET/4/det U.S./PROPN/4/compound Justice/PROPN/4/compound/B-ORG Department/PROPN/5/nsubj "
                          "sued/VERB/0/root"))
            .ends_with("Justice Department>organization:us-department-of-justice; "));
}

TEST_CASE("entities: letters behind a person, a flight's number and the plural of letters are no names") {
  CHECK(
      analysed(sentence("Ana/PROPN/4/nsubj//B-ORG Yorl/PROPN/1/flat//I-ORG QC/PROPN/1/flat//I-ORG left/VERB/0/root")) ==
      "Ana Yorl>person:ana-yorl; ");
  CHECK(analysed(sentence("Yorl/PROPN/3/compound//B-ORG Air/PROPN/3/compound//I-ORG Flight/PROPN/5/nsubj//I-ORG "
                          "12/NUM/3/nummod//I-ORG fell/VERB/0/root")) == "Yorl Air>organization:yorl-air; ");
  CHECK(analysed(sentence("NGOs/PROPN/2/nsubj/Plur/B-ORG left/VERB/0/root")).empty());
  CHECK(analysed(sentence("The/DET/2/det Kurds/PROPN/3/nsubj/Plur/B-ORG left/VERB/0/root")).empty());
}

TEST_CASE("entities: known names side by side are each their own; a known river is called so with its noun") {
  CHECK(analysed(sentence("EU/PROPN/3/compound//B-ORG Norway/PROPN/3/compound//I-ORG sanctions/NOUN/4/nsubj "
                          "ended/VERB/0/root")) == "EU>organization:european-union; Norway>country:NOR; ");
  CHECK(analysed(sentence("The/DET/3/det Tigris/PROPN/3/compound//B-LOC River/PROPN/4/nsubj/Sing/I-LOC "
                          "rose/VERB/0/root")) == "Tigris River>place:tigris; ");
  CHECK(analysed(sentence("Abu/PROPN/3/nsubj//B-LOC Yorl/PROPN/1/flat//I-LOC left/VERB/0/root")) ==
        "Abu Yorl>person:abu-yorl; ");
}

TEST_CASE("entities: a curly possessive parts a body from the body of its own") {
  CHECK(analysed(sentence("Ministry/PROPN/8/nsubj/Sing/B-ORG of/ADP/3/case//I-ORG Trade/PROPN/1/nmod/Sing/I-ORG "
                          "’s/PART/3/case//I-ORG Office/PROPN/1/nmod/Sing/I-ORG of/ADP/7/case//I-ORG "
                          "Yorl/PROPN/5/nmod/Sing/I-ORG left/VERB/0/root")) ==
        "Ministry of Trade>organization:ministry-of-trade; Office of Yorl>organization:office-of-yorl; ");
}

TEST_CASE("coreference: letters are what the text spells out, whatever they mean elsewhere; a middle name counts") {
  const std::string spelt = analysed(
      sentence(
          "The/DET/4/det Yorl/PROPN/4/compound//B-ORG Islands/PROPN/4/compound//I-ORG Commission/PROPN/5/nsubj//I-ORG "
          "met/VERB/0/root") +
      sentence("The/DET/2/det YIC/PROPN/3/nsubj//B-ORG voted/VERB/0/root"));
  CHECK(spelt.ends_with("YIC>organization:yorl-islands-commission; "));
  const std::string known =
      analysed(sentence("The/DET/4/det Yorl/PROPN/4/compound//B-ORG Regional/PROPN/4/compound//I-ORG "
                        "Company/PROPN/5/nsubj//I-ORG met/VERB/0/root") +
               sentence("HRW/PROPN/2/nsubj//B-ORG voted/VERB/0/root"));
  CHECK(known.ends_with("HRW>organization:human-rights-watch; "));
  const std::string own =
      analysed(sentence("The/DET/4/det Highland/PROPN/4/compound//B-ORG Road/PROPN/4/compound//I-ORG "
                        "Works/PROPN/5/nsubj//I-ORG met/VERB/0/root") +
               sentence("HRW/PROPN/2/nsubj//B-ORG voted/VERB/0/root"));
  CHECK(own.ends_with("HRW>organization:highland-road-works; "));
  const std::string brothers = analysed(
      sentence("Yorl/PROPN/4/nsubj//B-PER Chan/PROPN/1/flat//I-PER Yulong/PROPN/1/flat//I-PER left/VERB/0/root") +
      sentence("Yorl/PROPN/4/nsubj//B-PER Min/PROPN/1/flat//I-PER Yulung/PROPN/1/flat//I-PER left/VERB/0/root"));
  CHECK(brothers.ends_with("person:yorl-min-yulung; "));
}

TEST_CASE("entities: the number of a resolution belongs to its name, which is the same without its body") {
  const std::string text = analysed(
      sentence("Yorl/PROPN/3/compound//B-EVENT Council/PROPN/3/compound//I-EVENT Resolution/PROPN/5/nsubj/Sing/I-EVENT "
               "4321/NUM/3/nummod//I-EVENT passed/VERB/0/root") +
      sentence("Resolution/PROPN/3/nsubj/Sing 4321/NUM/1/nummod failed/VERB/0/root"));
  CHECK(text ==
        "Yorl Council Resolution 4321>agreement:yorl-council-resolution-4321; "
        "Resolution 4321>agreement:yorl-council-resolution-4321; ");
}

TEST_CASE("entities: the Government of a state is the state's, the agency behind an outlet's name is that outlet") {
  CHECK(analysed(sentence("The/DET/2/det Government/PROPN/5/nsubj/Sing/B-ORG of/ADP/4/case Norway/PROPN/2/nmod "
                          "left/VERB/0/root")) == "Government>country:NOR; Norway>country:NOR; ");
  CHECK(analysed(sentence("Interfax/PROPN/2/nsubj wrote/VERB/0/root it/PRON/2/obj") +
                 sentence("The/DET/3/det TASS/PROPN/3/compound agency/NOUN/4/nsubj left/VERB/0/root")) ==
        "Interfax>outlet:interfax; TASS>outlet:tass; agency>outlet:tass; ");
}

TEST_CASE("coreference: a longer name in brackets is the same body, a county behind a town is none") {
  const std::string both =
      analysed(sentence("The/DET/3/det Yorl/PROPN/3/compound//B-ORG Army/PROPN/8/nsubj//I-ORG (/PUNCT/6/punct "
                        "Jaish/PROPN/6/compound//B-ORG Xan/PROPN/3/appos//I-ORG )/PUNCT/6/punct left/VERB/0/root"));
  CHECK(both == "Yorl Army>organization:jaish-xan; Jaish Xan>organization:jaish-xan; ");
  const std::string apart = analysed(
      sentence("North/PROPN/2/amod//B-LOC Yorl/PROPN/7/nsubj//I-LOC (/PUNCT/5/punct Xan/PROPN/5/compound//B-LOC "
               "County/PROPN/2/appos//I-LOC )/PUNCT/5/punct burned/VERB/0/root"));
  CHECK(apart == "North Yorl>place:north-yorl; Xan County>place:xan-county; ");
}

TEST_CASE("entities: a nationality before a person, a model's number, a person behind 'of', an adjective of a land") {
  CHECK(
      analysed(sentence("The/DET/3/det Dane/PROPN/3/compound//B-PER Ole/PROPN/5/nsubj//I-PER Yorl/PROPN/3/flat//I-PER "
                        "left/VERB/0/root"))
          .ends_with("Ole Yorl>person:ole-yorl; "));
  CHECK(analysed(sentence("XF-21/PROPN/2/nsubj//B-ORG flew/VERB/0/root")).empty());
  CHECK(analysed(sentence("The/DET/3/det Resistance/PROPN/3/compound//B-ORG Front/PROPN/7/nsubj//I-ORG of/ADP/5/case "
                          "Ana/PROPN/3/nmod//B-PER Yorl/PROPN/5/flat//I-PER left/VERB/0/root")) ==
        "Resistance Front>organization:resistance-front; Ana Yorl>person:ana-yorl; ");
  CHECK(analysed(sentence("The/DET/4/det East/PROPN/3/compound African/PROPN/4/amod bloc/NOUN/5/nsubj met/VERB/0/root"))
            .find("outlet:") == std::string::npos);
  CHECK(analysed(sentence("The/DET/3/det East/PROPN/3/compound African/PROPN/4/nsubj reported/VERB/0/root"))
            .find("outlet:") != std::string::npos);
}

TEST_CASE("entities: an organ's gazetteer name is of a state that the text names, and of no other named before it") {
  CHECK(analysed(sentence("The/DET/3/det National/PROPN/3/amod Assembly/PROPN/4/nsubj voted/VERB/0/root"))
            .find("south-korea") == std::string::npos);
  CHECK(analysed(sentence("The/DET/3/det Uganda/PROPN/3/compound People/PROPN/6/nmod:poss 's/PART/3/case "
                          "Defence/PROPN/6/compound Force/PROPN/7/nsubj left/VERB/0/root"))
            .find("organization:uganda-people-s-defence-force") != std::string::npos);
}

TEST_CASE("coreference: what others call a place; a memorandum is not the agreement named later") {
  const std::string shoal = analysed(sentence(
      "Yorl/PROPN/2/compound//B-LOC Shoal/PROPN/10/nsubj:pass//I-LOC ,/PUNCT/4/punct known/VERB/2/acl to/ADP/6/case "
      "Chileans/PROPN/4/obl as/ADP/8/case Xan/PROPN/4/obl//B-LOC was/AUX/10/aux:pass held/VERB/0/root"));
  CHECK(shoal.ends_with("Xan>place:yorl-shoal; "));
  const std::string two =
      analysed(sentence("Norway/PROPN/2/nsubj signed/VERB/0/root a/DET/4/det memorandum/NOUN/2/obj with/ADP/6/case "
                        "Chile/PROPN/4/nmod") +
               sentence("Peru/PROPN/2/nsubj left/VERB/0/root the/DET/5/det Yorl/PROPN/5/compound//B-MISC "
                        "Agreement/PROPN/2/obj//I-MISC"));
  CHECK(two.find("memorandum>agreement:yorl-agreement") == std::string::npos);
}

TEST_CASE(
    "entities: who backs a body, what describes, former states, a demonym of two states, an outlet behind its noun") {
  CHECK(analysed(sentence("The/DET/4/det UN-backed/ADJ/4/amod//B-ORG Yorl/PROPN/4/compound//I-ORG "
                          "Force/PROPN/5/nsubj//I-ORG left/VERB/0/root"))
            .ends_with("Yorl Force>organization:yorl-force; "));
  CHECK(analysed(sentence("Middle/ADJ/3/amod//B-ORG Eastern/ADJ/3/amod//I-ORG officials/NOUN/4/nsubj met/VERB/0/root"))
            .empty());
  CHECK(analysed(sentence("The/DET/3/det Soviet/PROPN/3/amod Union/PROPN/4/nsubj fell/VERB/0/root")) ==
        "Soviet Union>country:SUN; ");
  CHECK(analysed(sentence("Dominican/ADJ/2/amod police/NOUN/3/nsubj left/VERB/0/root the/DET/6/det "
                          "Dominican/PROPN/6/amod Republic/PROPN/3/obj"))
            .starts_with("Dominican>country:DOM; "));
  CHECK(
      analysed(sentence("The/DET/2/det newspaper/NOUN/4/nsubj Sabah/PROPN/2/appos said/VERB/0/root so/ADV/4/advmod")) ==
      "Sabah>outlet:sabah; ");
}

TEST_CASE("coreference: a similar accord is another") {
  const std::string named = sentence(
      "Norway/PROPN/2/nsubj joined/VERB/0/root the/DET/5/det Yorl/PROPN/5/compound//B-MISC Treaty/PROPN/2/obj//I-MISC");
  CHECK(analysed(named + sentence("The/DET/3/det similar/ADJ/3/amod treaty/NOUN/4/nsubj failed/VERB/0/root"))
            .find("treaty>agreement:yorl-treaty") == std::string::npos);
}

TEST_CASE("entities: of which state an organ is that no owner stands beside") {
  CHECK(analysed(sentence("Norway/PROPN/2/nsubj warned/VERB/0/root Chile/PROPN/2/obj") +
                 sentence("In/ADP/2/case Santiago/PROPN/7/obl ,/PUNCT/2/punct the/DET/6/det foreign/ADJ/6/amod "
                          "ministry/NOUN/7/nsubj protested/VERB/0/root"))
            .find("foreign ministry>organization:chiles-foreign-ministry") != std::string::npos);
  CHECK(analysed(sentence("Norway/PROPN/3/nmod:poss 's/PART/1/case army/NOUN/4/nsubj fought/VERB/0/root") +
                 sentence("The/DET/2/det army/NOUN/3/nsubj fled/VERB/0/root"))
            .ends_with("army>organization:norway-s-army; army>organization:norway-s-army; "));
}

TEST_CASE("entities: peoples, trains and a seat of a state that is not named are no bodies") {
  CHECK(analysed(sentence("The/DET/5/det Yorl/PROPN/5/compound//B-LOC and/CCONJ/4/cc Xan/PROPN/2/conj//B-LOC "
                          "communities/NOUN/6/nsubj fled/VERB/0/root"))
            .empty());
  CHECK(
      analysed(sentence("The/DET/4/det Yorl/PROPN/3/compound//B-ORG Express/PROPN/4/compound//I-ORG train/NOUN/5/nsubj "
                        "left/VERB/0/root"))
          .empty());
  CHECK(analysed(sentence("The/DET/2/det court/NOUN/6/nsubj in/ADP/5/case The/DET/5/det Hague/PROPN/2/nmod "
                          "met/VERB/0/root"))
            .find("country:NLD") == std::string::npos);
  CHECK(analysed(sentence("The/DET/3/det Dutch/ADJ/3/amod minister/NOUN/4/nsubj warned/VERB/0/root The/DET/6/det "
                          "Hague/PROPN/4/obj"))
            .find("Hague>country:NLD") != std::string::npos);
}

TEST_CASE("names: what letters in brackets spell out, words before a body, units with a number") {
  CHECK(analysed(
            sentence("The/DET/2/det Union/PROPN/10/nsubj//B-ORG for/ADP/4/case Peace/PROPN/2/nmod//I-ORG in/ADP/6/case "
                     "Chile/PROPN/4/nmod//B-LOC (/PUNCT/8/punct UPC/PROPN/2/appos//B-ORG )/PUNCT/8/punct "
                     "left/VERB/0/root"))
            .find("Union for Peace in Chile>organization:union-for-peace-in-chile") != std::string::npos);
  CHECK(analysed(sentence("The/DET/4/det Fraud/NOUN/3/compound Prevention/PROPN/4/compound//B-ORG "
                          "Commission/PROPN/5/nsubj//I-ORG left/VERB/0/root"))
            .find("Fraud Prevention Commission>organization:fraud-prevention-commission") != std::string::npos);
  CHECK(analysed(sentence("Chile/PROPN/3/compound//B-LOC Fraud/NOUN/3/compound Watch/PROPN/4/nsubj//B-ORG "
                          "left/VERB/0/root"))
            .find("Chile Fraud Watch>organization:chile-fraud-watch") != std::string::npos);
  CHECK(analysed(
            sentence(
                "The/DET/4/det Yorlian/ADJ/4/amod party/NOUN/6/nsubj Xan/PROPN/6/nsubj//B-PER Tor/PROPN/4/flat//I-PER "
                "left/VERB/0/root"))
            .find("Xan Tor>organization:xan-tor") != std::string::npos);
  CHECK(
      analysed(sentence("A/DET/4/det Chilean/ADJ/4/amod daily/ADV/4/advmod Xan/PROPN/5/nsubj//B-PER left/VERB/0/root"))
          .find("Xan>outlet:xan") != std::string::npos);
}

TEST_CASE("names: none in what a minister is in charge of, in a ship, in a currency") {
  const auto found = [](const std::string& words) { return analysed(sentence(words)); };
  CHECK(found("Minister/PROPN/6/nsubj of/ADP/3/case Trade/PROPN/1/nmod//B-ORG and/CCONJ/5/cc//I-ORG "
              "Industry/PROPN/3/conj//I-ORG left/VERB/0/root")
            .empty());
  CHECK(found("Foreign/PROPN/2/compound//B-ORG Affairs/PROPN/3/compound//I-ORG Minister/PROPN/5/nmod:desc "
              "Ana/PROPN/3/flat//B-PER Yorl/PROPN/6/nsubj//I-PER left/VERB/0/root")
            .find("Affairs>") == std::string::npos);
  CHECK(found("HMNZS/PROPN/2/compound Yorl/PROPN/3/nsubj//B-LOC left/VERB/0/root").find("Yorl>") == std::string::npos);
  CHECK(found("Swiss/ADJ/2/amod francs/NOUN/3/nsubj/Plur left/VERB/0/root").empty());
}

TEST_CASE("names: of a part of a continent, of a kind of land") {
  CHECK(analysed(sentence("Two/NUM/4/nummod West/PROPN/3/compound African/ADJ/4/amod diplomats/NOUN/5/nsubj "
                          "left/VERB/0/root"))
            .empty());
  CHECK(analysed(sentence("The/DET/3/det Soviet/ADJ/3/amod republic/NOUN/4/nsubj left/VERB/0/root")).empty());
}

TEST_CASE("coreference: letters behind 'or', behind a place, and another name that the text gives") {
  CHECK(analysed(sentence("The/DET/3/det Yorl/PROPN/3/compound//B-ORG Service/PROPN/8/nsubj//I-ORG ,/PUNCT/6/punct "
                          "or/CCONJ/6/cc BIS/PROPN/3/conj//B-ORG ,/PUNCT/6/punct left/VERB/0/root"))
            .ends_with("BIS>organization:yorl-service; "));
  CHECK(analysed(sentence("The/DET/3/det Yorl/PROPN/3/compound//B-ORG Mission/PROPN/9/nsubj//I-ORG in/ADP/5/case "
                          "Chile/PROPN/3/nmod (/PUNCT/7/punct YMC/PROPN/3/appos//B-ORG )/PUNCT/7/punct "
                          "left/VERB/0/root"))
            .ends_with("YMC>organization:yorl-mission-in-chile; "));
  CHECK(analysed(sentence("The/DET/3/det Yorl/PROPN/3/compound//B-ORG Force/PROPN/9/nsubj//I-ORG ,/PUNCT/5/punct "
                          "known/VERB/3/acl as/ADP/7/case Hamas/PROPN/5/obl//B-ORG ,/PUNCT/5/punct left/VERB/0/root"))
            .ends_with("Hamas>organization:yorl-force; "));
}

TEST_CASE("coreference: letters in brackets mean what stands before them, whatever they mean elsewhere") {
  const std::string two =
      analysed(sentence("Yorl/PROPN/2/compound//B-ORG Industry/PROPN/6/nsubj//I-ORG (/PUNCT/4/punct "
                        "NIS/PROPN/2/appos//B-ORG )/PUNCT/4/punct left/VERB/0/root Chile/PROPN/6/obj") +
               sentence("NIS/PROPN/2/nsubj//B-ORG returned/VERB/0/root"));
  CHECK(two.ends_with("Chile>country:CHL; NIS>organization:yorl-industry; "));
  CHECK(analysed(sentence("The/DET/4/det Kurdistan/PROPN/4/compound//B-ORG Workers/PROPN/4/compound//I-ORG "
                          "Party/PROPN/8/nsubj//I-ORG (/PUNCT/6/punct PKK/PROPN/4/appos//B-ORG )/PUNCT/6/punct "
                          "left/VERB/0/root"))
            .ends_with("PKK>organization:kurdistan-workers-party; "));
}

TEST_CASE("entities: an accord is called by what it is of; the previous one is another") {
  const std::string signed_one = sentence(
      "Norway/PROPN/2/nsubj signed/VERB/0/root a/DET/4/det declaration/NOUN/2/obj of/ADP/6/case principles/NOUN/4/nmod "
      "with/ADP/8/case Chile/PROPN/2/obl");
  CHECK(analysed(signed_one).find("declaration>agreement:declaration-of-principles") != std::string::npos);
  const std::string named = sentence(
      "Norway/PROPN/2/nsubj joined/VERB/0/root the/DET/5/det Yorl/PROPN/5/compound//B-MISC Truce/PROPN/2/obj//I-MISC");
  CHECK(analysed(named + sentence("The/DET/3/det previous/ADJ/3/amod truce/NOUN/4/nsubj failed/VERB/0/root"))
            .find("truce>agreement:yorl-truce") == std::string::npos);
}

TEST_CASE("entities: who serves a body and who is of one are persons; what an office is in charge of is no magazine") {
  CHECK(analysed(sentence("A/DET/2/det spokesman/NOUN/10/nsubj for/ADP/6/case the/DET/6/det Norwegian/ADJ/6/amod "
                          "bank/NOUN/2/nmod ,/PUNCT/8/punct Xan/PROPN/6/appos//B-PER Yorl/PROPN/8/flat//I-PER "
                          "left/VERB/0/root"))
            .ends_with("Xan Yorl>person:xan-yorl; "));
  CHECK(
      analysed(sentence("Xan/PROPN/9/nsubj//B-PER Yorl/PROPN/1/flat//I-PER of/ADP/5/case the/DET/5/det "
                        "Alliance/PROPN/1/nmod//B-ORG ,/PUNCT/8/punct a/DET/8/det party/NOUN/1/appos left/VERB/0/root"))
          .starts_with("Xan Yorl>person:xan-yorl; "));
  CHECK(analysed(sentence("Minister/PROPN/7/nmod:desc of/ADP/3/case State/PROPN/1/nmod for/ADP/6/case "
                          "Foreign/PROPN/6/amod Affairs/PROPN/1/nmod Xan/PROPN/9/nsubj//B-PER Yorl/PROPN/7/flat//I-PER "
                          "left/VERB/0/root"))
            .find("outlet:") == std::string::npos);
}

TEST_CASE("entities: an embassy is not that of the land it is in; letters behind a described organ name it") {
  CHECK(analysed(sentence("The/DET/2/det embassy/NOUN/5/nsubj in/ADP/4/case Chile/PROPN/2/nmod closed/VERB/0/root"))
            .find("embassy>organization:embassy-in-chile") == std::string::npos);
  CHECK(analysed(sentence("Norway/PROPN/4/nmod:poss 's/PART/1/case disaster/NOUN/4/compound agency/NOUN/6/nsubj "
                          "YORL/PROPN/4/appos//B-ORG left/VERB/0/root"))
            .ends_with("agency>organization:yorl; YORL>organization:yorl; "));
  CHECK(analysed(sentence("St./PROPN/2/compound Lucia/PROPN/3/nsubj left/VERB/0/root")) == "St. Lucia>country:LCA; ");
}

TEST_CASE("coreference: what a headline tells of is what the text begins with") {
  Document document =
      read_conllu(sentence("Border/NOUN/2/compound clash/NOUN/3/nsubj ends/VERB/0/root") +
                      sentence("A/DET/2/det raid/NOUN/5/nsubj on/ADP/4/case Chile/PROPN/2/nmod ended/VERB/0/root") +
                      sentence("Norway/PROPN/2/nsubj left/VERB/0/root"),
                  "test");
  REQUIRE(!document.blocks.empty());
  document.blocks[0].kind = BlockKind::title;
  document.blocks.push_back(document.blocks[0]);
  document.blocks[1].kind = BlockKind::body;
  for (std::size_t s = 1; s < document.sentences.size(); ++s) document.sentences[s].block = BlockId{1U};
  const EntityLexicon lexicon = EntityLexicon::load(data_path("schemas"));
  find_entities(document, Gazetteer::load(data_path("schemas")), lexicon,
                NameOrigins(data_path("models") / "origins.model"));
  Discourse discourse(document, lexicon);
  resolve_by_rules(discourse);
  discourse.finish();
  std::set<EntityId> happenings;
  for (const Mention& mention : document.mentions)
    if (document.entities[mention.entity.index()].type == "Event") happenings.insert(mention.entity);
  CHECK(happenings.size() == 1);
  CHECK(std::any_of(document.mentions.begin(), document.mentions.end(),
                    [](const Mention& mention) { return mention.rule == "headline of the same"; }));
}

TEST_CASE("entities: one thing under two wordings, and what a name before a noun is") {
  const std::pair<const char*, const char*> texts[] = {
      {"Niger's state television, Télé Sahel, said so.", "Niger Country; Télé Sahel Outlet"},
      {"Chile's secret service, the National Directorate of Safety (NDS), left.",
       "Chile Country; National Directorate of Safety Organization"},
      {"Ministers recalled an earlier accord, the Treaty on Certain Waters, which Chile signed.",
       "Chile Country; Treaty on Certain Waters Agreement"},
      {"Chile bought six Iroquois helicopters.", "Chile Country"},
      {"Troops of the Ottoman Empire left.", "Ottoman Empire Country"},
      {"The charter was signed at the Kenyatta International Convention Centre.",
       "Kenyatta International Convention Centre Place"},
      {"Police in Chile held a farmer named Berdakh Allambergenov.", "Berdakh Allambergenov Person; Chile Country"},
      {"He told the BBC's Uzbek Service.", "BBC Outlet; Uzbek Service Outlet"},
      {"Planes left Bradley International Airport. Crews reached Bradley Airport.",
       "Bradley International Airport Place"},
      {"Yorl Gas and Electric Company (YG&E) cut the power.", "Yorl Gas and Electric Company Organization"},
      {"The Liberal Party of Chile won. The Liberals cheered.", "Liberal Party of Chile Organization"},
      {"She died of Powassan virus in Chile.", "Chile Country"},
      {"The vote in Congress failed in the United States. He was missing from Capitol Hill.",
       "US Congress Organization; United States Country; vote in Congress Event"},
      {"The army held a boat, the Jersey Evening Post reported.", "Jersey Evening Post Outlet"},
      {"As a Level 1 Trauma Center, the house took in ten Chileans.", "Chile Country"},
      {"The aircraft, a Boeing B-17 Flying Fortress, crashed in Chile.", "Chile Country"},
      {"The head of Amnesty International Yo-chan Lim left Chile.",
       "Amnesty International Organization; Chile Country; Yo-chan Lim Person"},
      {"Chilean University economist Pablo Rojas left.", "Chilean University Organization; Pablo Rojas Person"},
      {"The house belongs to Chilean Copper Holding, Inc.", "Chile Country; Chilean Copper Holding Organization"},
      {"Fiancée of drowned sailor sues Chile", "Chile Country"},
      {"The Chilean news site andes24.cl asked why.", "Chile Country; andes24.cl Outlet"},
      {"Mesa, a Santiago daily, was closed in Chile.", "Chile Country; Mesa Outlet; Santiago Place"},
      {"The president of Chile Ana Rojas left.", "Ana Rojas Person; Chile Country"},
      {"The House of Representatives met in Chile. He spent his time in the House.",
       "Chile Country; House of Representatives Organization"},
      {"Pablo Emilio Rojas Jr. left Chile. Pablo Rojas was 90.", "Chile Country; Pablo Emilio Rojas Jr. Person"},
      {"They wanted Martin Luther King Jr. Day to be kept in Chile.", "Chile Country"},
      {"They drank a great deal of tea in Chile.", "Chile Country"},
      {"Peru is part of a pact between Chile and the trade bloc ECOWAS.",
       "Chile Country; ECOWAS Organization; Peru Country; pact between Chile and ECOWAS Agreement"},
      {"On Friday Andes Copper Company left Chile.", "Andes Copper Company Organization; Chile Country"},
      {"A star was found in Chile with the Herschel space telescope.", "Chile Country"},
      {"Valparaiso Maritime University (Valpa Maritime) is in Chile.",
       "Chile Country; Valparaiso Maritime University Organization"},
      {"He planned the 9/11 attacks from Chile.", "Chile Country; September 11 attacks Event"},
      {"Two women sought the prime ministry of Chile.", "Chile Country"},
      {"The Senate met in Chile. The Senate Fisheries Committee did not.",
       "Chile Country; Senate Fisheries Committee Organization; Senate Organization"},
      {"The Chilean Harvest Party left. Chilean Harvest said it was ready.",
       "Chile Country; Chilean Harvest Party Organization"},
  };
  for (const auto& [text, entities] : texts) {
    CAPTURE(std::string(text));
    CHECK(entities_told(text) == entities);
  }
}
