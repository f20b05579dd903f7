// Finds names: spans labelled PER, ORG, LOC or MISC, into Document::names.
// Method: averaged perceptron over begin, inside and outside tags with words, affixes, shapes, parts of speech and
// what the same word was called before in the document; an inside tag only after its own kind. Linear in the tokens.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <vector>

#include "linear/linear_model.hpp"
#include "linear/word_shape.hpp"
#include "text/document.hpp"

namespace entente {

// Labels given before in the document, by word: a name is called the same again.
using NameMemory = std::map<Feature, std::uint32_t>;

void name_features(std::span<const WordShape> words, std::span<const Token> tokens, std::size_t i,
                   std::span<const std::uint32_t> tags, const NameMemory& memory, std::vector<Feature>& out);

class NameFinder {
 public:
  static NameFinder load(const std::filesystem::path& models);
  void find(Document& document) const;  // tags are there

 private:
  explicit NameFinder(LinearModel model);
  bool may_follow(std::uint32_t tag, std::uint32_t before) const;

  LinearModel model_;
};

}  // namespace entente
