#include "link/link.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/fold.hpp"

namespace entente {

namespace {

struct Surface {
  std::string text;
  std::size_t words = 0;
  std::size_t count = 0;
};

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == '\n' || c == ' ';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

bool shouted(std::string_view text) {
  return text.size() > 6 && std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Words first, then the commoner form, then the earlier in the alphabet; capitals throughout only for want of another.
bool fuller(const Surface& a, const Surface& b) {
  if (shouted(a.text) != shouted(b.text)) return shouted(b.text);
  if (a.words != b.words) return a.words > b.words;
  if (a.count != b.count) return a.count > b.count;
  return a.text < b.text;
}

using Surfaces = std::vector<std::map<std::string, Surface>>;  // by entity, by text

Surfaces surfaces_of(const Document& document) {
  Surfaces surfaces(document.entities.size());
  for (const Mention& mention : document.mentions) {
    if (!mention.entity || mention.kind == MentionKind::nominal || mention.kind == MentionKind::pronoun) continue;
    const std::string text = one_line(document.view(mention.tokens));
    Surface& surface = surfaces[mention.entity.index()][text];
    surface.text = text;
    surface.words = mention.kind == MentionKind::demonym ? 0 : mention.tokens.size();
    ++surface.count;
  }
  return surfaces;
}

// The words of all mentions by name, folded.
std::set<std::string> naming_words(const Document& document) {
  std::set<std::string> words;
  for (const Mention& mention : document.mentions) {
    if (mention.kind != MentionKind::name && mention.kind != MentionKind::demonym) continue;
    for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t)
      words.insert(fold(document.form(TokenId{std::size_t{t}})));
  }
  return words;
}

// "raid", "gas contract", "Friday's ambush": a description without a name or a year in it, which stands for something
// else in the next document.
bool is_common(std::string_view name, const std::set<std::string>& naming) {
  std::size_t at = 0;
  while (at < name.size()) {
    const std::size_t end = std::min(name.find_first_of(" -'", at), name.size());
    const std::string_view word = name.substr(at, end - at);
    const auto first = static_cast<unsigned char>(word.empty() ? ' ' : word.front());
    if ((first >= '0' && first <= '9') ||
        ((first >= 0x80 || (first >= 'A' && first <= 'Z')) && naming.contains(fold(word))))
      return false;
    at = end + 1;
  }
  return true;
}

void name_entity(Entity& entity, const std::map<std::string, Surface>& surfaces, const std::set<std::string>& naming,
                 const std::string& document) {
  std::set<std::string> aliases(entity.aliases.begin(), entity.aliases.end());
  if (entity.id.empty()) {
    const Surface* best = nullptr;
    for (const auto& [text, surface] : surfaces)
      if (best == nullptr || fuller(surface, *best)) best = &surface;
    // A description has a name of its own, put together from its parts.
    if (entity.name.empty() || surfaces.count(entity.name) != 0) {
      aliases.insert(entity.name);
      entity.name = best->text;
    }
  }
  for (const auto& [text, surface] : surfaces) aliases.insert(text);
  aliases.erase(entity.name);
  aliases.erase("");
  entity.aliases.assign(aliases.begin(), aliases.end());
  if (!entity.id.empty()) return;
  std::string type = entity.type;
  std::transform(type.begin(), type.end(), type.begin(), [](unsigned char c) { return static_cast<char>(c | 0x20); });
  entity.id = type + ":" + slug(is_common(entity.name, naming) ? entity.name + " " + document : entity.name);
}

// The kept entities under their new numbers; entities that came to one id are one.
std::vector<EntityId> renumber(Document& document, const Surfaces& surfaces) {
  std::vector<EntityId> renumbered(document.entities.size());
  std::map<std::string, EntityId> by_id;
  std::vector<Entity> kept;
  for (const Mention& mention : document.mentions) {
    if (!mention.entity || renumbered[mention.entity.index()] || surfaces[mention.entity.index()].empty()) continue;
    Entity& entity = document.entities[mention.entity.index()];
    const auto [found, fresh] = by_id.emplace(entity.id, EntityId{kept.size()});
    renumbered[mention.entity.index()] = found->second;
    if (fresh) kept.push_back(std::move(entity));
  }
  document.entities = std::move(kept);
  return renumbered;
}

}  // namespace

void link(Document& document) {
  const Surfaces surfaces = surfaces_of(document);
  const std::set<std::string> naming = naming_words(document);
  for (std::size_t e = 0; e < document.entities.size(); ++e)
    if (!surfaces[e].empty()) name_entity(document.entities[e], surfaces[e], naming, document.id);
  const std::vector<EntityId> renumbered = renumber(document, surfaces);
  std::erase_if(document.mentions, [&](const Mention& m) { return !m.entity || !renumbered[m.entity.index()]; });
  for (Mention& mention : document.mentions) {
    mention.entity = renumbered[mention.entity.index()];
    ++document.entities[mention.entity.index()].mentions;
  }
  for (Role& role : document.roles) {
    role.person = role.person ? renumbered[role.person.index()] : EntityId{};
    role.body = role.body ? renumbered[role.body.index()] : EntityId{};
  }
  std::erase_if(document.roles, [](const Role& role) { return !role.person; });
}

}  // namespace entente
