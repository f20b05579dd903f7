#include "tag/tagger.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr Feature kOutside = 0x51ED270B;

const WordShape& word_at(std::span<const WordShape> words, std::size_t i, int offset) {
  static const WordShape outside{kOutside, kOutside, kOutside, {}, {}, false, false, false};
  const auto at = static_cast<std::ptrdiff_t>(i) + offset;
  return at < 0 || at >= static_cast<std::ptrdiff_t>(words.size()) ? outside : words[static_cast<std::size_t>(at)];
}

std::uint32_t tag_at(std::span<const std::uint32_t> tags, std::size_t i, int offset) {
  const auto at = static_cast<std::ptrdiff_t>(i) + offset;
  return at < 0 || at >= static_cast<std::ptrdiff_t>(tags.size()) ? 99 : tags[static_cast<std::size_t>(at)];
}

std::size_t best(std::span<const std::int32_t> scores) {
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

}  // namespace

void tag_features(std::span<const WordShape> words, std::size_t i, std::span<const std::uint32_t> tags,
                  FeatureList& out) {
  out.clear();
  Feature number = 0;
  const auto add = [&](Feature a, Feature b = 0, Feature c = 0) { out.push_back(mix(mix(mix(++number, a), b), c)); };
  const WordShape &w = words[i], &before = word_at(words, i, -1), &after = word_at(words, i, 1);
  const std::uint32_t t1 = tag_at(tags, i, -1), t2 = tag_at(tags, i, -2);
  add(1);
  add(w.lower);
  add(w.form);
  add(w.shape);
  for (const Feature prefix : w.prefix) add(prefix);
  for (const Feature suffix : w.suffix) add(suffix);
  add(before.lower);
  add(after.lower);
  add(word_at(words, i, -2).lower);
  add(word_at(words, i, 2).lower);
  add(t1);
  add(t1, t2);
  add(t1, w.lower);
  add(t1, t2, w.lower);
  add(before.lower, w.lower);
  add(w.lower, after.lower);
  add(t1, after.lower);
  add(t1, w.suffix[2]);
  add(after.suffix[2]);
  add(after.shape);
  add(before.suffix[2]);
  add(w.suffix[2], after.suffix[1]);
  add(w.shape, i == 0 ? 1 : 0);
  add(t1, w.shape, after.shape);
  add(before.lower, after.lower);
}

void morphology_features(std::span<const WordShape> words, std::size_t i, std::span<const std::uint32_t> tags,
                         FeatureList& out) {
  out.clear();
  Feature number = 1000;
  const auto add = [&](Feature a, Feature b = 0, Feature c = 0) { out.push_back(mix(mix(mix(++number, a), b), c)); };
  const WordShape& w = words[i];
  const std::uint32_t t = tag_at(tags, i, 0), t1 = tag_at(tags, i, -1);
  add(t);
  add(t, w.lower);
  for (const Feature suffix : w.suffix) add(t, suffix);
  add(t, w.shape);
  add(t, t1, tag_at(tags, i, 1));
  add(t, t1, w.suffix[1]);
  add(t, word_at(words, i, -1).lower, w.suffix[1]);
  add(t, word_at(words, i, -1).lower);
  add(t, word_at(words, i, -2).lower, w.suffix[1]);
  add(t, word_at(words, i, 1).lower);
}

Tagger::Tagger(LinearModel tags, LinearModel morphology, Lemmatizer lemmatizer)
    : tags_(std::move(tags)), morphology_(std::move(morphology)), lemmatizer_(std::move(lemmatizer)) {
  for (const std::string& label : tags_.labels()) upos_.push_back(upos_named(label).value_or(Upos::X));
}

Tagger Tagger::load(const std::filesystem::path& models) {
  return {LinearModel::load(models / "upos.model"), LinearModel::load(models / "feats.model"),
          Lemmatizer::load(models / "lemmas.tsv")};
}

void Tagger::tag(Document& document) const {
  for (const Sentence& sentence : document.sentences) tag(document, sentence);
}

void Tagger::tag(Document& document, const Sentence& sentence) const {
  const std::vector<WordShape> words = shapes_of(document, sentence);
  std::vector<std::uint32_t> tags;
  std::vector<std::int32_t> scores(tags_.labels().size());
  FeatureList features;
  for (std::size_t i = 0; i < words.size(); ++i) {
    tag_features(words, i, tags, features);
    tags_.score(features, scores);
    tags.push_back(static_cast<std::uint32_t>(best(scores)));
  }
  scores.resize(morphology_.labels().size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    Token& token = document.tokens[sentence.tokens.begin + i];
    token.upos = upos_[tags[i]];
    morphology_features(words, i, tags, features);
    morphology_.score(features, scores);
    const std::string& feats = morphology_.labels()[best(scores)];
    token.feats = feats == "_" ? "" : feats;
    token.lemma = lemmatizer_.lemma(document.view(token.span), token.upos, token.feats);
  }
}

}  // namespace entente
