#include "train/labels/gold_entities.hpp"

#include <algorithm>
#include <utility>

#include "text/head_token.hpp"

namespace entente::train {

Document document_of(const Article& article) {
  Document out;
  out.id = out.name = article.name;
  out.text = article.text;
  const auto size = static_cast<std::uint32_t>(article.text.size());
  for (std::uint32_t begin = 0; begin < size;) {
    const std::size_t blank = article.text.find("\n\n", begin);
    const std::uint32_t end = blank == std::string::npos ? size : static_cast<std::uint32_t>(blank);
    out.blocks.push_back({{begin, end}, begin == 0 ? BlockKind::title : BlockKind::body, ""});
    begin = end;
    while (begin < size && article.text[begin] == '\n') ++begin;
  }
  return out;
}

std::vector<GoldMention> gold_mentions(const Document& document, const Article& article) {
  std::vector<GoldMention> out;
  for (const Mark& mark : article.marks) {
    const TokenRange tokens = document.tokens_over(mark.span);
    if (tokens.begin < tokens.end) out.push_back({tokens, 0, {mark.ids.begin(), mark.ids.end()}});
  }
  return out;
}

GoldEntities::GoldEntities(const Document& document, std::vector<GoldMention> gold,
                           const std::function<EntityId(EntityId)>& entity_of)
    : gold_(std::move(gold)) {
  for (GoldMention& mention : gold_) mention.head = head_of(document, mention.tokens).value;
  std::map<EntityId, std::map<std::string, int>> votes;
  for (const Mention& mention : document.mentions) {
    if (!mention.entity || (mention.kind != MentionKind::name && mention.kind != MentionKind::demonym)) continue;
    const GoldMention* found = at(mention.head.value);
    if (found != nullptr && found->ids.size() == 1) ++votes[entity_of(mention.entity)][*found->ids.begin()];
  }
  std::map<std::string, int> most;
  for (const auto& [entity, of_entity] : votes) {
    const auto best = std::max_element(of_entity.begin(), of_entity.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    ids_[entity] = best->first;
    if (best->second > most[best->first]) most[best->first] = best->second, entities_[best->first] = entity;
  }
}

const GoldMention* GoldEntities::at(std::uint32_t head) const {
  const GoldMention* out = nullptr;
  for (const GoldMention& mention : gold_) {
    if (mention.head == head && (out == nullptr || mention.tokens.size() < out->tokens.size())) out = &mention;
  }
  return out;
}

std::string GoldEntities::id_of(EntityId entity) const {
  const auto found = ids_.find(entity);
  return found == ids_.end() ? "" : found->second;
}

EntityId GoldEntities::entity_of(const std::string& id) const {
  const auto found = entities_.find(id);
  return found == entities_.end() ? EntityId{} : found->second;
}

}  // namespace entente::train
