// What may refer, whom it may mean, and the learned judge of it, on sentences with given trees.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <vector>

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

// Two features with weights, the second of them with a row; one hidden value of two takes the row, the other what the
// encoder made of the words.
struct Small {
  std::vector<std::uint32_t> keys = {5, 70000};
  std::vector<std::uint16_t> row_of = {AntecedentModel::kNoRow, 0};
  std::vector<std::int16_t> weights = {300, -200}, anaphor = {0, 0, 256, 0}, candidate = {0, 0, 0, 0, 0, 256, 0, 512},
                            out = {256, 256};
  std::vector<std::int8_t> rows = {32, 0};
  std::vector<std::int32_t> hidden = {0, 0}, margin = {-64};

  void write(const std::filesystem::path& path) const {
    ModelWriter writer;
    const auto add = [&]<typename T>(const char* name, const std::vector<T>& values, std::uint32_t columns, int shift) {
      writer.add<T>(name, values, static_cast<std::uint32_t>(values.size()) / columns, columns, shift);
    };
    add("keys", keys, 1, 0);
    add("weights", weights, 1, 8);
    add("row_of", row_of, 1, 0);
    add("rows", rows, 2, 6);
    add("anaphor", anaphor, 2, 8);
    add("candidate", candidate, 4, 8);
    add("out", out, 2, 8);
    add("hidden", hidden, 2, 8);
    add("margin", margin, 1, 8);
    writer.write(path);
  }
};

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
    find_entities(document, Gazetteer::load(data_path("schemas")), lexicon,
                  NameOrigins(data_path("models") / "origins.model"));
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

TEST_CASE("antecedent model: a score is the sum of its features' weights and what the network adds") {
  const Scratch scratch;
  Small().write(scratch.path);
  const AntecedentModel model(scratch.path);
  CHECK(model.margin() == -64);
  const TokenStates none;
  AntecedentScorer alone(model, none);
  alone.turn_to(TokenId{0});
  const std::vector<std::uint32_t> wide = {5, 6}, both = {5, 6, 70000};
  CHECK(alone.score(wide, std::nullopt) == 300);
  CHECK(alone.score(both, std::nullopt) == 300 - 200 + 128);  // the row: half a unit, 128 of 256
  const TokenStates states{2, {64, 0, 32, 64}};               // one and nothing; a half and one
  AntecedentScorer scorer(model, states);
  scorer.turn_to(TokenId{0});
  CHECK(scorer.score(wide, std::nullopt) == 300 + 256);      // the anaphor's first value
  CHECK(scorer.score(wide, TokenId{1}) == 300 + 256 + 256);  // and the candidate's second; their product is nothing
  scorer.turn_to(TokenId{1});
  CHECK(scorer.score(wide, TokenId{1}) == 300 + 128 + 256 + 512);  // twice the square of the second
}

TEST_CASE("antecedent model: sections that do not fit together, and states of another encoder, are errors") {
  const Scratch scratch;
  Small small;
  small.write(scratch.path);
  const AntecedentModel model(scratch.path);
  const TokenStates others{3, {1, 2, 3}};
  CHECK_THROWS_AS(AntecedentScorer(model, others), Error);
  small.weights = {300};
  small.write(scratch.path);
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
