#include "lexicon/name_origins.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <string>

#include "base/data_path.hpp"
#include "base/error.hpp"
#include "base/feature_hash.hpp"
#include "base/model_file.hpp"

using namespace entente;

namespace {

struct Scratch {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "entente-name-origins-test.model";
  ~Scratch() { std::filesystem::remove(path); }
};

// Two countries: the first has the one feature, the second has not.
void write_small(const std::filesystem::path& path, std::uint8_t country) {
  const std::vector<std::int32_t> bases = {-4096, -4096};
  const std::vector<std::uint32_t> keys = {feature_hash("^yorl$")}, starts = {0, 1};
  const std::vector<std::uint8_t> countries = {country}, gains = {48};
  ModelWriter writer;
  writer.add_lines("codes", {"AAA", "BBB"});
  writer.add("bases", std::span(bases), 2, 1);
  writer.add("keys", std::span(keys), 1, 1);
  writer.add("starts", std::span(starts), 2, 1);
  writer.add("countries", std::span(countries), 1, 1);
  writer.add("gains", std::span(gains), 1, 1);
  writer.write(path);
}

}  // namespace

TEST_CASE("name origins: words and letters, folded") {
  const std::vector<std::uint32_t> features = name_features("Örs");
  CHECK(features == name_features("ors"));
  // ^ors$; ^o or rs s$; ^or ors rs$
  CHECK(features.size() == 8);
  CHECK(name_features("Xan Örs-Lee").size() > features.size());
  CHECK(name_features("42").empty());
}

TEST_CASE("name origins: by how much a name is less usual, for each letter") {
  const Scratch scratch;
  write_small(scratch.path, 0);
  const NameOrigins origins(scratch.path);
  const OriginFits fits = origins.fits("Yorl");
  CHECK(origins.fit(fits, "AAA") == 0);
  CHECK(origins.fit(fits, "BBB") == -75);  // three natural logarithms over four letters
  CHECK(origins.fit(fits, "CCC") == NameOrigins::kLeast);
  CHECK(origins.fit(origins.fits(""), "BBB") == 0);  // nothing is known of it
}

TEST_CASE("name origins: a model whose sections do not fit is told") {
  const Scratch scratch;
  write_small(scratch.path, 2);
  CHECK_THROWS_AS(NameOrigins{scratch.path}, Error);
}

TEST_CASE("name origins: the model knows where names are usual") {
  const NameOrigins origins(data_path("models") / "origins.model");
  const auto best = [&](const std::string& name, const std::vector<std::string>& codes) {
    const OriginFits fits = origins.fits(name);
    return *std::max_element(codes.begin(), codes.end(), [&](const std::string& a, const std::string& b) {
      return origins.fit(fits, a) < origins.fit(fits, b);
    });
  };
  CHECK(best("Spyros Papanikolaou", {"GRC", "TUR", "USA"}) == "GRC");
  CHECK(best("Mehmet Yıldırım", {"GRC", "TUR", "USA"}) == "TUR");
  CHECK(best("Gurbanguly Annayev", {"TKM", "RUS", "IRN"}) == "TKM");
  CHECK(best("Nguyen Thanh Hai", {"CHN", "VNM", "KHM"}) == "VNM");
  CHECK(best("Aivars Bērziņš", {"LVA", "RUS", "DEU"}) == "LVA");
}
