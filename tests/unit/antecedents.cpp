// What may refer, whom it may mean, and the learned judge of it, on sentences with given trees.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/data_path.hpp"
#include "base/error.hpp"
#include "coref/antecedents.hpp"
#include "coref/resolve.hpp"
#include "ner/find_entities.hpp"
#include "pipeline/pipeline.hpp"
#include "text/conllu.hpp"

using namespace entente;

namespace {

struct Scratch {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "entente-antecedent-model-test.model";
  ~Scratch() { std::filesystem::remove(path); }
};

void write_small(const std::filesystem::path& path, const std::vector<std::int16_t>& weights) {
  ModelWriter writer;
  const std::vector<std::uint32_t> keys = {5, 70000};
  const std::vector<std::int32_t> margin = {-64};
  writer.add("keys", std::span(keys), 2, 1);
  writer.add("weights", std::span(weights), static_cast<std::uint32_t>(weights.size()), 1);
  writer.add("margin", std::span(margin), 1, 1);
  writer.write(path);
}

// "Kenya invited Uganda. The two countries signed it."
const char* const kTwo =
    "1\tKenya\tKenya\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\tinvited\tinvite\tVERB\t_\t_\t0\troot\t_\t_\n"
    "3\tUganda\tUganda\tPROPN\t_\t_\t2\tobj\t_\t_\n4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n"
    "1\tThe\tthe\tDET\t_\t_\t3\tdet\t_\t_\n2\ttwo\ttwo\tNUM\t_\t_\t3\tnummod\t_\t_\n"
    "3\tcountries\tcountry\tNOUN\t_\tNumber=Plur\t4\tnsubj\t_\t_\n4\tsigned\tsign\tVERB\t_\t_\t0\troot\t_\t_\n"
    "5\tit\tit\tPRON\t_\t_\t4\tobj\t_\t_\n6\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_\n\n";

struct Reading {
  Document document = read_conllu(kTwo, "test");
  EntityLexicon lexicon = EntityLexicon::load(data_path("schemas"));
  Discourse discourse;

  Reading() : discourse(named(document, lexicon), lexicon) {}
  static Document& named(Document& document, const EntityLexicon& lexicon) {
    find_entities(document, Gazetteer::load(data_path("schemas")), lexicon);
    return document;
  }
};

}  // namespace

TEST_CASE("antecedents: pronouns and definite phrases refer, names do not") {
  const Reading reading;
  const std::vector<Anaphor> found = find_anaphors(reading.discourse);
  REQUIRE(found.size() == 2);
  CHECK(found[0].kind == AnaphorKind::definite);
  CHECK(found[0].number == 2);
  CHECK(found[0].plural);
  CHECK(reading.document.view(found[0].phrase) == "The two countries");
  CHECK(found[1].kind == AnaphorKind::it);
}

TEST_CASE("antecedents: nobody first, each that was spoken of, and those at one verb together") {
  const Reading reading;
  Antecedents antecedents(reading.discourse);
  const std::vector<Anaphor> found = find_anaphors(reading.discourse);
  const std::vector<Antecedent> candidates = antecedents.candidates(antecedents.scene(found[0]));
  REQUIRE(candidates.size() == 4);
  CHECK(candidates[0].empty());
  CHECK(candidates[1].size() == 1);
  CHECK(candidates[2].size() == 1);
  CHECK(candidates[3].size() == 2);
  std::vector<std::uint32_t> features, others;
  antecedents.features(antecedents.scene(found[0]), candidates[3], features);
  antecedents.features(antecedents.scene(found[0]), candidates[1], others);
  CHECK(features != others);
  CHECK(std::is_sorted(features.begin(), features.end()));
  antecedents.note(found[0], candidates[3]);
  CHECK(antecedents.scene(found[1]).near.size() == 4);
}

TEST_CASE("antecedent model: a score is the sum of its features' weights") {
  const Scratch scratch;
  write_small(scratch.path, {300, -200});
  const AntecedentModel model(scratch.path);
  CHECK(model.score({5, 6, 70000}) == 100);
  CHECK(model.score({6}) == 0);
  CHECK(model.margin() == -64);
}

TEST_CASE("antecedent model: sections that do not fit together are an error") {
  const Scratch scratch;
  write_small(scratch.path, {300});
  CHECK_THROWS_AS(AntecedentModel{scratch.path}, Error);
}

TEST_CASE("coreference: a pronoun is who is spoken of, through the whole pipeline") {
  const Pipeline pipeline = Pipeline::load(data_path("schemas"));
  Document document;
  document.text =
      "Finance Minister Amina Farouk flew to Cairo on Monday. Ms Farouk said her country would repay the loan.";
  document.blocks.push_back({{0, static_cast<std::uint32_t>(document.text.size())}, BlockKind::body, ""});
  pipeline.analyse(document);
  const auto her = std::find_if(document.mentions.begin(), document.mentions.end(),
                                [&](const Mention& mention) { return document.view(mention.tokens) == "her"; });
  REQUIRE(her != document.mentions.end());
  CHECK(document.entities[her->entity.index()].name == "Amina Farouk");
}
