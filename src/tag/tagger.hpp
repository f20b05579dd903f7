// Part of speech (UPOS), morphological features and lemma of each token, left to right.
// Method: greedy averaged perceptron over words, affixes, shapes and the tags before (Collins 2002); features are one
// class each, given the tag; lemmas by a table of exceptions, then regular English endings. Linear in the tokens.
#pragma once

#include <filesystem>
#include <span>

#include "linear/linear_model.hpp"
#include "linear/word_shape.hpp"
#include "tag/lemmatizer.hpp"
#include "text/document.hpp"

namespace entente {

using FeatureList = std::vector<Feature>;

// The features of token `i`; `tags` holds the tags before it (as label indices).
void tag_features(std::span<const WordShape> words, std::size_t i, std::span<const std::uint32_t> tags,
                  FeatureList& out);
// The features of the morphology of token `i`, all tags known.
void morphology_features(std::span<const WordShape> words, std::size_t i, std::span<const std::uint32_t> tags,
                         FeatureList& out);

class Tagger {
 public:
  static Tagger load(const std::filesystem::path& models);
  void tag(Document& document) const;

 private:
  Tagger(LinearModel tags, LinearModel morphology, Lemmatizer lemmatizer);
  void tag(Document& document, const Sentence& sentence) const;

  LinearModel tags_, morphology_;
  Lemmatizer lemmatizer_;
  std::vector<Upos> upos_;  // of each label of tags_
};

}  // namespace entente
