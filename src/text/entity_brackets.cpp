#include "text/entity_brackets.hpp"

#include <algorithm>

namespace entente {

namespace {

std::string opening(const Document& document, const Mention& mention) {
  std::string type = document.entities[mention.entity.index()].type;
  std::replace(type.begin(), type.end(), '-', '_');
  const std::uint32_t first = mention.tokens.begin;
  const std::size_t head = mention.head && mention.tokens.contains(mention.head) ? mention.head.value - first + 1 : 1;
  return "(e" + std::to_string(mention.entity.index() + 1) + "-" + type + "-" + std::to_string(head) + "-" +
         std::string(name_of(mention.kind));
}

// Outer mentions first.
std::vector<const Mention*> distinct(const Document& document) {
  std::vector<const Mention*> mentions;
  for (const Mention& mention : document.mentions) {
    if (mention.entity && !mention.tokens.empty()) mentions.push_back(&mention);
  }
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention* a, const Mention* b) {
    return a->tokens.begin != b->tokens.begin ? a->tokens.begin < b->tokens.begin : a->tokens.end > b->tokens.end;
  });
  const auto same = [](const Mention* a, const Mention* b) { return a->tokens == b->tokens; };
  mentions.erase(std::unique(mentions.begin(), mentions.end(), same), mentions.end());
  return mentions;
}

}  // namespace

std::vector<std::string> entity_brackets(const Document& document) {
  std::vector<std::string> opened(document.tokens.size()), closed(document.tokens.size());
  for (const Mention* mention : distinct(document)) {
    const std::size_t last = mention->tokens.end - 1;
    opened[mention->tokens.begin] += opening(document, *mention);
    if (last == mention->tokens.begin)
      opened[last] += ")";
    else
      closed[last] = "e" + std::to_string(mention->entity.index() + 1) + ")" + closed[last];
  }
  for (std::size_t t = 0; t < opened.size(); ++t) opened[t] += closed[t];
  return opened;
}

}  // namespace entente
