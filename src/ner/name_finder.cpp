#include "ner/name_finder.hpp"

namespace entente {

namespace {

constexpr std::uint32_t kNoTag = 90;

struct Around {
  const WordShape* word;
  Feature tag;
};

Around around(std::span<const WordShape> words, std::span<const Token> tokens, std::size_t i, int offset) {
  static const WordShape outside{7, 7, 7, {}, {}, false, false, false};
  const auto at = static_cast<std::ptrdiff_t>(i) + offset;
  if (at < 0 || at >= static_cast<std::ptrdiff_t>(words.size())) return {&outside, 50};
  const auto index = static_cast<std::size_t>(at);
  return {&words[index], static_cast<Feature>(tokens[index].upos)};
}

}  // namespace

void name_features(std::span<const WordShape> words, std::span<const Token> tokens, std::size_t i,
                   std::span<const std::uint32_t> tags, const NameMemory& memory, std::vector<Feature>& out) {
  out.clear();
  Feature number = 9000;
  const auto add = [&](Feature a, Feature b = 0, Feature c = 0) { out.push_back(mix(mix(mix(++number, a), b), c)); };
  const std::uint32_t t1 = i >= 1 ? tags[i - 1] : kNoTag, t2 = i >= 2 ? tags[i - 2] : kNoTag;
  const auto remembered = memory.find(words[i].lower);
  add(t1);
  add(t1, t2);
  add(remembered == memory.end() ? 91 : remembered->second, words[i].capital ? 1 : 0);
  for (int offset = -2; offset <= 2; ++offset) {
    const Around a = around(words, tokens, i, offset);
    const auto place = static_cast<Feature>(offset + 3);
    add(place, a.word->lower);
    add(place, a.word->lower, t1);
    add(place, a.word->shape);
    add(place, a.tag);
    add(place, a.tag, t1);
    add(place, a.word->suffix[2]);
  }
  const WordShape& w = words[i];
  for (const Feature prefix : w.prefix) add(prefix, w.capital ? 1 : 0);
  for (const Feature suffix : w.suffix) add(suffix, w.capital ? 1 : 0);
  add(w.form);
  const Around before = around(words, tokens, i, -1), after = around(words, tokens, i, 1),
               second = around(words, tokens, i, 2);
  add(before.word->lower, w.lower);
  add(w.lower, after.word->lower);
  add(before.word->lower, w.shape);
  add(w.shape, after.word->lower);
  add(before.tag, static_cast<Feature>(tokens[i].upos), after.tag);
  add(before.word->shape, w.shape, after.word->shape);
  add(w.shape, t1, after.word->shape);
  add(after.word->lower, second.word->lower, w.shape);
  add(i == 0 ? 1 : 0, w.shape);
  add(before.word->suffix[2], w.shape, t1);
}

NameFinder::NameFinder(LinearModel model) : model_(std::move(model)) {}

NameFinder NameFinder::load(const std::filesystem::path& models) {
  return NameFinder(LinearModel::load(models / "names.model"));
}

bool NameFinder::may_follow(std::uint32_t tag, std::uint32_t before) const {
  const std::string& label = model_.labels()[tag];
  if (!label.starts_with("I-")) return true;
  return before != kNoTag && model_.labels()[before].size() > 2 && model_.labels()[before].substr(2) == label.substr(2);
}

void NameFinder::find(Document& document) const {
  document.names.clear();
  NameMemory memory;
  std::vector<std::int32_t> scores(model_.labels().size());
  std::vector<Feature> features;
  for (const Sentence& sentence : document.sentences) {
    const std::vector<WordShape> words = shapes_of(document, sentence);
    const std::span<const Token> tokens(document.tokens.data() + sentence.tokens.begin, sentence.tokens.size());
    std::vector<std::uint32_t> tags;
    for (std::size_t i = 0; i < words.size(); ++i) {
      name_features(words, tokens, i, tags, memory, features);
      model_.score(features, scores);
      std::uint32_t best = 0;
      const std::uint32_t before = tags.empty() ? kNoTag : tags.back();
      for (std::uint32_t t = 1; t < scores.size(); ++t) {
        if (scores[t] > scores[best] && may_follow(t, before)) best = t;
      }
      tags.push_back(best);
      const std::string& label = model_.labels()[best];
      const auto at = static_cast<std::uint32_t>(sentence.tokens.begin + i);
      if (label.starts_with("B-")) document.names.push_back({{at, at + 1}, label.substr(2)});
      if (label.starts_with("I-")) document.names.back().tokens.end = at + 1;
      if (label != "O" && words[i].capital) memory[words[i].lower] = best;
    }
  }
}

}  // namespace entente
