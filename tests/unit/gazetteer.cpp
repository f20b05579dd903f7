#include "lexicon/gazetteer.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "base/data_path.hpp"
#include "base/error.hpp"
#include "lexicon/gazetteer_file.hpp"
#include "schema/ontology.hpp"
#include "segment/segment.hpp"
#include "text/conllu.hpp"

using namespace entente;

namespace {

const Gazetteer& shipped() {
  static const Gazetteer gazetteer = Gazetteer::load(data_path("schemas"));
  return gazetteer;
}

std::string matched(const std::string& text) {
  Document document;
  document.text = text;
  document.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::body, ""});
  Segmenter::load(data_path("schemas")).segment(document);
  std::string out;
  for (const GazetteerHit& hit : shipped().match(document)) {
    out += (out.empty() ? "" : "; ") + std::string(document.view(hit.tokens)) + "=" +
           shipped().entries()[hit.entry].entity.id + "/" + std::string(name_of(hit.use)) + (hit.ambiguous ? "?" : "");
  }
  return out;
}

}  // namespace

TEST_CASE("gazetteer: longest match, whatever the spelling") {
  const struct {
    const char *text, *wanted;
  } rows[] = {
      {"The U.S. told us so.", "U.S.=country:USA/acronym"},
      {"North Korean troops", "North Korean=country:PRK/adjective"},
      {"Cote d'Ivoire and Türkiye", "Cote d'Ivoire=country:CIV/name; Türkiye=country:TUR/name"},
      {"In Tehran, IRNA reported", "Tehran=country:IRN/capital; IRNA=outlet:irna/name"},
      {"a polish of the floor", ""},
      {"He left Washington, D.C., in May", "Washington, D.C.=country:USA/capital"},
      {"Guinea, Bissau", "Guinea=country:GIN/name?; Bissau=country:GNB/capital"},
      {"Mia reads; MIA reports", "MIA=outlet:mia/name"},
      {"Nato and NATO", "Nato=organization:nato/name; NATO=organization:nato/name"},
      {"Age came. The Age said so", "Age=outlet:the-age/name?; Age=outlet:the-age/name"},
      {"the Gulf Cooperation Council", "Gulf Cooperation Council=organization:gulf-cooperation-council/name"},
  };
  for (const auto& row : rows) CHECK(matched(row.text) == row.wanted);
}

TEST_CASE("gazetteer: the shipped files are sorted, complete and consistent") {
  const Ontology ontology = load_ontology(data_path("schemas"));
  std::set<std::string> ids;
  std::size_t outlets = 0, countries = 0, former = 0;
  for (const auto& file : std::filesystem::directory_iterator(data_path("schemas") / "gazetteer")) {
    std::string before;
    for (const GazetteerRow& row : read_gazetteer_file(file.path())) {
      const Entity& entity = row.entry.entity;
      CHECK_MESSAGE(before < entity.id, file.path().string() << ": not sorted or twice: " << entity.id);
      before = entity.id;
      CHECK_MESSAGE(ids.insert(entity.id).second, "twice: " << entity.id);
      REQUIRE_MESSAGE(ontology.entity(entity.type) != nullptr, entity.type);
      const auto& kinds = ontology.entity(entity.type)->kinds;
      CHECK_MESSAGE((entity.kind.empty() || std::find(kinds.begin(), kinds.end(), entity.kind) != kinds.end()),
                    entity.id << ": kind " << entity.kind);
      if (!entity.country.empty())
        CHECK_MESSAGE(shipped().find_id("country:" + entity.country) != nullptr,
                      entity.id << ": country " << entity.country);
      if (!row.entry.parent.empty())
        CHECK_MESSAGE(shipped().find_id(row.entry.parent) != nullptr, entity.id << ": parent " << row.entry.parent);
      outlets += entity.type == "Outlet";
      if (entity.type != "Country") continue;
      if (entity.codes.contains("iso3166-3")) {
        ++former;
        continue;
      }
      ++countries;
      CHECK_MESSAGE(entity.id == "country:" + entity.codes.at("iso3166-1-alpha-3"), entity.id);
      CHECK_MESSAGE(entity.codes.contains("iso3166-1-alpha-2"), entity.id);
      CHECK_MESSAGE(entity.codes.contains("wikidata"), entity.id);
      CHECK_MESSAGE((entity.codes.contains("iso3166-1-numeric") || entity.id == "country:XKX"), entity.id);
    }
  }
  CHECK(countries == 250);
  CHECK(former == 4);
  CHECK(outlets >= 600);
}

TEST_CASE("gazetteer: no alias has two owners unless it is marked") {
  std::map<std::string, std::set<std::string>> owners;
  for (const auto& file : std::filesystem::directory_iterator(data_path("schemas") / "gazetteer")) {
    for (const GazetteerRow& row : read_gazetteer_file(file.path())) {
      for (const GazetteerAlias& alias : row.aliases) {
        if (!alias.ambiguous) owners[alias.text].insert(row.entry.entity.id);
      }
    }
  }
  for (const auto& owner : owners) {
    const auto& alias = owner.first;
    const auto& ids = owner.second;
    CHECK_MESSAGE(ids.size() == 1, alias << " has the owners " << *ids.begin() << " and " << *ids.rbegin());
  }
}

TEST_CASE("gazetteer: a mistake names file, line and remedy; a user's file wins") {
  const auto file = std::filesystem::temp_directory_path() / "entente-gazetteer-test.tsv";
  std::ofstream(file)
      << "id\tname\ttype\tkind\tcountry\tparent\tcodes\taliases\tnote\n\tAtlantis\tCountry\t\t\t\t\tcalled:Lost\t\n";
  CHECK_THROWS_WITH_AS(read_gazetteer_file(file),
                       (file.string() + ":2: an alias is written use:alias, its use name, acronym, adjective, people, "
                                        "capital, seat, epithet or mark; not 'called:Lost'")
                           .c_str(),
                       Error);
  std::ofstream(file)
      << "id\tname\ttype\tkind\tcountry\tparent\tcodes\taliases\tnote\ncountry:IRN\tPersia\tCountry\t\tIRN\t\t\t\t\n";
  const Gazetteer own = Gazetteer::load(data_path("schemas"), {file});
  CHECK(own.find_id("country:IRN")->entity.name == "Persia");
  CHECK(own.lookup("Tehran").empty());
}

TEST_CASE("gazetteer: a possessive inside a name, straight or curly, is found in the tokens of a text") {
  const Gazetteer gazetteer = Gazetteer::load(data_path("schemas"));
  for (const std::string mark : {"'s", "’s"}) {
    const Document document = read_conllu("1\tLord\tLord\tPROPN\t_\t_\t4\tnmod:poss\t_\tSpaceAfter=No\n2\t" + mark +
                                              "\t's\tPART\t_\t_\t1\tcase\t_\t_\n3\tResistance\tResistance\tPROPN\t_\t_"
                                              "\t4\tcompound\t_\t_\n4\tArmy\tArmy\tPROPN\t_\t_\t0\troot\t_\t_\n\n",
                                          "test");
    const std::vector<GazetteerHit> hits = gazetteer.match(document);
    REQUIRE(hits.size() == 1);
    CHECK(gazetteer.entries()[hits.front().entry].entity.id == "organization:lords-resistance-army");
    CHECK(hits.front().tokens == TokenRange{0, 4});
  }
}

TEST_CASE("gazetteer: FollowTheMoney lines of a user") {
  const auto file = std::filesystem::temp_directory_path() / "entente-gazetteer-test.ftm.json";
  std::ofstream(file)
      << R"({"id": "p1", "schema": "Person", "properties": {"name": ["Zeno Quill"], "weakAlias": ["Quill"], )"
      << R"("nationality": ["fr"], "wikidataId": ["Q0"]}})"
      << "\n\n"
      << R"({"id": "o1", "schema": "Ownership", "properties": {}})"
      << "\n";
  const Gazetteer own = Gazetteer::load(data_path("schemas"), {file});
  const GazetteerEntry* person = own.find_id("person:zeno-quill");
  REQUIRE(person != nullptr);
  CHECK(person->entity.country == "FRA");
  CHECK(person->entity.codes.at("wikidata") == "Q0");
  REQUIRE(own.lookup("Quill").size() == 1);
  CHECK(own.lookup("Quill").front().ambiguous);
  std::ofstream(file) << "{\"id\": \"p1\"}\n";
  CHECK_THROWS_WITH_AS(Gazetteer::load(data_path("schemas"), {file}),
                       (file.string() + ":1:1: a FollowTheMoney entity has 'id', 'schema' and 'properties'").c_str(),
                       Error);
}
