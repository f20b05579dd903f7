#include "train/relations/classifier.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <unordered_map>

#include "base/feature_keys.hpp"
#include "train/matrix.hpp"

namespace entente::train {

namespace {

constexpr std::size_t kHidden = 128, kBatch = 256, kEpochs = 6;
constexpr float kRate = 1e-3F, kTableRate = 3e-3F;  // rows are touched seldom, so they move faster
constexpr float kClip = 50, kSpread = 0.05F, kTableSpread = 0.01F, kPrior = -3;
constexpr float kStateDropout = 0.1F, kHiddenDropout = 0.3F;
constexpr int kSeenBoth = 14, kSeenAnywhere = 120;  // a feature is kept when seen so often with a relation, or at all

std::vector<std::uint32_t> frequent(const std::vector<const Instance*>& instances) {
  std::unordered_map<std::uint32_t, std::pair<int, int>> counts;
  for (const Instance* instance : instances) {
    for (const std::uint32_t feature : instance->features) {
      ++counts[feature].first;
      if (instance->told != 0) ++counts[feature].second;
    }
  }
  std::vector<std::uint32_t> out;
  for (const auto& [feature, count] : counts) {
    if (count.second >= kSeenBoth || count.first >= kSeenAnywhere) out.push_back(feature);
  }
  std::sort(out.begin(), out.end());
  return out;
}

// Some pairs side by side: what the network sees of them and what it makes of it.
struct Batch {
  std::vector<const Instance*> instances;
  std::vector<std::vector<std::size_t>> rows;  // of the table
  std::vector<float> states, hidden, scores;   // [n x views x width], [n x hidden], [n x relations]
};

class Network {
 public:
  Network(const Classifier& classifier, const Examples& examples)
      : model_(classifier), keys_(classifier.keys), examples_(examples), width_(classifier.views.cols / kViews) {}

  // The next instances from this place on.
  void fill(Batch& batch, const std::vector<const Instance*>& data, std::size_t from) const {
    const auto begin = data.begin() + static_cast<std::ptrdiff_t>(from);
    batch.instances.assign(begin, begin + static_cast<std::ptrdiff_t>(std::min(kBatch, data.size() - from)));
    const std::size_t n = batch.instances.size();
    batch.states.assign(n * kViews * width_, 0.0F);
    batch.rows.assign(n, {});
    for (std::size_t i = 0; i < n; ++i) {
      const Instance& instance = *batch.instances[i];
      for (const std::uint32_t feature : instance.features) {
        if (const std::size_t row = keys_.find(feature); row != keys_.size()) batch.rows[i].push_back(row);
      }
      const TokenStates& states = (*examples_.documents)[instance.key.document].states;
      float* out = batch.states.data() + i * kViews * width_;
      for (const std::span<const TokenId> tokens : instance.view.tokens()) {
        add_mean(states, tokens, out);
        out += width_;
      }
    }
  }

  void forward_hidden(Batch& batch) const {
    const std::size_t n = batch.instances.size();
    batch.hidden.resize(n * kHidden);
    for (std::size_t i = 0; i < n; ++i) {
      float* hidden = batch.hidden.data() + i * kHidden;
      std::copy(model_.hidden_bias.w.begin(), model_.hidden_bias.w.end(), hidden);
      for (const std::size_t row : batch.rows[i]) {
        const float* values = model_.table.w.data() + row * kHidden;
        for (std::size_t j = 0; j < kHidden; ++j) hidden[j] += values[j];
      }
    }
    multiply(CblasNoTrans, CblasTrans, n, kHidden, model_.views.cols, batch.states, model_.views.w, batch.hidden);
    for (float& value : batch.hidden) value = std::max(value, 0.0F);
  }

  void forward_scores(Batch& batch) const {
    const std::size_t n = batch.instances.size(), relations = model_.bias.cols;
    batch.scores.resize(n * relations);
    for (std::size_t i = 0; i < n; ++i)
      std::copy(model_.bias.w.begin(), model_.bias.w.end(), batch.scores.begin() + static_cast<long>(i * relations));
    multiply(CblasNoTrans, CblasTrans, n, relations, kHidden, batch.hidden, model_.out.w, batch.scores);
  }

  // Adds to the gradients of `model`, which is this network's. `gradient`: of the scores; batch.hidden as it went into
  // them, zero where it was dropped.
  void backward(const Batch& batch, const std::vector<float>& gradient, Classifier& model) const {
    const std::size_t n = batch.instances.size(), relations = model_.bias.cols;
    multiply(CblasTrans, CblasNoTrans, relations, kHidden, n, gradient, batch.hidden, model.out.g);
    std::vector<float> below(n * kHidden, 0.0F);
    multiply(CblasNoTrans, CblasNoTrans, n, kHidden, relations, gradient, model_.out.w, below);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t r = 0; r < relations; ++r) model.bias.g[r] += gradient[i * relations + r];
      float* hidden = below.data() + i * kHidden;
      for (std::size_t j = 0; j < kHidden; ++j) {
        hidden[j] = batch.hidden[i * kHidden + j] > 0 ? hidden[j] / (1 - kHiddenDropout) : 0.0F;
        model.hidden_bias.g[j] += hidden[j];
      }
      for (const std::size_t row : batch.rows[i]) {
        float* values = model.table.grad_row(row);
        for (std::size_t j = 0; j < kHidden; ++j) values[j] += hidden[j];
      }
    }
    multiply(CblasTrans, CblasNoTrans, kHidden, model_.views.cols, n, below, batch.states, model.views.g);
  }

 private:
  void add_mean(const TokenStates& states, std::span<const TokenId> tokens, float* out) const {
    if (tokens.empty() || states.width == 0) return;
    const float scale = 1.0F / static_cast<float>(tokens.size() << unsigned{TokenStates::kBits});
    for (const TokenId token : tokens) {
      const std::span<const std::int8_t> values = states.of(token);
      for (std::size_t i = 0; i < width_; ++i) out[i] += scale * static_cast<float>(values[i]);
    }
  }

  const Classifier& model_;
  const FeatureKeys keys_;
  const Examples& examples_;
  std::size_t width_;
};

std::vector<float> gradient_of(const Batch& batch, std::size_t relations) {
  std::vector<float> out(batch.scores.size(), 0.0F);
  const float scale = 1 / static_cast<float>(batch.instances.size());
  for (std::size_t i = 0; i < batch.instances.size(); ++i) {
    const Instance& instance = *batch.instances[i];
    for (std::size_t r = 0; r < relations; ++r) {
      if ((instance.allowed >> r & 1U) == 0) continue;
      const float wanted = (instance.told >> r & 1U) != 0 ? 1.0F : 0.0F;
      out[i * relations + r] = scale * (1 / (1 + std::exp(-batch.scores[i * relations + r])) - wanted);
    }
  }
  return out;
}

std::vector<const Instance*> chosen(const Examples& examples, const std::function<bool(std::size_t)>& of_document) {
  std::vector<const Instance*> out;
  for (const Instance& instance : examples.instances) {
    if (of_document(instance.key.document)) out.push_back(&instance);
  }
  return out;
}

Classifier untrained(const Examples& examples, std::vector<std::uint32_t> keys, std::mt19937_64& rng) {
  std::size_t width = 0;
  for (const Document& document : *examples.documents) width = std::max(width, document.states.width);
  Classifier out;
  out.keys = std::move(keys);
  out.table.make("table", out.keys.size(), kHidden, kTableSpread, rng);
  out.table.sparse = true;
  out.views.make("views", kHidden, kViews * width, kSpread, rng);
  out.hidden_bias.make("hidden", 1, kHidden, 0, rng);
  out.out.make("out", examples.relations.size(), kHidden, 0, rng);
  out.bias.make("bias", 1, examples.relations.size(), 0, rng);
  std::fill(out.bias.w.begin(), out.bias.w.end(), kPrior);
  return out;
}

}  // namespace

Classifier train_classifier(const Examples& examples, const std::function<bool(std::size_t)>& learns) {
  std::vector<const Instance*> data = chosen(examples, learns);
  std::mt19937_64 rng(7);
  Classifier out = untrained(examples, frequent(data), rng);
  const Network network(out, examples);
  std::vector<Param*> table{&out.table}, params{&out.views, &out.hidden_bias, &out.out, &out.bias};
  const std::size_t steps = kEpochs * ((data.size() + kBatch - 1) / kBatch);
  std::uint64_t step = 0;
  Batch batch;
  for (std::size_t epoch = 0; epoch < kEpochs; ++epoch) {
    for (std::size_t i = data.size(); i > 1; --i) std::swap(data[i - 1], data[rng() % i]);
    for (std::size_t i = 0; i < data.size(); i += kBatch) {
      network.fill(batch, data, i);
      drop(batch.states, kStateDropout, rng);
      network.forward_hidden(batch);
      drop(batch.hidden, kHiddenDropout, rng);
      network.forward_scores(batch);
      network.backward(batch, gradient_of(batch, examples.relations.size()), out);
      const float left = 1 - static_cast<float>(step) / static_cast<float>(steps);
      adam(params, {kRate * left, ++step, kClip});
      adam(table, {kTableRate * left, step, kClip});
    }
  }
  return out;
}

EdgeScores score_edges(const Classifier& classifier, const Examples& examples,
                       const std::function<bool(std::size_t)>& judged) {
  const std::vector<const Instance*> data = chosen(examples, judged);
  const Network network(classifier, examples);
  EdgeScores out;
  Batch batch;
  for (std::size_t i = 0; i < data.size(); i += kBatch) {
    network.fill(batch, data, i);
    network.forward_hidden(batch);
    network.forward_scores(batch);
    const float* score = batch.scores.data();
    for (const Instance* instance : batch.instances) {
      for (std::size_t r = 0; r < examples.relations.size(); ++r, ++score) {
        if ((instance->allowed >> r & 1U) == 0) continue;
        EdgeKey key = instance->key;
        if (examples.mutual[r] && key.object < key.subject) std::swap(key.subject, key.object);
        const auto at = out.try_emplace({key, static_cast<std::uint8_t>(r)}, *score).first;
        at->second = std::max(at->second, *score);
      }
    }
  }
  return out;
}

}  // namespace entente::train
