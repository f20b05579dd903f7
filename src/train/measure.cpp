#include "measure.hpp"

#include <algorithm>
#include <array>

#include "batches.hpp"
#include "neural/lemma_script.hpp"
#include "neural/name_tags.hpp"
#include "text/labels.hpp"

namespace entente::train {
namespace {

template <typename F>
void each_prediction(Network& network, const Vocabulary& vocabulary, const WordVectors& vectors,
                     const std::vector<Example>& sentences, F&& f) {
  for (std::size_t begin = 0; begin < sentences.size(); begin += 64) {
    std::vector<const Example*> part;
    for (std::size_t i = begin; i < std::min(begin + 64, sentences.size()); ++i) part.push_back(&sentences[i]);
    const auto predictions = network.predict(make_batch(part, vocabulary, vectors, nullptr));
    for (std::size_t i = 0; i < part.size(); ++i) f(begin + i, predictions[i]);
  }
}

std::string label_in(NameScheme scheme, neural::NameType type) {
  static const std::array<const char*, 10> uner{"PER", "PER", "ORG", "ORG", "LOC", "LOC", "", "", "", ""};
  static const std::array<const char*, 10> crossner{"person",  "politician", "organisation", "politicalparty",
                                                    "country", "location",   "event",        "election",
                                                    "misc",    "misc"};
  return (scheme == NameScheme::uner ? uner : crossner)[static_cast<std::size_t>(type)];
}

std::vector<GoldName> names_of(const std::vector<int>& tags, NameScheme scheme) {
  std::vector<GoldName> names;
  for (int i = 0; i < static_cast<int>(tags.size()); ++i) {
    const int tag = tags[static_cast<std::size_t>(i)];
    if (tag == 0) continue;
    if (neural::is_inside(tag))
      names.back().end = i + 1;
    else
      names.push_back({i, i + 1, label_in(scheme, neural::type_of(tag))});
  }
  std::erase_if(names, [](const GoldName& name) { return name.label.empty(); });
  return names;
}

}  // namespace

TreeFigures measure_trees(Network& network, const Vocabulary& vocabulary, const WordVectors& vectors,
                          const std::vector<Example>& gold) {
  TreeFigures sum;
  double tokens = 0;
  each_prediction(network, vocabulary, vectors, gold, [&](std::size_t s, const Prediction& p) {
    const Example& g = gold[s];
    for (std::size_t i = 0; i < g.forms.size(); ++i) {
      tokens += 1;
      sum.upos += p.upos[i] == g.upos[i];
      sum.feats += p.feats[i] == g.feats[i];
      sum.lemma += neural::apply_lemma_script(g.forms[i], vocabulary.scripts[static_cast<std::size_t>(p.lemma[i])]) ==
                   g.lemma_text[i];
      const bool head = p.head[i] == g.head[i];
      sum.uas += head;
      sum.las += head && universal(static_cast<Deprel>(p.deprel[i])) == universal(static_cast<Deprel>(g.deprel[i]));
    }
  });
  for (double* value : {&sum.upos, &sum.feats, &sum.lemma, &sum.uas, &sum.las}) *value *= 100 / tokens;
  return sum;
}

double measure_names(Network& network, const Vocabulary& vocabulary, const WordVectors& vectors, const NameGold& gold,
                     NameScheme scheme) {
  double right = 0, found = 0, wanted = 0;
  each_prediction(network, vocabulary, vectors, gold.sentences, [&](std::size_t s, const Prediction& p) {
    const auto names = names_of(p.name, scheme);
    found += static_cast<double>(names.size());
    wanted += static_cast<double>(gold.names[s].size());
    for (const auto& name : names)
      right += static_cast<double>(std::count(gold.names[s].begin(), gold.names[s].end(), name));
  });
  return found + wanted > 0 ? 200 * right / (found + wanted) : 0;
}

}  // namespace entente::train
