#include "link/publisher.hpp"

#include <doctest/doctest.h>

#include "base/data_path.hpp"

using namespace entente;

namespace {

// The id of the document's outlet and the number of entities, where the text names `named` alone.
std::string outlet_of(const std::string& publisher, const Entity& named) {
  static const Gazetteer gazetteer = Gazetteer::load(data_path("schemas"));
  Document document;
  document.publisher = publisher;
  document.entities.push_back(named);
  link_publisher(document, gazetteer);
  if (!document.outlet) return "none";
  return document.entities[document.outlet.index()].id + " of " + std::to_string(document.entities.size());
}

}  // namespace

TEST_CASE("publisher: an entity of the text, a known outlet, or a new one") {
  Entity country;
  country.id = "country:PER";
  country.type = "Country";
  country.name = "Peru";
  Entity post = country;
  post.id = "outlet:lima-post";
  post.type = "Outlet";
  post.name = "The Lima Post";
  post.aliases = {"Post of Lima"};
  const struct {
    const char* publisher;
    const Entity& named;
    const char* wanted;
  } rows[] = {{"", country, "none"},
              {"Reuters", country, "outlet:reuters of 2"},
              {"Lima Post", country, "outlet:lima-post of 2"},
              {"the Lima Post", post, "outlet:lima-post of 1"},
              {"Post of Lima", post, "outlet:lima-post of 1"},
              {"Peru", country, "outlet:peru of 2"}};
  for (const auto& row : rows) CHECK(outlet_of(row.publisher, row.named) == row.wanted);
}
