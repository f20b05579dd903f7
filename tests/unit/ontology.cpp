#include "schema/ontology.hpp"

#include <fstream>

#include <doctest/doctest.h>

#include "base/data_path.hpp"
#include "base/error.hpp"

using namespace entente;

namespace {

std::string error_of(const std::string& json) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "entente-ontology-test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "ontology.json") << json;
  try {
    load_ontology(folder);
  } catch (const Error& error) {
    return std::string(error.what()).substr(folder.string().size() + 1);
  }
  return "no error";
}

}  // namespace

TEST_CASE("ontology: the shipped one has the vocabulary") {
  const Ontology ontology = load_ontology(data_path("schemas"));
  CHECK(ontology.entities.size() == 7);
  CHECK(ontology.relations.size() == 31);
  CHECK(ontology.relation("consult")->mutual);
  CHECK(ontology.relation("assault")->quad == Quad::material_conflict);
  CHECK(ontology.allows("party_to", "Country", "Agreement"));
  CHECK_FALSE(ontology.allows("party_to", "Agreement", "Country"));
  CHECK_FALSE(ontology.allows("no such relation", "Country", "Country"));
}

TEST_CASE("ontology: mistakes are placed") {
  CHECK(error_of("{\n  \"id\": \"x\",,\n}") == "ontology.json:2:13: is no JSON: Missing a name for object member.");
  CHECK(error_of("{\"id\": \"x\"}") == "ontology.json:1:1: 'ontology' has no member 'entities'");
  CHECK(error_of("{\"id\": \"x\", \"entities\": [],\n\"relations\": [{\"name\": \"r\", \"label\": \"\", "
                 "\"definition\": \"\", \"subjects\": [\"Moon\"]}]}") ==
        "ontology.json:2:16: 'r' has no member 'objects'");
}
