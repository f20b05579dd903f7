// entente-train CORPORA OWN CHECKPOINT EPOCHS MODEL LEXICON VECTORS [EARLIER SHARE]: trains the network, resuming from
// the checkpoint if there is one, and writes the averaged weights as a model file; of those of another checkpoint,
// EARLIER, a SHARE from 0 to 1 goes in. With EPOCHS 0 it only exports the checkpoint. OWN is the folder of our own
// texts: articles/ and names/.

#include <chrono>
#include <cmath>
#include <cstdio>
#include <numbers>

#include "base/data_path.hpp"
#include "base/error.hpp"
#include "batches.hpp"
#include "export.hpp"
#include "measure.hpp"

extern "C" void openblas_set_num_threads(int);

namespace entente::train {
namespace {

constexpr std::size_t most_vectors = 88000;  // fill two thirds of 2^17 slots, 9 MB

struct Data {
  Facts facts;
  WordVectors vectors;
  std::vector<Example> train;
  // Texts that came after the first training: they teach, but the vocabulary is counted without them, so that a
  // checkpoint of the texts before them goes on.
  std::vector<std::pair<std::vector<Example>, int>> later;  // and how often an epoch reads them
  std::vector<Example> ewt_dev, gum_dev;
  NameGold uner_dev, crossner_dev;
  std::vector<int> copies;  // how often an epoch reads each training sentence
};

void append(Data& data, std::vector<Example> sentences, int copies) {
  data.copies.insert(data.copies.end(), sentences.size(), copies);
  for (auto& sentence : sentences) data.train.push_back(std::move(sentence));
}

Data read_data(const std::string& corpora, const std::string& own, const std::string& lexicon,
               const std::string& vectors) {
  Data data;
  data.vectors = read_vectors(vectors, most_vectors);
  data.facts = read_facts(corpora + "/facts/countries.json");
  read_person_words(data.facts, lexicon);
  auto ewt = read_treebank(corpora + "/treebank/ewt-train.conllu");
  add_uner(ewt, corpora + "/names/uner-ewt/train.iob2", data.facts);
  append(data, std::move(ewt), 1);
  auto gum = read_treebank(corpora + "/treebank/gum-train.conllu");
  add_gum_names(gum, corpora + "/treebank/gum-train.conllu", data.facts);
  append(data, std::move(gum), 1);
  append(data, read_crossner(corpora + "/names/crossner-politics/train.txt", data.facts), 4);
  append(data, read_wikigold(corpora + "/names/wikigold/wikigold.conll.txt", data.facts), 1);
  append(data, read_meantime(corpora + "/names/meantime/meantime.conll", data.facts), 1);
  append(data, read_redocred(corpora + "/names/redocred-dev.json", data.facts), 1);
  const Segmenter segmenter = Segmenter::load(data_path("schemas"));
  append(data, read_article_names(own + "/articles", segmenter, data.facts), 1);
  append(data, read_bracketed_names(own + "/names/web.txt", BracketScheme::uner, segmenter, data.facts), 2);
  data.later.emplace_back(read_article_names(own + "/articles/later", segmenter, data.facts), 1);
  data.later.emplace_back(
      read_bracketed_names(own + "/names/later/web.txt", BracketScheme::uner, segmenter, data.facts), 2);
  data.later.emplace_back(
      read_bracketed_names(own + "/names/later/news.txt", BracketScheme::guide, segmenter, data.facts), 2);
  data.ewt_dev = read_treebank(corpora + "/treebank/ewt-dev.conllu");
  data.gum_dev = read_treebank(corpora + "/treebank/gum-dev.conllu");
  data.uner_dev = gold_uner(corpora + "/names/uner-ewt/dev.iob2");
  data.crossner_dev = gold_crossner(corpora + "/names/crossner-politics/dev.txt");
  return data;
}

void report(Network& network, const Vocabulary& vocabulary, Data& data) {
  for (const auto& [name, gold] : {std::pair{"ewt", &data.ewt_dev}, std::pair{"gum", &data.gum_dev}}) {
    const auto f = measure_trees(network, vocabulary, data.vectors, *gold);
    std::printf("  %s upos %.2f feats %.2f lemma %.2f uas %.2f las %.2f", name, f.upos, f.feats, f.lemma, f.uas, f.las);
  }
  std::printf("  uner %.2f crossner %.2f\n",
              measure_names(network, vocabulary, data.vectors, data.uner_dev, NameScheme::uner),
              measure_names(network, vocabulary, data.vectors, data.crossner_dev, NameScheme::crossner));
  std::fflush(stdout);
}

float rate_at(double progress) {
  constexpr double top = 0.002;
  if (progress < 0.01) return static_cast<float>(top * progress / 0.01);
  return static_cast<float>(top * (0.02 + 0.98 * 0.5 * (1 + std::cos(std::numbers::pi * progress))));
}

struct EpochPlan {
  int number, of;
};

void run_epoch(Network& network, const Vocabulary& vocabulary, Data& data, EpochPlan plan, std::uint64_t& step) {
  std::mt19937_64 rng(1000 + static_cast<std::uint64_t>(plan.number));
  std::vector<Example> varied;
  for (std::size_t i = 0; i < data.train.size(); ++i)
    for (int copy = 0; copy < data.copies[i]; ++copy) varied.push_back(vary(data.train[i], data.facts, rng));
  std::vector<const Example*> sentences;
  for (const auto& sentence : varied)
    if (sentence.forms.size() <= 120) sentences.push_back(&sentence);
  auto params = network.params();
  Losses sum;
  const auto batches = shuffled_batches(sentences, 1500, rng);
  const auto start = std::chrono::steady_clock::now();
  for (std::size_t b = 0; b < batches.size(); ++b) {
    const auto losses = network.train(make_batch(batches[b], vocabulary, data.vectors, &rng), rng);
    sum.upos += losses.upos, sum.arc += losses.arc, sum.relation += losses.relation, sum.names += losses.names;
    const double progress = (plan.number + static_cast<double>(b) / static_cast<double>(batches.size())) / plan.of;
    adam(params, {rate_at(progress), ++step, 1.0F});
    if (step % 16 == 0) update_average(params, std::pow(0.998F, 16.0F));
  }
  const auto n = static_cast<double>(batches.size());
  std::printf("epoch %d  %.0f s  loss upos %.4f arc %.4f relation %.4f names %.4f\n", plan.number,
              std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), sum.upos / n,
              sum.arc / n, sum.relation / n, sum.names / n);
}

struct Run {
  std::string corpora, own, checkpoint;
  int epochs;
  std::string model, lexicon, vectors;
  std::string earlier;  // a checkpoint whose weights go into the model too, or ""
  float share = 0;      // theirs
};

// The average of a run that starts again from another's end keeps some of what that one knew.
void blend(std::vector<Param*>& params, const Run& run) {
  std::vector<std::vector<float>> own;
  for (const Param* param : params) own.push_back(param->average);
  if (read_checkpoint(params, run.earlier) == 0) throw Error(run.earlier + ": no checkpoint");
  for (std::size_t p = 0; p < own.size(); ++p) {
    for (std::size_t i = 0; i < own[p].size(); ++i)
      own[p][i] = run.share * params[p]->average[i] + (1 - run.share) * own[p][i];
    params[p]->average = std::move(own[p]);
  }
}

int train(const Run& run) {
  Data data = read_data(run.corpora, run.own, run.lexicon, run.vectors);
  auto vocabulary = count_vocabulary(data.train, data.facts);
  add_lexicon(vocabulary, run.lexicon);
  for (auto& [sentences, copies] : data.later) append(data, std::move(sentences), copies);
  for (auto* part : {&data.train, &data.ewt_dev, &data.gum_dev}) set_classes(*part, vocabulary);
  std::printf("%zu sentences, %zu feature rows, %zu feats, %zu lemma scripts\n", data.train.size(),
              vocabulary.counts.size(), vocabulary.feats.size(), vocabulary.scripts.size());
  Network network({}, vocabulary, data.vectors.size, 1);
  auto params = network.params();
  std::uint64_t step = read_checkpoint(params, run.checkpoint);
  int first = static_cast<int>(step >> 32);
  step &= 0xFFFFFFFFU;
  for (int epoch = first; epoch < run.epochs; ++epoch) {
    run_epoch(network, vocabulary, data, {epoch, run.epochs}, step);
    write_checkpoint(params, run.checkpoint, static_cast<std::uint64_t>(epoch + 1) << 32 | step);
    if (epoch % 3 != 2 && epoch + 1 != run.epochs) continue;
    swap_average(params);
    report(network, vocabulary, data);
    swap_average(params);
  }
  if (!run.earlier.empty()) blend(params, run);
  swap_average(params);
  export_model(network, vocabulary, data.vectors, data.train, read_irregular(run.lexicon), run.model);
  return 0;
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) try {
  openblas_set_num_threads(1);
  if (argc != 8 && argc != 10)
    return std::fputs("usage: entente-train CORPORA OWN CHECKPOINT EPOCHS MODEL LEXICON VECTORS [EARLIER SHARE]\n",
                      stderr),
           2;
  const bool blended = argc == 10;
  return entente::train::train({argv[1], argv[2], argv[3], std::stoi(argv[4]), argv[5], argv[6], argv[7],
                                blended ? argv[8] : "", blended ? std::stof(argv[9]) : 0});
} catch (const std::exception& error) {
  std::fprintf(stderr, "entente-train: %s\n", error.what());
  return 1;
}
