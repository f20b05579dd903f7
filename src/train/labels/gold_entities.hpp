// What the marks of an article, or other gold mentions, say of a document's mentions and entities.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "text/document.hpp"
#include "train/labels/articles.hpp"

namespace entente::train {

using GoldIds = std::set<std::string>;

// Words that gold says mean these entities.
struct GoldMention {
  TokenRange tokens;
  std::uint32_t head = 0;
  GoldIds ids;
};

// The article as a document: a title, and paragraphs.
Document document_of(const Article& article);

// `document` is segmented.
std::vector<GoldMention> gold_mentions(const Document& document, const Article& article);

class GoldEntities {
 public:
  // `document` is parsed, and its names are found. `entity_of` gives the entity that one has been merged into.
  GoldEntities(const Document& document, std::vector<GoldMention> gold,
               const std::function<EntityId(EntityId)>& entity_of);

  // The smallest gold mention with this head, or none.
  const GoldMention* at(std::uint32_t head) const;
  // The gold entity that most of the entity's names mean; "" for none.
  std::string id_of(EntityId entity) const;
  // The entity whose names mean that gold entity most often; none where no name does.
  EntityId entity_of(const std::string& id) const;

 private:
  std::vector<GoldMention> gold_;
  std::map<EntityId, std::string> ids_;
  std::map<std::string, EntityId> entities_;
};

}  // namespace entente::train
