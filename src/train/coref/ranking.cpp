#include "train/coref/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <span>
#include <utility>

#include "base/model_file.hpp"
#include "coref/antecedent_model.hpp"

namespace entente::train {

namespace {

constexpr int kEpochs = 10;
constexpr float kRate = 0.08F, kDecay = 1e-2F, kStart = 1e-2F, kSmall = 0.01F;
constexpr int kSeen = 3;  // a feature is kept when this many anaphors show it

}  // namespace

float Ranking::score(const std::vector<std::uint32_t>& features) const {
  float out = 0;
  for (const std::uint32_t feature : features) {
    if (const auto row = rows_.find(feature); row != rows_.end()) out += weights_[row->second];
  }
  return out;
}

void Ranking::train(const std::vector<Question>& questions, const std::function<bool(std::size_t)>& learns) {
  std::vector<const Question*> data;
  std::unordered_map<std::uint32_t, std::pair<int, const Question*>> seen;
  for (const Question& question : questions) {
    const bool answered =
        std::any_of(question.choices.begin(), question.choices.end(), [](auto& c) { return c.right; });
    if (!answered || !learns(question.document)) continue;
    data.push_back(&question);
    for (const Choice& choice : question.choices) {
      for (const std::uint32_t feature : choice.features) {
        auto& [count, last] = seen[feature];
        if (last != &question) ++count, last = &question;
      }
    }
  }
  std::vector<std::uint32_t> keys;
  for (const auto& [feature, count] : seen) {
    if (count.first >= kSeen) keys.push_back(feature);
  }
  std::sort(keys.begin(), keys.end());
  rows_.clear();
  for (const std::uint32_t key : keys) rows_.emplace(key, static_cast<std::uint32_t>(rows_.size()));
  weights_.assign(keys.size(), 0.0F);
  std::vector<float> squares(keys.size(), kStart), sums(keys.size());
  std::mt19937_64 rng(11);
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    for (std::size_t i = data.size(); i > 1; --i) std::swap(data[i - 1], data[rng() % i]);
    for (const Question* question : data) {
      std::vector<float> shares;
      float highest = -1e9F, all = 0, right = 0;
      for (const Choice& choice : question->choices) {
        shares.push_back(score(choice.features));
        highest = std::max(highest, shares.back());
      }
      for (std::size_t c = 0; c < shares.size(); ++c) {
        shares[c] = std::exp(shares[c] - highest);
        all += shares[c];
        right += question->choices[c].right ? shares[c] : 0;
      }
      for (std::size_t c = 0; c < shares.size(); ++c) {
        const Choice& choice = question->choices[c];
        const float gradient = shares[c] / all - (choice.right ? shares[c] / std::max(right, 1e-9F) : 0);
        if (std::fabs(gradient) < 0.002F) continue;
        for (const std::uint32_t feature : choice.features) {
          const auto row = rows_.find(feature);
          if (row == rows_.end()) continue;
          float& weight = weights_[row->second];
          const float step = gradient + kDecay * weight;
          squares[row->second] += step * step;
          weight -= kRate * step / std::sqrt(squares[row->second]);
        }
      }
    }
    // The mean over the later epochs varies less than the last weights do.
    for (std::size_t i = 0; epoch >= kEpochs / 2 && i < sums.size(); ++i) sums[i] += weights_[i];
  }
  for (std::size_t i = 0; i < sums.size(); ++i) weights_[i] = sums[i] / static_cast<float>(kEpochs - kEpochs / 2);
}

void Ranking::write(const std::filesystem::path& path, float margin) const {
  constexpr float scale = 1 << AntecedentModel::kShift;
  std::vector<std::pair<std::uint32_t, float>> kept;
  for (const auto& [key, row] : rows_) {
    if (std::fabs(weights_[row]) >= kSmall) kept.emplace_back(key, weights_[row]);
  }
  std::sort(kept.begin(), kept.end());
  std::vector<std::uint32_t> keys;
  std::vector<std::int16_t> weights;
  for (const auto& [key, weight] : kept) {
    keys.push_back(key);
    weights.push_back(static_cast<std::int16_t>(std::lround(std::clamp(weight, -100.0F, 100.0F) * scale)));
  }
  const std::vector<std::int32_t> margins = {static_cast<std::int32_t>(std::lround(margin * scale))};
  ModelWriter writer;
  const auto size = static_cast<std::uint32_t>(keys.size());
  writer.add("keys", std::span(std::as_const(keys)), size, 1);
  writer.add("weights", std::span(std::as_const(weights)), size, 1);
  writer.add("margin", std::span(std::as_const(margins)), 1, 1);
  writer.write(path);
}

}  // namespace entente::train
