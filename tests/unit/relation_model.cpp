#include "extract/relation_model.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <utility>
#include <vector>

#include "base/data_path.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "extract/relation_features.hpp"

using namespace entente;

namespace {

struct Scratch {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "entente-relation-model-test.model";
  ~Scratch() { std::filesystem::remove(path); }
};

// Two relations over a hidden layer of two: feature 7 feeds the first hidden value, feature 70000 the second one with
// the opposite sign; the first relation reads the first value, the second one both. The views read a token's first
// state into the first hidden value, the second view (the object) with the opposite sign.
void write_small(const std::filesystem::path& path, std::size_t keys = 2) {
  ModelWriter writer;
  writer.add_lines("relations", {"accuse", "support"});
  const auto add = [&]<typename T>(const char* name, const std::vector<T>& values, std::uint32_t rows, int shift) {
    writer.add<T>(name, values, rows, static_cast<std::uint32_t>(values.size()) / rows, shift);
  };
  add("keys", std::vector<std::uint32_t>(keys == 2 ? std::vector<std::uint32_t>{7, 70000} : std::vector{7U}), 1, 0);
  add("table", std::vector<std::int8_t>{64, 0, 0, -32}, 2, 6);  // 1.0 and -0.5
  std::vector<std::int16_t> views(kViews * 2 * 2, 0);
  views[0] = 16;   // view 0, hidden 0, state 0
  views[4] = -16;  // view 1
  add("views", views, kViews * 2, 4);
  add("hidden", std::vector<std::int32_t>{0, 256}, 1, 8);
  add("out", std::vector<std::int16_t>{16, 0, 16, 32}, 2, 4);
  add("bias", std::vector<std::int32_t>{-100, -50}, 1, 8);
  add("thresholds", std::vector<std::int32_t>{0, 10}, 1, 8);
  writer.write(path);
}

}  // namespace

TEST_CASE("relation model: features alone decide where no encoder ran") {
  const Scratch scratch;
  write_small(scratch.path);
  const RelationModel model(scratch.path);
  const Document document;
  RelationScorer scorer(model, document);
  std::vector<std::int32_t> scores;
  scorer.score({}, std::vector<std::uint32_t>{7, 8}, scores);
  CHECK(scores == std::vector<std::int32_t>{156, 718});  // hidden 1.0, 1.0
  scorer.score({}, std::vector<std::uint32_t>{70000}, scores);
  CHECK(scores == std::vector<std::int32_t>{-100, 206});  // hidden 0, 0.5
  CHECK(model.threshold(1) == 10);
}

TEST_CASE("relation model: the states of a pair's tokens add to what its features say") {
  const Scratch scratch;
  write_small(scratch.path);
  const RelationModel model(scratch.path);
  Document document;
  document.tokens.resize(100);
  document.states.width = 2;
  document.states.values.assign(200, 0);
  document.states.values[0] = 64;       // 1.0 in the first token
  document.states.values[2 * 99] = 32;  // 0.5 in the last one
  RelationScorer scorer(model, document);
  std::vector<std::int32_t> scores;
  const PairView view{TokenId{std::size_t{0}}, TokenId{std::size_t{99}}, {}, {}, {}};
  scorer.score(view, {}, scores);
  CHECK(scores == std::vector<std::int32_t>{28, 590});  // hidden 0.5, 1.0
}

TEST_CASE("relation model: states of another width are an error") {
  const Scratch scratch;
  write_small(scratch.path);
  const RelationModel model(scratch.path);
  Document document;
  document.states.width = 4;
  CHECK_THROWS_AS(RelationScorer(model, document), Error);
}

TEST_CASE("relation model: sections that do not fit together are an error") {
  const Scratch scratch;
  write_small(scratch.path, 1);
  CHECK_THROWS_AS(RelationModel{scratch.path}, Error);
}

TEST_CASE("relation model: a rule is known where the model has a row for it") {
  const RelationModel shipped(data_path("models") / "relations.model");
  Claim claim;
  claim.relation = "request";
  claim.evidence.rule = "verb urge: subj > obj";
  CHECK(shipped.knows(rule_feature(claim)));
  claim.evidence.rule = "rule of somebody else";
  CHECK_FALSE(shipped.knows(rule_feature(claim)));
}

TEST_CASE("relation model: probabilities rise with the score and mirror each other") {
  CHECK(per_mille(0) == 500);
  CHECK(per_mille(256) == 731);
  for (std::int32_t score = -3000; score < 3000; score += 50) {
    CHECK(per_mille(score) <= per_mille(score + 50));
    CHECK(per_mille(score) + per_mille(-score) == 1000);
  }
}

TEST_CASE("relation model: the one that is shipped knows the relations of the ontology") {
  const RelationModel model(data_path("models") / "relations.model");
  CHECK(model.relations().size() == 31);
}
