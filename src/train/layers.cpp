#include "layers.hpp"

#include <cblas.h>

#include <algorithm>
#include <cmath>

#include "neural/name_tags.hpp"

namespace entente::train {

void Linear::make(const std::string& name, std::size_t out, std::size_t in, std::mt19937_64& rng) {
  w.make(name + ".w", out, in, std::sqrt(3.0F / static_cast<float>(in)), rng);
  b.make(name + ".b", 1, out, 0.0F, rng);
}

void Linear::forward(const std::vector<float>& x, std::vector<float>& y) const {
  const std::size_t n = x.size() / w.cols;
  y.resize(n * w.rows);
  for (std::size_t t = 0; t < n; ++t)
    std::copy(b.w.begin(), b.w.end(), y.begin() + static_cast<std::ptrdiff_t>(t * w.rows));
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(n), static_cast<int>(w.rows),
              static_cast<int>(w.cols), 1, x.data(), static_cast<int>(w.cols), w.w.data(), static_cast<int>(w.cols), 1,
              y.data(), static_cast<int>(w.rows));
}

void Linear::backward(const std::vector<float>& x, const std::vector<float>& dy, std::vector<float>& dx) {
  const int n = static_cast<int>(x.size() / w.cols), rows = static_cast<int>(w.rows), cols = static_cast<int>(w.cols);
  cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, rows, cols, n, 1, dy.data(), rows, x.data(), cols, 1, w.g.data(),
              cols);
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, n, cols, rows, 1, dy.data(), rows, w.w.data(), cols, 1,
              dx.data(), cols);
  for (std::size_t t = 0; t < static_cast<std::size_t>(n); ++t)
    for (std::size_t i = 0; i < w.rows; ++i) b.g[i] += dy[t * w.rows + i];
}

double softmax_loss(std::span<float> scores, int gold, float weight) {
  if (gold < 0) {
    std::fill(scores.begin(), scores.end(), 0.0F);
    return 0;
  }
  const float top = *std::max_element(scores.begin(), scores.end());
  const float gold_score = scores[static_cast<std::size_t>(gold)];
  float sum = 0;
  for (float& s : scores) sum += s = std::exp(s - top);
  const float scale = weight / sum;
  for (float& s : scores) s *= scale;
  scores[static_cast<std::size_t>(gold)] -= weight;
  return weight * (std::log(sum) + top - gold_score);
}

void rectify(std::vector<float>& x) {
  for (float& value : x) value = std::max(value, 0.0F);
}
void rectify_gradient(const std::vector<float>& y, std::vector<float>& dy) {
  for (std::size_t i = 0; i < y.size(); ++i) dy[i] = y[i] > 0 ? dy[i] : 0.0F;
}

namespace {

constexpr std::size_t tags = neural::name_tag_count;
constexpr double impossible = -1e300;
constexpr double least = 1e-120;  // below it, what is allowed is what the network holds impossible: nothing is learned

// Forward and backward over scaled probabilities; adds sign * expectations to the gradients. Returns log Z, or
// `impossible`.
class Chain {
 public:
  Chain(std::span<const float> emissions, const Param& transitions)
      : n_(emissions.size() / tags), potential_(emissions.size()), alpha_(emissions.size()), beta_(emissions.size()) {
    for (std::size_t i = 0; i <= tags; ++i)
      for (std::size_t j = 0; j < tags; ++j) {
        const int before = i == tags ? -1 : static_cast<int>(i);
        step_[i][j] =
            neural::may_follow(before, static_cast<int>(j)) ? std::exp(double{transitions.w[i * tags + j]}) : 0.0;
      }
    for (std::size_t t = 0; t < n_; ++t) {
      const auto row = emissions.subspan(t * tags, tags);
      const float top = *std::max_element(row.begin(), row.end());
      base_ += top;
      for (std::size_t j = 0; j < tags; ++j) potential_[t * tags + j] = std::exp(double{row[j]} - top);
    }
  }

  double run(const std::uint32_t* allowed, float sign, std::span<float> gradient, Param& transitions) {
    double log_z = base_;
    std::vector<double> masked = potential_;
    if (allowed != nullptr)
      for (std::size_t k = 0; k < masked.size(); ++k)
        if ((allowed[k / tags] >> (k % tags) & 1U) == 0) masked[k] = 0;
    for (std::size_t t = 0; t < n_; ++t) {
      double sum = 0;
      for (std::size_t j = 0; j < tags; ++j) {
        double in = t == 0 ? step_[tags][j] : 0;
        if (t > 0)
          for (std::size_t i = 0; i < tags; ++i) in += alpha_[(t - 1) * tags + i] * step_[i][j];
        sum += alpha_[t * tags + j] = in * masked[t * tags + j];
      }
      if (!(sum > least)) return impossible;
      for (std::size_t j = 0; j < tags; ++j) alpha_[t * tags + j] /= sum;
      log_z += std::log(sum);
    }
    for (std::size_t t = n_; t-- > 0;) {
      double sum = 0;
      for (std::size_t i = 0; i < tags; ++i) {
        double out = t + 1 == n_ ? 1 : 0;
        if (t + 1 < n_)
          for (std::size_t j = 0; j < tags; ++j)
            out += step_[i][j] * masked[(t + 1) * tags + j] * beta_[(t + 1) * tags + j];
        sum += beta_[t * tags + i] = out;
      }
      for (std::size_t i = 0; i < tags; ++i) beta_[t * tags + i] /= sum;
      double both = 0;
      for (std::size_t i = 0; i < tags; ++i) both += alpha_[t * tags + i] * beta_[t * tags + i];
      if (!(sum > least && both > least)) return impossible;
    }
    for (std::size_t t = 0; t < n_; ++t) add_expectations(t, masked, sign, gradient, transitions);
    return log_z;
  }

 private:
  void add_expectations(std::size_t t, const std::vector<double>& masked, float sign, std::span<float> gradient,
                        Param& transitions) {
    const double *a = alpha_.data() + t * tags, *b = beta_.data() + t * tags, *m = masked.data() + t * tags;
    double sum = 0;
    for (std::size_t j = 0; j < tags; ++j) sum += a[j] * b[j];
    const auto add = [&](float& to, double value) { to += sign * static_cast<float>(value); };
    for (std::size_t j = 0; j < tags; ++j) add(gradient[t * tags + j], a[j] * b[j] / sum);
    if (t == 0) {
      for (std::size_t j = 0; j < tags; ++j) add(transitions.g[tags * tags + j], a[j] * b[j] / sum);
      return;
    }
    const double* before = a - tags;
    double total = 0;
    for (std::size_t i = 0; i < tags; ++i)
      for (std::size_t j = 0; j < tags; ++j) total += before[i] * step_[i][j] * m[j] * b[j];
    for (std::size_t i = 0; i < tags; ++i)
      for (std::size_t j = 0; j < tags; ++j)
        add(transitions.g[i * tags + j], before[i] * step_[i][j] * m[j] * b[j] / total);
  }

  std::size_t n_;
  double base_ = 0;
  double step_[tags + 1][tags];
  std::vector<double> potential_, alpha_, beta_;
};

}  // namespace

double chain_loss(std::span<float> emissions, std::span<const std::uint32_t> allowed, Param& transitions,
                  float weight) {
  Chain chain(emissions, transitions);
  std::vector<float> gradient(emissions.size(), 0.0F);
  std::fill(emissions.begin(), emissions.end(), 0.0F);
  const double constrained = chain.run(allowed.data(), -weight, gradient, transitions);
  if (constrained == impossible) return 0;
  const double free = chain.run(nullptr, weight, gradient, transitions);
  std::copy(gradient.begin(), gradient.end(), emissions.begin());
  return weight * (free - constrained);
}

}  // namespace entente::train
