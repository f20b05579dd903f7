#include "pattern/patterns.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "pattern/pattern_file.hpp"

namespace entente {

Patterns Patterns::load(const std::filesystem::path& schemas, const Ontology& ontology) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(schemas / "patterns", error)) {
    if (entry.path().extension() == ".pattern") files.push_back(entry.path());
  }
  if (error)
    throw Error((schemas / "patterns").string() + ": the folder of patterns cannot be read: " + error.message());
  std::sort(files.begin(), files.end());
  Patterns out;
  for (const std::filesystem::path& file : files) {
    for (Pattern& pattern : read_patterns(file, ontology)) {
      for (const Pattern& other : out.patterns_) {
        if (other.name == pattern.name)
          throw Error(pattern.file, pattern.line, 9, "a pattern of " + other.file + " has this name");
      }
      const std::size_t index = out.patterns_.size();
      const PatternNode& root = pattern.nodes.front();
      for (const std::string& lemma : root.lemmas) out.by_lemma_[lemma].push_back(index);
      if (root.lemmas.empty() && !root.types.empty() && !root.stands_for) {
        for (const EntityTest& type : root.types) out.by_type_[type.type].push_back(index);
      } else if (root.lemmas.empty()) {
        out.by_class_.push_back(index);
      }
      out.patterns_.push_back(std::move(pattern));
    }
  }
  return out;
}

std::vector<std::size_t> Patterns::starting_at(const std::string& lemma, const std::vector<std::string>& types) const {
  std::vector<std::size_t> out = by_class_;
  if (const auto found = by_lemma_.find(lemma); found != by_lemma_.end())
    out.insert(out.end(), found->second.begin(), found->second.end());
  for (const std::string& type : types) {
    if (const auto found = by_type_.find(type); found != by_type_.end())
      out.insert(out.end(), found->second.begin(), found->second.end());
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace entente
