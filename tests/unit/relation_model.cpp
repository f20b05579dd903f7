#include "extract/relation_model.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <utility>

#include "base/data_path.hpp"
#include "base/error.hpp"
#include "base/file.hpp"

using namespace entente;

namespace {

struct Scratch {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "entente-relation-model-test.model";
  ~Scratch() { std::filesystem::remove(path); }
};

// Two relations; feature 7 speaks for the first, feature 70000 against the second, feature 9 for whichever is named.
void write_small(const std::filesystem::path& path, std::uint32_t last_start) {
  ModelWriter writer;
  writer.add_lines("relations", {"accuse", "support"});
  const auto add = [&](const char* name, const auto& values) {
    writer.add(name, std::span(std::as_const(values)), static_cast<std::uint32_t>(values.size()), 1);
  };
  add("keys", std::vector<std::uint32_t>{7, 9, 70000});
  add("starts", std::vector<std::uint32_t>{0, 1, 2, last_start});
  add("classes", std::vector<std::uint8_t>{0, RelationModel::kNamed, 1});
  add("weights", std::vector<std::int16_t>{500, 300, -200});
  add("bias", std::vector<std::int32_t>{-100, -50});
  add("thresholds", std::vector<std::int32_t>{0, 10});
  writer.write(path);
}

}  // namespace

TEST_CASE("relation model: scores are sums of what the features say") {
  const Scratch scratch;
  write_small(scratch.path, 3);
  const RelationModel model(scratch.path);
  std::vector<std::int32_t> scores;
  model.score({{7, 8, 70000}, {}}, scores);
  CHECK(scores == std::vector<std::int32_t>{400, -250});
  model.score({{}, {{relation_hash("support"), 9}, {relation_hash("unknown"), 9}}}, scores);
  CHECK(scores == std::vector<std::int32_t>{-100, 250});
  CHECK(model.threshold(1) == 10);
}

TEST_CASE("relation model: sections that do not fit together are an error") {
  const Scratch scratch;
  write_small(scratch.path, 2);
  CHECK_THROWS_AS(RelationModel{scratch.path}, Error);
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
