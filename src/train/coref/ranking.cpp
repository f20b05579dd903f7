#include "train/coref/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <span>
#include <unordered_map>

#include "train/matrix.hpp"

namespace entente::train {

namespace {

constexpr std::size_t kHidden = 32, kBatch = 128, kEpochs = 8;
constexpr float kWideRate = 0.08F, kDecay = 1e-2F, kStart = 1e-2F;
constexpr float kRate = 1e-3F, kRowRate = 3e-3F, kClip = 50, kSpread = 0.05F, kRowSpread = 0.01F;
constexpr float kStateDropout = 0.1F, kHiddenDropout = 0.3F;
constexpr int kSeen = 8, kSeenOften = 300;  // a feature has a weight, and a row, when so many anaphors show it

bool is_answered(const Question& question) {
  return std::any_of(question.choices.begin(), question.choices.end(),
                     [](const Choice& choice) { return choice.right; });
}

void add_state(const TokenStates& states, TokenId token, float* out) {
  const std::span<const std::int8_t> values = states.of(token);
  for (std::size_t i = 0; i < values.size(); ++i)
    out[i] = std::ldexp(static_cast<float>(values[i]), -TokenStates::kBits);
}

}  // namespace

// Some anaphors with all their choices: what the network sees of them and what it makes of it.
struct Ranking::Batch {
  std::vector<const Question*> questions;
  std::vector<std::size_t> asked;                    // by choice: into questions
  std::vector<std::vector<std::size_t>> wide, rows;  // by choice: features
  std::vector<float> anaphors, candidates;           // [questions x width], [choices x 2 width]
  std::vector<float> hidden, scores, gradient;       // [choices x hidden], by choice
};

void Ranking::choose_features(const std::vector<const Question*>& data) {
  std::unordered_map<std::uint32_t, std::pair<int, const Question*>> seen;
  for (const Question* question : data) {
    for (const Choice& choice : question->choices) {
      for (const std::uint32_t feature : choice.features) {
        auto& [count, last] = seen[feature];
        if (last != question) ++count, last = question;
      }
    }
  }
  keys_.clear();
  row_keys_.clear();
  for (const auto& [feature, count] : seen) {
    if (count.first >= kSeen) keys_.push_back(feature);
    if (count.first >= kSeenOften) row_keys_.push_back(feature);
  }
  std::sort(keys_.begin(), keys_.end());
  std::sort(row_keys_.begin(), row_keys_.end());
  places_.emplace(keys_);
  row_places_.emplace(row_keys_);
}

void Ranking::forget(std::size_t width) {
  std::mt19937_64 rng(11);
  weights_.make("weights", keys_.size(), 1, 0, rng);
  rows_.make("rows", row_keys_.size(), kHidden, kRowSpread, rng);
  weights_.sparse = rows_.sparse = true;
  anaphor_.make("anaphor", kHidden, width, kSpread, rng);
  candidate_.make("candidate", kHidden, 2 * width, kSpread, rng);
  bias_.make("hidden", 1, kHidden, 0, rng);
  out_.make("out", 1, kHidden, 0, rng);
}

void Ranking::fill(Batch& batch) const {
  const std::size_t width = anaphor_.cols;
  batch.asked.clear();
  batch.wide.clear();
  batch.rows.clear();
  batch.anaphors.assign(batch.questions.size() * width, 0.0F);
  batch.candidates.clear();
  for (std::size_t q = 0; q < batch.questions.size(); ++q) {
    const Question& question = *batch.questions[q];
    float* anaphor = batch.anaphors.data() + q * width;
    add_state(*question.states, question.anaphor, anaphor);
    for (const Choice& choice : question.choices) {
      batch.asked.push_back(q);
      std::vector<std::size_t>& wide = batch.wide.emplace_back();
      std::vector<std::size_t>& rows = batch.rows.emplace_back();
      for (const std::uint32_t feature : choice.features) {
        if (const std::size_t at = places_->find(feature); at != places_->size()) wide.push_back(at);
        if (const std::size_t at = row_places_->find(feature); at != row_places_->size()) rows.push_back(at);
      }
      const std::size_t begin = batch.candidates.size();
      batch.candidates.resize(begin + 2 * width, 0.0F);
      if (!choice.seen) continue;
      float* candidate = batch.candidates.data() + begin;
      add_state(*question.states, *choice.seen, candidate);
      for (std::size_t i = 0; i < width; ++i) candidate[width + i] = candidate[i] * anaphor[i];
    }
  }
}

// Up to the hidden layer, which may be dropped in part before the scores are made of it.
void Ranking::forward(Batch& batch) const {
  const std::size_t n = batch.asked.size(), width = anaphor_.cols;
  std::vector<float> of_anaphors(batch.questions.size() * kHidden, 0.0F);
  multiply(CblasNoTrans, CblasTrans, batch.questions.size(), kHidden, width, batch.anaphors, anaphor_.w, of_anaphors);
  batch.hidden.resize(n * kHidden);
  for (std::size_t c = 0; c < n; ++c) {
    float* hidden = batch.hidden.data() + c * kHidden;
    const float* anaphor = of_anaphors.data() + batch.asked[c] * kHidden;
    for (std::size_t j = 0; j < kHidden; ++j) hidden[j] = bias_.w[j] + anaphor[j];
    for (const std::size_t row : batch.rows[c]) {
      const float* values = rows_.w.data() + row * kHidden;
      for (std::size_t j = 0; j < kHidden; ++j) hidden[j] += values[j];
    }
  }
  multiply(CblasNoTrans, CblasTrans, n, kHidden, 2 * width, batch.candidates, candidate_.w, batch.hidden);
  for (float& value : batch.hidden) value = std::max(value, 0.0F);
}

namespace {

void make_scores(const std::vector<std::vector<std::size_t>>& wide, const std::vector<float>& weights,
                 const std::vector<float>& hidden, const std::vector<float>& out, std::vector<float>& scores) {
  scores.assign(wide.size(), 0.0F);
  for (std::size_t c = 0; c < wide.size(); ++c) {
    for (const std::size_t feature : wide[c]) scores[c] += weights[feature];
    for (std::size_t j = 0; j < out.size(); ++j) scores[c] += hidden[c * out.size() + j] * out[j];
  }
}

}  // namespace

// The gradient of the log-linear loss by the scores, then by all else; the hidden layer as it went into the scores.
void Ranking::backward(Batch& batch) {
  const std::size_t n = batch.asked.size(), width = anaphor_.cols;
  batch.gradient.assign(n, 0.0F);
  for (std::size_t c = 0; c < n;) {
    const Question& question = *batch.questions[batch.asked[c]];
    const std::size_t size = question.choices.size();
    const auto begin = batch.scores.begin() + static_cast<std::ptrdiff_t>(c);
    const float highest = *std::max_element(begin, begin + static_cast<std::ptrdiff_t>(size));
    float all = 0, right = 0;
    for (std::size_t i = 0; i < size; ++i) {
      batch.gradient[c + i] = std::exp(batch.scores[c + i] - highest);
      all += batch.gradient[c + i];
      right += question.choices[i].right ? batch.gradient[c + i] : 0;
    }
    for (std::size_t i = 0; i < size; ++i) {
      const float share = batch.gradient[c + i];
      batch.gradient[c + i] = share / all - (question.choices[i].right ? share / std::max(right, 1e-9F) : 0);
    }
    c += size;
  }
  const float mean = 1 / static_cast<float>(batch.questions.size());
  std::vector<float> below(n * kHidden), of_anaphors(batch.questions.size() * kHidden, 0.0F);
  for (std::size_t c = 0; c < n; ++c) {
    for (const std::size_t feature : batch.wide[c]) *weights_.grad_row(feature) += batch.gradient[c];
    const float gradient = batch.gradient[c] * mean;
    float* anaphor = of_anaphors.data() + batch.asked[c] * kHidden;
    for (std::size_t j = 0; j < kHidden; ++j) {
      const float hidden = batch.hidden[c * kHidden + j];
      out_.g[j] += gradient * hidden;
      const float value = hidden > 0 ? gradient * out_.w[j] / (1 - kHiddenDropout) : 0.0F;
      below[c * kHidden + j] = value;
      bias_.g[j] += value;
      anaphor[j] += value;
    }
    for (const std::size_t row : batch.rows[c]) {
      float* values = rows_.grad_row(row);
      for (std::size_t j = 0; j < kHidden; ++j) values[j] += below[c * kHidden + j];
    }
  }
  multiply(CblasTrans, CblasNoTrans, kHidden, 2 * width, n, below, batch.candidates, candidate_.g);
  multiply(CblasTrans, CblasNoTrans, kHidden, width, batch.questions.size(), of_anaphors, batch.anaphors, anaphor_.g);
}

void Ranking::step_wide(std::vector<float>& squares) {
  for (const std::uint32_t feature : weights_.touched) {
    float& gradient = weights_.g[feature];
    squares[feature] += gradient * gradient;
    weights_.w[feature] -= kWideRate * (gradient + kDecay * weights_.w[feature]) / std::sqrt(squares[feature]);
    gradient = 0;
    weights_.is_touched[feature] = 0;
  }
  weights_.touched.clear();
}

void Ranking::train(const std::vector<Question>& questions, const std::function<bool(std::size_t)>& learns) {
  std::vector<const Question*> data;
  for (const Question& question : questions) {
    if (is_answered(question) && learns(question.document)) data.push_back(&question);
  }
  choose_features(data);
  forget(data.empty() ? 0 : data.front()->states->width);
  std::vector<float> squares(keys_.size(), kStart);
  std::vector<Param*> rows{&rows_}, network{&anaphor_, &candidate_, &bias_, &out_};
  const std::size_t steps = kEpochs * ((data.size() + kBatch - 1) / kBatch);
  std::mt19937_64 rng(11);
  std::uint64_t step = 0;
  Batch batch;
  for (std::size_t epoch = 0; epoch < kEpochs; ++epoch) {
    for (std::size_t i = data.size(); i > 1; --i) std::swap(data[i - 1], data[rng() % i]);
    for (std::size_t i = 0; i < data.size(); i += kBatch) {
      const auto begin = data.begin() + static_cast<std::ptrdiff_t>(i);
      batch.questions.assign(begin, begin + static_cast<std::ptrdiff_t>(std::min(kBatch, data.size() - i)));
      fill(batch);
      drop(batch.candidates, kStateDropout, rng);
      forward(batch);
      drop(batch.hidden, kHiddenDropout, rng);
      make_scores(batch.wide, weights_.w, batch.hidden, out_.w, batch.scores);
      backward(batch);
      const float left = 1 - static_cast<float>(step) / static_cast<float>(steps);
      step_wide(squares);
      adam(network, {kRate * left, ++step, kClip});
      adam(rows, {kRowRate * left, step, kClip});
    }
  }
}

std::vector<float> Ranking::scores(const Question& question) const {
  Batch batch;
  batch.questions.push_back(&question);
  fill(batch);
  forward(batch);
  make_scores(batch.wide, weights_.w, batch.hidden, out_.w, batch.scores);
  return std::move(batch.scores);
}

}  // namespace entente::train
