#include "graph/name_resolution.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/edit_distance.hpp"
#include "base/fold.hpp"

namespace entente {

namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('-', at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

Words id_words(const Entity& entity) { return words_of(std::string_view(entity.id).substr(entity.id.find(':') + 1)); }

bool ends_with(const Words& longer, const Words& shorter) {
  return longer.size() > shorter.size() && std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

bool countries_agree(const Entity& a, const Entity& b) {
  return a.country.empty() || b.country.empty() || a.country == b.country;
}

bool spelled_alike(const Words& a, const Words& b) {
  if (a.size() != b.size() || a.size() < 2) return false;
  constexpr std::size_t kLong = 5;
  constexpr std::size_t kVeryLong = 8;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    const std::size_t shorter = std::min(a[i].size(), b[i].size());
    if (shorter < kLong || a[i][0] != b[i][0] || edit_distance(a[i], b[i]) > (shorter >= kVeryLong ? 2 : 1))
      return false;
    ++differing;
  }
  return differing == 1;
}

bool middle_name_more(const Words& longer, const Words& shorter) {
  return shorter.size() == 2 && longer.size() > 2 && longer.size() <= 4 && longer.front() == shorter.front() &&
         longer.back() == shorter.back();
}

bool is_acronym(const std::string& name) {
  return name.size() >= 3 && name.size() <= 8 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

struct Candidate {
  const Entity* entity;
  Words words;
};

class NameResolution {
 public:
  NameResolution(const std::map<std::string, Entity>& entities,
                 const std::set<std::pair<std::string, std::string>>& apart)
      : apart_(apart) {
    for (const auto& [id, entity] : entities) {
      if (entity.type == "Person") persons_.push_back({&entity, id_words(entity)});
    }
    for (const Candidate& person : persons_) {
      if (person.words.empty()) continue;
      by_last_[person.words.back()].push_back(&person);
      if (!person.entity->country.empty()) by_start_[person.entity->country + person.words[0][0]].push_back(&person);
      for (const std::string& alias : person.entity->aliases) by_alias_[slug(alias)].insert(person.entity);
    }
    for (const auto& [id, entity] : entities) {
      for (const std::string& alias : entity.aliases) {
        if (entity.type == "Organization" && is_acronym(alias)) bodies_[alias].insert(&entity);
      }
    }
    for (const auto& [id, entity] : entities) {
      if (entity.type == "Organization" && is_acronym(entity.name)) resolve_acronym(entity);
    }
    for (const Candidate& person : persons_) resolve_person(person);
  }

  std::vector<GraphMerge> merges() const {
    std::vector<GraphMerge> out;
    for (const auto& [from, merge] : into_) {
      std::string into = merge.into;
      for (auto next = into_.find(into); next != into_.end(); next = into_.find(into)) into = next->second.into;
      out.push_back({from, into, merge.rule});
    }
    return out;
  }

 private:
  bool may_be_one(const Entity& a, const Entity& b) const {
    return countries_agree(a, b) && apart_.count(std::minmax(a.id, b.id)) == 0;
  }

  void resolve_person(const Candidate& person) {
    if (person.words.empty()) return;
    std::set<const Entity*> short_name, middle;
    for (const Candidate* other : by_last_[person.words.back()]) {
      if (!may_be_one(*person.entity, *other->entity)) continue;
      if (ends_with(other->words, person.words)) short_name.insert(other->entity);
      if (middle_name_more(other->words, person.words)) middle.insert(other->entity);
    }
    if (person.words.size() == 1) {
      for (const Entity* other : by_alias_[person.words.front()]) {
        if (other != person.entity && may_be_one(*person.entity, *other)) short_name.insert(other);
      }
    }
    if (merge(person, short_name, "short name") || merge(person, middle, "middle name")) return;
    merge(person, spellings_of(person), "spelling");
  }

  std::set<const Entity*> spellings_of(const Candidate& person) {
    std::set<const Entity*> out;
    if (person.entity->country.empty()) return out;
    for (const Candidate* other : by_start_[person.entity->country + person.words[0][0]]) {
      if (other->entity != person.entity && may_be_one(*person.entity, *other->entity) &&
          spelled_alike(person.words, other->words))
        out.insert(other->entity);
    }
    // The one met more often keeps its id; the other way round would make a circle.
    if (out.size() == 1) {
      const Entity& other = **out.begin();
      if (std::pair(other.mentions, person.entity->id) < std::pair(person.entity->mentions, other.id)) out.clear();
    }
    return out;
  }

  void resolve_acronym(const Entity& entity) {
    std::set<const Entity*> owners = bodies_[entity.name];
    owners.erase(&entity);
    if (owners.size() == 1 && may_be_one(entity, **owners.begin()))
      into_[entity.id] = {entity.id, (*owners.begin())->id, "acronym"};
  }

  bool merge(const Candidate& person, const std::set<const Entity*>& candidates, const char* rule) {
    if (candidates.size() != 1) return false;
    const std::string& into = (*candidates.begin())->id;
    if (leads_to(into, person.entity->id)) return false;
    into_[person.entity->id] = {person.entity->id, into, rule};
    return true;
  }

  bool leads_to(std::string from, const std::string& id) const {
    for (auto next = into_.find(from); next != into_.end(); next = into_.find(from)) from = next->second.into;
    return from == id;
  }

  const std::set<std::pair<std::string, std::string>>& apart_;
  std::vector<Candidate> persons_;
  std::map<std::string, std::vector<const Candidate*>> by_last_, by_start_;
  std::map<std::string, std::set<const Entity*>> by_alias_, bodies_;
  std::map<std::string, GraphMerge> into_;
};

}  // namespace

std::vector<GraphMerge> resolve_names(const std::map<std::string, Entity>& entities,
                                      const std::set<std::pair<std::string, std::string>>& apart) {
  return NameResolution(entities, apart).merges();
}

}  // namespace entente
