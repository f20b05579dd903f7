#include "base/fold.hpp"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("fold: spellings of one name become one") {
  const struct {
    const char *name, *folded;
  } rows[] = {
      {"Erdoğan", "erdogan"},
      {"ERDOGAN", "erdogan"},
      {"Łukasz Ørsted", "lukasz orsted"},
      {"São Paulo", "sao paulo"},
      {"Côte d’Ivoire", "cote d'ivoire"},
      {"Ruhr–Rhein", "ruhr-rhein"},
      {"Straße", "strasse"},
      {"İstanbul", "istanbul"},
  };
  for (const auto& row : rows) CHECK(fold(row.name) == row.folded);
}

TEST_CASE("slug: ASCII, never empty") {
  const struct {
    const char *name, *slug;
  } rows[] = {
      {"Kazem Jalali", "kazem-jalali"},
      {"People's Party", "peoples-party"},
      {"中国", "u4e2d-u56fd"},
      {"Radio Free Europe/Radio Liberty", "radio-free-europe-radio-liberty"},
      {"—", "unnamed"},
  };
  for (const auto& row : rows) CHECK(slug(row.name) == row.slug);
}

TEST_CASE("fold: a capital is one of any alphabet, a curly mark is none") {
  for (const char* capital : {"Iran", "Élysée", "Øst", "Čapek", "ʿAli", "Жуков"}) CHECK(starts_capital(capital));
  for (const char* small : {"iran", "état", "’s", "“", "øst", "12", "中", ""}) CHECK(!starts_capital(small));
}
