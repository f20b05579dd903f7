#include "vocabulary.hpp"

#include <algorithm>
#include <map>
#include <sstream>

#include "base/file.hpp"
#include "neural/features.hpp"
#include "neural/lemma_script.hpp"

namespace entente::train {
namespace {

struct Count {
  std::uint32_t count = 0;
  bool word = false;
};

std::vector<std::string> frequent(const std::map<std::string, int>& counts, int least,
                                  std::unordered_map<std::string, int>& index) {
  std::vector<std::string> kept;
  for (const auto& [text, count] : counts)
    if (count >= least) {
      index[text] = static_cast<int>(kept.size());
      kept.push_back(text);
    }
  return kept;
}

}  // namespace

Vocabulary count_vocabulary(const std::vector<Example>& sentences, const Facts& facts) {
  std::map<std::uint64_t, Count> counts;
  std::map<std::string, int> feats, scripts;
  std::vector<std::uint64_t> keys;
  for (const auto& sentence : sentences)
    for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
      neural::token_keys(sentence.forms[i], {i == 0, false}, keys);
      const std::uint64_t lexicon =
          neural::feature_key(neural::FeatureKind::lexicon, neural::normal_form(sentence.forms[i]));
      for (std::size_t k = 0; k < keys.size(); ++k) {
        if (keys[k] == lexicon) continue;
        ++counts[keys[k]].count;
        counts[keys[k]].word = k == 0;
      }
      if (!sentence.has_tree()) continue;
      ++feats[sentence.feats_text[i]];
      ++scripts[neural::lemma_script(sentence.forms[i], sentence.lemma_text[i])];
    }
  for (const auto* names : {&facts.single_countries, &facts.single_peoples})
    for (const auto& name : *names) {
      neural::token_keys(name, {}, keys);
      counts[keys[0]].count += 2;
      counts[keys[0]].word = true;
    }
  counts[neural::feature_key(neural::FeatureKind::sentence, "upper")].count += 100;
  Vocabulary vocabulary;
  vocabulary.counts.push_back(0);
  for (const auto& [key, count] : counts)
    if (count.count >= (count.word ? 3U : 5U)) {
      vocabulary.rows[key] = static_cast<std::uint32_t>(vocabulary.counts.size());
      vocabulary.counts.push_back(count.count);
    }
  vocabulary.feats = frequent(feats, 2, vocabulary.feats_index);
  vocabulary.scripts = frequent(scripts, 2, vocabulary.script_index);
  return vocabulary;
}

void add_lexicon(Vocabulary& vocabulary, const std::string& folder) {
  std::map<std::string, std::uint32_t> lists;  // word -> bit set of its lists
  std::uint32_t bit = 1;
  for (const char* name : {"first_names", "last_names", "places", "actors"}) {
    std::stringstream words(read_file(folder + "/" + name + ".txt"));
    for (std::string word; std::getline(words, word);)
      if (!word.empty() && word[0] != '#') lists[neural::normal_form(word)] |= bit;
    bit *= 2;
  }
  const auto base = static_cast<std::uint32_t>(vocabulary.counts.size());
  vocabulary.counts.resize(base + bit, 1000);
  for (const auto& [word, bits] : lists)
    vocabulary.rows[neural::feature_key(neural::FeatureKind::lexicon, word)] = base + bits;
}

std::vector<std::string> read_irregular(const std::string& folder) {
  std::vector<std::string> lines;
  std::stringstream text(read_file(folder + "/irregular.tsv"));
  for (std::string line; std::getline(text, line);)
    if (!line.empty() && line[0] != '#' && !line.starts_with("form\t")) lines.push_back(line);
  return lines;
}

void set_classes(std::vector<Example>& sentences, const Vocabulary& vocabulary) {
  const auto class_of = [](const auto& index, const std::string& text) {
    const auto found = index.find(text);
    return found == index.end() ? -1 : found->second;
  };
  for (auto& sentence : sentences) {
    if (!sentence.has_tree()) continue;
    for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
      sentence.feats.push_back(class_of(vocabulary.feats_index, sentence.feats_text[i]));
      sentence.lemma.push_back(
          class_of(vocabulary.script_index, neural::lemma_script(sentence.forms[i], sentence.lemma_text[i])));
    }
  }
}

}  // namespace entente::train
