#include "link/link.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/fold.hpp"
#include "text/mention_rule.hpp"

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

// Whether each entity is named by descriptions alone.
std::vector<bool> described(const Document& document) {
  std::vector<bool> out(document.entities.size(), true);
  for (const Mention& mention : document.mentions) {
    const bool named = mention.kind == MentionKind::name || mention.kind == MentionKind::demonym;
    if (mention.entity && named && mention.rule != kDescription) out[mention.entity.index()] = false;
  }
  return out;
}

// The forms of what has a name, as slugs.
std::set<std::string> named_forms(const Surfaces& surfaces, const std::vector<bool>& described) {
  std::set<std::string> forms;
  for (std::size_t e = 0; e < surfaces.size(); ++e)
    for (const auto& [text, surface] : surfaces[e])
      if (!described[e]) forms.insert(slug(text));
  return forms;
}

bool holds_one_of(const std::set<std::string>& forms, const std::string& words) {  // set apart by "-"
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == '-') starts.push_back(i + 1);
  starts.push_back(words.size() + 1);
  for (std::size_t first = 0; first + 1 < starts.size(); ++first)
    for (std::size_t last = first + 1; last < starts.size(); ++last)
      if (forms.contains(words.substr(starts[first], starts[last] - 1 - starts[first]))) return true;
  return false;
}

// "raid", "gas contract", and of descriptions "Friday's ambush": neither a name nor a year in it, so that it stands for
// something else in the next document.
bool is_common(const std::string& name, bool described, const std::set<std::string>& forms) {
  const auto any = [&](auto is) { return std::any_of(name.begin(), name.end(), is); };
  if (any([](unsigned char c) { return c >= '0' && c <= '9'; })) return false;
  if (!any([](unsigned char c) { return c >= 0x80 || (c >= 'A' && c <= 'Z'); })) return true;
  return described && !holds_one_of(forms, slug(name));
}

void name_entity(Entity& entity, const std::map<std::string, Surface>& surfaces) {
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
}

std::string id_of(std::string type, const std::string& name) {
  std::transform(type.begin(), type.end(), type.begin(), [](unsigned char c) { return static_cast<char>(c | 0x20); });
  return type + ":" + slug(name);
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
  const std::vector<bool> is_described = described(document);
  const std::set<std::string> forms = named_forms(surfaces, is_described);
  for (std::size_t e = 0; e < document.entities.size(); ++e) {
    Entity& entity = document.entities[e];
    if (surfaces[e].empty()) continue;
    name_entity(entity, surfaces[e]);
    if (!entity.id.empty()) continue;
    const bool common = is_common(entity.name, is_described[e], forms);
    entity.id = id_of(entity.type, common ? entity.name + " " + document.id : entity.name);
  }
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
