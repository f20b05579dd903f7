#include "train/treebank_trainer.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <numeric>
#include <random>

#include "base/file.hpp"
#include "linear/word_shape.hpp"
#include "parse/parser.hpp"
#include "tag/tagger.hpp"
#include "text/conllu.hpp"

namespace entente {

namespace {

constexpr std::size_t kFeatureClasses = 120;
constexpr float kExplore = 0.9F;

struct SentenceRef {
  const Document* document;
  const Sentence* sentence;
};

std::vector<SentenceRef> sentences_of(const std::vector<const Document*>& documents) {
  std::vector<SentenceRef> out;
  for (const Document* document : documents) {
    for (const Sentence& sentence : document->sentences) out.push_back({document, &sentence});
  }
  return out;
}

// std::shuffle is not the same in every library; this is.
template <class T>
void shuffle(std::vector<T>& items, std::mt19937& random) {
  for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random() % i]);
}

std::uint32_t best(const std::vector<float>& scores) {
  return static_cast<std::uint32_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

void learn(Perceptron& weights, const std::vector<Feature>& features, std::uint32_t gold, std::uint32_t guess) {
  if (gold != guess) weights.update(features, gold, guess);
  weights.step();
}

std::vector<std::string> upos_labels() {
  std::vector<std::string> out;
  for (int u = 0; u <= static_cast<int>(Upos::X); ++u) out.emplace_back(name_of(static_cast<Upos>(u)));
  return out;
}

std::vector<std::uint32_t> gold_tags(const SentenceRef& ref) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = ref.sentence->tokens.begin; i < ref.sentence->tokens.end; ++i)
    out.push_back(static_cast<std::uint32_t>(ref.document->tokens[i].upos));
  return out;
}

std::string feats_label(const Token& token) { return token.feats.empty() ? "_" : token.feats; }

}  // namespace

std::vector<Document> read_treebanks(const std::vector<std::filesystem::path>& files) {
  std::vector<Document> out;
  for (const auto& file : files) out.push_back(read_conllu(read_file(file), file.string()));
  return out;
}

Perceptron train_tags(const std::vector<const Document*>& documents, int epochs) {
  Perceptron weights(upos_labels());
  std::vector<SentenceRef> sentences = sentences_of(documents);
  std::mt19937 random(1);
  std::vector<Feature> features;
  std::vector<float> scores(weights.labels().size());
  for (int epoch = 0; epoch < epochs; ++epoch) {
    shuffle(sentences, random);
    for (const SentenceRef& ref : sentences) {
      const std::vector<WordShape> words = shapes_of(*ref.document, *ref.sentence);
      const std::vector<std::uint32_t> gold = gold_tags(ref);
      std::vector<std::uint32_t> tags;
      for (std::size_t i = 0; i < words.size(); ++i) {
        tag_features(words, i, tags, features);
        weights.score(features, scores);
        learn(weights, features, gold[i], best(scores));
        tags.push_back(best(scores));
      }
    }
  }
  return weights;
}

Perceptron train_morphology(const std::vector<const Document*>& documents, int epochs) {
  std::map<std::string, std::size_t> counts;
  for (const Document* document : documents) {
    for (const Token& token : document->tokens) ++counts[feats_label(token)];
  }
  std::vector<std::pair<std::string, std::size_t>> ranked(counts.begin(), counts.end());
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  ranked.resize(std::min(ranked.size(), kFeatureClasses));
  std::vector<std::string> labels;
  std::map<std::string, std::uint32_t> index;
  for (const auto& [name, count] : ranked) {
    index[name] = static_cast<std::uint32_t>(labels.size());
    labels.push_back(name);
  }
  Perceptron weights(labels);
  std::vector<SentenceRef> sentences = sentences_of(documents);
  std::mt19937 random(2);
  std::vector<Feature> features;
  std::vector<float> scores(labels.size());
  for (int epoch = 0; epoch < epochs; ++epoch) {
    shuffle(sentences, random);
    for (const SentenceRef& ref : sentences) {
      const std::vector<WordShape> words = shapes_of(*ref.document, *ref.sentence);
      const std::vector<std::uint32_t> tags = gold_tags(ref);
      for (std::size_t i = 0; i < words.size(); ++i) {
        const auto gold = index.find(feats_label(ref.document->tokens[ref.sentence->tokens.begin + i]));
        if (gold == index.end()) continue;
        morphology_features(words, i, tags, features);
        weights.score(features, scores);
        learn(weights, features, gold->second, best(scores));
      }
    }
  }
  return weights;
}

std::string lemma_table(const std::vector<Document>& documents) {
  std::map<std::pair<std::string, Upos>, std::map<std::string, std::size_t>> seen;
  std::map<std::pair<std::string, Upos>, std::string> feats;
  std::map<std::string, std::size_t> lemmas;
  for (const Document& document : documents) {
    for (const Token& token : document.tokens) {
      if (token.lemma.empty() || token.lemma.find('\t') != std::string::npos ||
          document.view(token.span).find('#') == 0)
        continue;
      const std::pair<std::string, Upos> key{std::string(document.view(token.span)), token.upos};
      ++seen[key][token.lemma];
      feats[key] = token.feats;
      if (token.upos == Upos::VERB || token.upos == Upos::NOUN || token.upos == Upos::ADJ) ++lemmas[token.lemma];
    }
  }
  Lemmatizer regular;
  std::string out;
  for (const auto& [lemma, count] : lemmas) {
    if (count < 2) continue;
    regular.add_known(lemma);
    out += "_\t=\t" + lemma + "\n";
  }
  for (const auto& [key, choices] : seen) {
    const auto most = std::max_element(choices.begin(), choices.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool common = most->second >= 2 || key.second == Upos::VERB || key.second == Upos::AUX;
    if (common && regular.regular(key.first, key.second, feats[key]) != most->first) {
      out += key.first + "\t" + std::string(name_of(key.second)) + "\t" + most->first + "\n";
    }
  }
  return out;
}

ParserWeights train_parser(const std::vector<Document>& documents, int epochs) {
  std::vector<std::string> relation_names;
  for (int d = 0; d <= static_cast<int>(Deprel::xcomp); ++d)
    relation_names.emplace_back(name_of(static_cast<Deprel>(d)));
  ParserWeights weights{Perceptron({"shift", "left", "right"}), Perceptron(relation_names)};
  std::vector<const Document*> all;
  for (const Document& document : documents) all.push_back(&document);
  std::vector<SentenceRef> sentences = sentences_of(all);
  std::mt19937 random(3);
  std::vector<Feature> features;
  std::vector<float> scores(3), relation_scores(relation_names.size());
  for (int epoch = 0; epoch < epochs; ++epoch) {
    shuffle(sentences, random);
    std::size_t wrong = 0, steps = 0;
    for (const SentenceRef& ref : sentences) {
      const std::vector<ParseWord> words = parse_words(*ref.document, *ref.sentence);
      std::vector<int> gold;
      for (std::uint32_t i = ref.sentence->tokens.begin; i < ref.sentence->tokens.end; ++i) {
        const TokenId head = ref.document->tokens[i].head;
        gold.push_back(head ? static_cast<int>(head.value - ref.sentence->tokens.begin)
                            : static_cast<int>(words.size()));
      }
      ParserState state(words.size());
      while (!state.done()) {
        parse_features(state, words, features);
        weights.actions.score(features, scores);
        int guess = -1, right = -1, least = kForbidden;
        std::array<int, 3> costs{};
        for (std::size_t a = 0; a < 3; ++a)
          costs[a] = cost_of(state, gold, static_cast<Action>(a)), least = std::min(least, costs[a]);
        for (int a = 0; a < 3; ++a) {
          const auto at = static_cast<std::size_t>(a);
          if (costs[at] == kForbidden) continue;
          if (guess < 0 || scores[at] > scores[static_cast<std::size_t>(guess)]) guess = a;
          if (costs[at] == least && (right < 0 || scores[at] > scores[static_cast<std::size_t>(right)])) right = a;
        }
        const bool mistake = costs[static_cast<std::size_t>(guess)] != least;
        learn(weights.actions, features, static_cast<std::uint32_t>(right),
              static_cast<std::uint32_t>(mistake ? guess : right));
        wrong += mistake ? 1 : 0;
        ++steps;
        const bool explore = epoch > 0 && static_cast<float>(random() % 1000) < kExplore * 1000;
        const auto action = static_cast<Action>(mistake && !explore ? right : guess);
        int label = -1;
        if (action != Action::shift) {
          const int child = state.below(0), parent = action == Action::left ? state.next : state.below(1);
          relation_features(state, words, action, features);
          weights.relations.score(features, relation_scores);
          label = static_cast<int>(best(relation_scores));
          if (gold[static_cast<std::size_t>(child)] == parent) {
            const auto truth = static_cast<std::uint32_t>(
                ref.document->tokens[ref.sentence->tokens.begin + static_cast<std::uint32_t>(child)].deprel);
            learn(weights.relations, features, truth, static_cast<std::uint32_t>(label));
          }
        }
        state.apply(action, label);
      }
    }
    std::cerr << "parser epoch " << epoch + 1 << ": "
              << 100.0 - 100.0 * static_cast<double>(wrong) / static_cast<double>(steps) << "% of actions right\n";
  }
  return weights;
}

}  // namespace entente
