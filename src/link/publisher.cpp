#include "link/publisher.hpp"

#include <algorithm>

#include "base/fold.hpp"

namespace entente {

namespace {

constexpr const char* kOutlet = "Outlet";

Entity outlet_named(const std::string& name, const Gazetteer& gazetteer) {
  for (const GazetteerHit& hit : gazetteer.lookup(name)) {
    const Entity& known = gazetteer.entries()[hit.entry].entity;
    if (known.type == kOutlet) return known;
  }
  Entity out;
  out.id = "outlet:" + slug(name);
  out.type = kOutlet;
  out.name = name;
  return out;
}

bool bears(const Entity& entity, const std::string& folded) {
  return fold(entity.name) == folded || std::any_of(entity.aliases.begin(), entity.aliases.end(),
                                                    [&](const std::string& alias) { return fold(alias) == folded; });
}

}  // namespace

void link_publisher(Document& document, const Gazetteer& gazetteer) {
  if (document.publisher.empty()) return;
  Entity outlet = outlet_named(document.publisher, gazetteer);
  const std::string folded = fold(document.publisher);
  std::vector<Entity>& entities = document.entities;
  const auto found = std::find_if(entities.begin(), entities.end(), [&](const Entity& entity) {
    return entity.id == outlet.id || (entity.type == kOutlet && bears(entity, folded));
  });
  document.outlet = EntityId{static_cast<std::size_t>(found - entities.begin())};
  if (found == entities.end()) entities.push_back(std::move(outlet));
}

}  // namespace entente
