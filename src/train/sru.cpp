#include "sru.hpp"

#include <cblas.h>

#include <cmath>

namespace entente::train {
namespace {

inline float gate(float x) {
  const float a = std::fmin(std::fabs(x) * 0.25F, 1.0F);
  const float high = 1.0F - 0.5F * (1.0F - a) * (1.0F - a);
  return x >= 0 ? high : 1.0F - high;
}
inline float gate_slope(float x) {
  return std::fmax(0.25F * (1.0F - std::fabs(x) * 0.25F), 0.002F);
}  // leaks a little beyond 4
inline float squash(float x) { return 2.0F * gate(2.0F * x) - 1.0F; }
inline float squash_slope(float x) { return 4.0F * gate_slope(2.0F * x); }

struct Step {  // where one direction's half of a token begins in each array
  const float *before, *u, *x, *c, *dh;
};

struct Widths {
  std::size_t half, whole;
};

// A function of its own so that the compiler knows the arrays to be apart.
void step_backward(Widths widths, Step at, const float* __restrict gates, float* __restrict dgates,
                   float* __restrict du, float* __restrict dx, float* __restrict carry) {
  const std::size_t w = widths.whole;
  const float* __restrict before = at.before, * __restrict u = at.u, * __restrict x = at.x, * __restrict c = at.c, * __restrict dh = at.dh;
#pragma GCC ivdep
  for (std::size_t i = 0; i < widths.half; ++i) {
    const float vf = gates[i], vr = gates[w + i];
    const float uf = u[w + i] + vf * before[i] + gates[2 * w + i];
    const float ur = u[2 * w + i] + vr * before[i] + gates[3 * w + i];
    const float f = gate(uf), r = gate(ur);
    dx[i] += dh[i] * (1 - r);
    const float dr = dh[i] * (squash(c[i]) - x[i]) * gate_slope(ur);
    const float dc = carry[i] + dh[i] * r * squash_slope(c[i]);
    const float df = dc * (before[i] - u[i]) * gate_slope(uf);
    du[i] = dc * (1 - f);
    du[w + i] = df;
    du[2 * w + i] = dr;
    dgates[i] += df * before[i];
    dgates[w + i] += dr * before[i];
    dgates[2 * w + i] += df;
    dgates[3 * w + i] += dr;
    carry[i] = dc * f + df * vf + dr * vr;
  }
}

}  // namespace

void SruLayer::make(const std::string& name, std::size_t width, std::mt19937_64& rng) {
  width_ = width;
  half_ = width / 2;
  weights_.make(name + ".weights", 3 * width, width, std::sqrt(3.0F / static_cast<float>(width)), rng);
  gates_.make(name + ".gates", 4, width, 0.5F, rng);
  for (std::size_t i = 0; i < width; ++i) gates_.w[2 * width + i] = 0.5F, gates_.w[3 * width + i] = 0.0F;
  gates_.average = gates_.w;
}

void SruLayer::forward(const std::vector<float>& x, const std::vector<float>& dropped,
                       const std::vector<Range>& sentences, std::vector<float>& h) {
  const std::size_t n = x.size() / width_, w = width_;
  u_.resize(n * 3 * w);
  c_.resize(n * w);
  h.resize(n * w);
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<int>(n), static_cast<int>(3 * w),
              static_cast<int>(w), 1, dropped.data(), static_cast<int>(w), weights_.w.data(), static_cast<int>(w), 0,
              u_.data(), static_cast<int>(3 * w));
  const float *vf = gates_.w.data(), *vr = vf + w, *bf = vr + w, *br = bf + w;
  const std::vector<float> zero(w, 0.0F);
  for (const auto [begin, end] : sentences)
    for (int direction = 0; direction < 2; ++direction) {
      const std::size_t lo = direction == 0 ? 0 : half_, hi = lo + half_;
      const float* before = zero.data();
      for (std::size_t step = begin; step < end; ++step) {
        const std::size_t t = direction == 0 ? step : end - 1 - (step - begin);
        const float *u = u_.data() + t * 3 * w, *xt = x.data() + t * w;
        float *c = c_.data() + t * w, *ht = h.data() + t * w;
#pragma GCC ivdep  // the arrays are apart
        for (std::size_t i = lo; i < hi; ++i) {
          const float f = gate(u[w + i] + vf[i] * before[i] + bf[i]);
          const float r = gate(u[2 * w + i] + vr[i] * before[i] + br[i]);
          c[i] = f * before[i] + (1 - f) * u[i];
          ht[i] = r * squash(c[i]) + (1 - r) * xt[i];
        }
        before = c;
      }
    }
}

void SruLayer::backward(const std::vector<float>& x, const std::vector<float>& dropped,
                        const std::vector<Range>& sentences, const std::vector<float>& dh, std::vector<float>& dx,
                        std::vector<float>& d_dropped) {
  const std::size_t n = x.size() / width_, w = width_;
  du_.resize(n * 3 * w);
  const std::vector<float> zero(w, 0.0F);
  std::vector<float> carry(w);
  for (const auto [begin, end] : sentences)
    for (int direction = 0; direction < 2; ++direction) {
      const std::size_t lo = direction == 0 ? 0 : half_;
      carry.assign(w, 0.0F);
      for (std::size_t step = end; step-- > begin;) {
        const std::size_t t = direction == 0 ? step : end - 1 - (step - begin);
        const float* before = step == begin ? zero.data() : c_.data() + (direction == 0 ? t - 1 : t + 1) * w;
        const Step at{before + lo, u_.data() + t * 3 * w + lo, x.data() + t * w + lo, c_.data() + t * w + lo,
                      dh.data() + t * w + lo};
        step_backward({half_, w}, at, gates_.w.data() + lo, gates_.g.data() + lo, du_.data() + t * 3 * w + lo,
                      dx.data() + t * w + lo, carry.data() + lo);
      }
    }
  cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, static_cast<int>(3 * w), static_cast<int>(w),
              static_cast<int>(n), 1, du_.data(), static_cast<int>(3 * w), dropped.data(), static_cast<int>(w), 1,
              weights_.g.data(), static_cast<int>(w));
  d_dropped.resize(n * w);
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, static_cast<int>(n), static_cast<int>(w),
              static_cast<int>(3 * w), 1, du_.data(), static_cast<int>(3 * w), weights_.w.data(), static_cast<int>(w),
              0, d_dropped.data(), static_cast<int>(w));
}

}  // namespace entente::train
