#include "param.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>

#include "base/error.hpp"

namespace entente::train {

void Param::make(std::string called, std::size_t r, std::size_t c, float scale, std::mt19937_64& rng) {
  name = std::move(called);
  rows = r;
  cols = c;
  w.resize(r * c);
  std::uniform_real_distribution<float> uniform(-scale, scale);
  for (float& x : w) x = scale > 0 ? uniform(rng) : 0.0F;
  g.assign(w.size(), 0.0F);
  m = v = g;
  average = w;
  is_touched.assign(r, 0);
}

float* Param::grad_row(std::size_t i) {
  if (sparse && is_touched[i] == 0) {
    is_touched[i] = 1;
    touched.push_back(static_cast<std::uint32_t>(i));
  }
  return g.data() + i * cols;
}

namespace {

template <typename F>
void each_range(Param& p, F&& f) {
  if (!p.sparse) return f(std::size_t{0}, p.w.size());
  for (const auto row : p.touched) f(row * p.cols, (row + std::size_t{1}) * p.cols);
}

}  // namespace

double adam(std::vector<Param*>& params, AdamStep step) {
  double norm = 0;
  for (Param* p : params)
    each_range(*p, [&](std::size_t a, std::size_t b) {
      float sum = 0;
      for (std::size_t i = a; i < b; ++i) sum += p->g[i] * p->g[i];
      norm += sum;
    });
  norm = std::sqrt(norm);
  const float scale = norm > step.clip ? static_cast<float>(step.clip / norm) : 1.0F;
  constexpr float b1 = 0.9F, b2 = 0.98F, eps = 1e-8F;
  const float c1 = 1.0F - std::pow(b1, static_cast<float>(step.number)),
              c2 = 1.0F - std::pow(b2, static_cast<float>(step.number));
  for (Param* p : params) {
    each_range(*p, [&](std::size_t a, std::size_t b) {
      for (std::size_t i = a; i < b; ++i) {
        const float g = p->g[i] * scale;
        p->m[i] = b1 * p->m[i] + (1 - b1) * g;
        p->v[i] = b2 * p->v[i] + (1 - b2) * g * g;
        // A quick root of a denormal number is none.
        p->w[i] -= step.rate * (p->m[i] / c1) / (std::sqrt(std::max(p->v[i] / c2, 1e-30F)) + eps);
        p->g[i] = 0;
      }
    });
    for (const auto row : p->touched) p->is_touched[row] = 0;
    p->touched.clear();
  }
  return norm;
}

void update_average(std::vector<Param*>& params, float keep) {
  for (Param* p : params)
    for (std::size_t i = 0; i < p->w.size(); ++i) p->average[i] = keep * p->average[i] + (1 - keep) * p->w[i];
}

void swap_average(std::vector<Param*>& params) {
  for (Param* p : params) p->w.swap(p->average);
}

void write_checkpoint(const std::vector<Param*>& params, const std::string& path, std::uint64_t step) {
  const std::string temporary = path + ".new";
  {
    std::ofstream out(temporary, std::ios::binary);
    out.write(reinterpret_cast<const char*>(&step), sizeof step);
    for (const Param* p : params)
      for (const auto* values : {&p->w, &p->m, &p->v, &p->average})
        out.write(reinterpret_cast<const char*>(values->data()),
                  static_cast<std::streamsize>(values->size() * sizeof(float)));
    if (!out) throw Error("cannot write " + temporary);
  }
  std::rename(temporary.c_str(), path.c_str());
}

std::uint64_t read_checkpoint(std::vector<Param*>& params, const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::uint64_t step = 0;
  if (!in.read(reinterpret_cast<char*>(&step), sizeof step)) return 0;
  for (Param* p : params)
    for (auto* values : {&p->w, &p->m, &p->v, &p->average})
      if (!in.read(reinterpret_cast<char*>(values->data()),
                   static_cast<std::streamsize>(values->size() * sizeof(float))))
        throw Error(path + ": checkpoint of another shape");
  return step;
}

}  // namespace entente::train
