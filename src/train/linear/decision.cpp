#include "train/linear/decision.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>

#include "base/error.hpp"

namespace entente::train {

namespace {

constexpr std::size_t kFolds = 5;
constexpr int kSteps = 300;
constexpr double kRate = 0.05;

using Rows = std::map<std::string, std::size_t>;

Rows rows_of(const std::vector<Example>& examples, int least) {
  std::map<std::string, int> seen;
  for (const Example& example : examples) {
    for (const std::string& feature : example.features) ++seen[feature];
  }
  Rows rows;
  for (const auto& [feature, count] : seen) {
    if (count >= least) rows.emplace(feature, rows.size());
  }
  return rows;
}

// Those of every article but the held out.
Weights fit_without(const std::vector<Example>& examples, std::size_t held_out, const Fitting& fitting) {
  const Rows rows = rows_of(examples, fitting.seen);
  std::vector<std::vector<std::size_t>> active;
  std::vector<double> target;
  for (const Example& example : examples) {
    if (example.article % kFolds == held_out) continue;
    active.emplace_back();
    for (const std::string& feature : example.features) {
      if (const auto row = rows.find(feature); row != rows.end()) active.back().push_back(row->second);
    }
    target.push_back(example.yes);
  }
  std::vector<double> weights(rows.size()), mean(rows.size()), square(rows.size());
  for (int step = 1; step <= kSteps; ++step) {
    std::vector<double> gradient(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) gradient[r] = fitting.decay * weights[r];
    for (std::size_t i = 0; i < active.size(); ++i) {
      double sum = 0;
      for (const std::size_t row : active[i]) sum += weights[row];
      const double error = 1 / (1 + std::exp(-sum)) - target[i];
      for (const std::size_t row : active[i]) gradient[row] += error;
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
      mean[r] = 0.9 * mean[r] + 0.1 * gradient[r];
      square[r] = 0.999 * square[r] + 0.001 * gradient[r] * gradient[r];
      weights[r] -=
          kRate * mean[r] / (1 - std::pow(0.9, step)) / (std::sqrt(square[r] / (1 - std::pow(0.999, step))) + 1e-8);
    }
  }
  Weights out;
  for (const auto& [feature, row] : rows) out[feature] = weights[row];
  return out;
}

double score(const Weights& weights, const std::vector<std::string>& features) {
  double sum = 0;
  for (const std::string& feature : features) {
    if (const auto found = weights.find(feature); found != weights.end()) sum += found->second;
  }
  return sum;
}

std::vector<double> held_out_scores(const std::vector<Example>& examples, const Fitting& fitting) {
  std::vector<double> out(examples.size());
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const Weights weights = fit_without(examples, fold, fitting);
    for (std::size_t i = 0; i < out.size(); ++i) {
      if (examples[i].article % kFolds == fold) out[i] = score(weights, examples[i].features);
    }
  }
  return out;
}

}  // namespace

Weights fit(const std::vector<Example>& examples, const Fitting& fitting) {
  return fit_without(examples, kFolds, fitting);
}

double measured_threshold(const std::vector<Example>& examples, std::size_t wanted, const Fitting& fitting) {
  const std::vector<double> scores = held_out_scores(examples, fitting);
  constexpr int kLowest = -20, kHighest = 10;  // tenths of a logit
  std::map<int, double> f1;
  for (int least = kLowest; least <= kHighest; ++least) {
    double right = 0, found = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const bool stays = 10 * scores[i] >= least;
      found += stays;
      right += stays && examples[i].yes;
    }
    const auto all = static_cast<double>(wanted);
    f1[least] = 2 * right / (found + all);
    std::printf("from %4.1f: P %.3f R %.3f F1 %.3f  (%.0f of %zu)\n", least / 10.0, right / found, right / all,
                f1[least], found, scores.size());
  }
  double best = 0;
  for (const auto& [least, value] : f1) best = std::max(best, value);
  const auto good = [&](const auto& one) { return one.second >= best - fitting.slack; };
  const int least = fitting.prefer == Prefer::recall ? std::find_if(f1.begin(), f1.end(), good)->first
                                                     : std::find_if(f1.rbegin(), f1.rend(), good)->first;
  return least / 10.0;
}

void write_weights(const Weights& weights, const std::string& comment, const std::filesystem::path& path) {
  std::ofstream out(path, std::ios::binary);
  out << comment << "feature\tweight\n";
  for (const auto& [feature, weight] : weights) {
    const long points = std::lround(100 * weight);
    if (points != 0) out << feature << '\t' << points << '\n';
  }
  if (!out.flush()) throw Error(path.string() + ": cannot be written");
}

}  // namespace entente::train
