// The patterns of schemas/patterns/, indexed by what their first node can be: a lemma, a type of entity, or any word of
// a class. Look-up for a token costs a hash; only the patterns that can start there are tried.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "pattern/pattern.hpp"
#include "schema/ontology.hpp"

namespace entente {

class Patterns {
 public:
  // Reads every *.pattern file, in the order of their names. Throws Error with file, line, column and remedy.
  static Patterns load(const std::filesystem::path& schemas, const Ontology& ontology);

  const std::vector<Pattern>& all() const { return patterns_; }
  // Those whose first node may be a word of this lemma that carries entities of these types; by place in all().
  std::vector<std::size_t> starting_at(const std::string& lemma, const std::vector<std::string>& types) const;

 private:
  std::vector<Pattern> patterns_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_lemma_, by_type_;
  std::vector<std::size_t> by_class_;
};

}  // namespace entente
