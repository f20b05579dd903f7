#include "graph/entity_merge.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace entente {

namespace {

// More words, then longer, then first in the alphabet.
bool fuller(const std::string& a, const std::string& b) {
  const auto rank = [](const std::string& name) {
    return std::tuple(std::count(name.begin(), name.end(), ' '), name.size());
  };
  return rank(a) != rank(b) ? rank(b) < rank(a) : a < b;
}

void keep_fuller(std::string& into, const std::string& from) {
  if (fuller(from, into)) into = from;
}

void keep_first(std::string& into, const std::string& from) {
  if (into.empty() || (!from.empty() && from < into)) into = from;
}

void merge_names(Entity& into, const Entity& from) {
  std::set<std::string> names(into.aliases.begin(), into.aliases.end());
  names.insert(from.aliases.begin(), from.aliases.end());
  names.insert({into.name, from.name});
  keep_fuller(into.name, from.name);
  names.erase(into.name);
  names.erase("");
  into.aliases.assign(names.begin(), names.end());
  keep_first(into.type, from.type);
  keep_first(into.kind, from.kind);
  keep_first(into.country, from.country);
  keep_fuller(into.note, from.note);
  into.forms.insert(from.forms.begin(), from.forms.end());
  for (const auto& [scheme, code] : from.codes) keep_first(into.codes[scheme], code);
}

std::size_t total(const Entity& entity) {
  std::size_t sum = 0;
  for (const auto& [document, count] : entity.documents) sum += count;
  return sum;
}

}  // namespace

void merge_same(Entity& into, const Entity& from) {
  merge_names(into, from);
  for (const auto& [document, count] : from.documents) {
    std::size_t& known = into.documents[document];
    known = std::max(known, count);
  }
  into.mentions = into.documents.empty() ? std::max(into.mentions, from.mentions) : total(into);
}

void merge_renamed(Entity& into, const Entity& from) {
  merge_names(into, from);
  for (const auto& [document, count] : from.documents) into.documents[document] += count;
  into.mentions = into.documents.empty() ? into.mentions + from.mentions : total(into);
}

}  // namespace entente
