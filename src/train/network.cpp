#include "network.hpp"

#include <algorithm>
#include <cmath>

#include "neural/distance.hpp"
#include "neural/name_tags.hpp"
#include "text/labels.hpp"

namespace entente::train {
namespace {

constexpr std::size_t deprel_count = static_cast<std::size_t>(Deprel::xcomp) + 1;
constexpr std::size_t upos_count = static_cast<std::size_t>(Upos::X) + 1;

// One mask for all tokens of a sentence.
void sentence_mask(const Batch& batch, std::size_t width, float drop, std::mt19937_64& rng, std::vector<float>& mask) {
  mask.resize(batch.tokens * width);
  const auto limit = static_cast<std::uint32_t>(drop * 65536.0F);
  const float keep = 1.0F / (1.0F - drop);
  std::vector<float> row(width);
  for (const auto [begin, end] : batch.ranges) {
    for (std::size_t i = 0; i < width; i += 4) {
      std::uint64_t bits = rng();
      for (std::size_t k = 0; k < 4; ++k, bits >>= 16) row[i + k] = (bits & 0xFFFFU) < limit ? 0.0F : keep;
    }
    for (std::size_t t = begin; t < end; ++t)
      std::copy(row.begin(), row.end(), mask.begin() + static_cast<std::ptrdiff_t>(t * width));
  }
}

void multiply(const std::vector<float>& x, const std::vector<float>& mask, std::vector<float>& y) {
  y.resize(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) y[i] = x[i] * mask[i];
}

}  // namespace

Network::Network(const Shape& shape, const Vocabulary& vocabulary, std::size_t vector_size, std::uint64_t seed)
    : encoder(shape.layers), shape_(shape) {
  std::mt19937_64 rng(seed);
  table.make("table", vocabulary.counts.size(), shape.width, 0.25F, rng);
  table.sparse = true;
  lift.make("lift", shape.width, vector_size, rng);
  for (std::size_t i = 0; i < shape.layers; ++i) encoder[i].make("layer" + std::to_string(i), shape.width, rng);
  upos.make("upos", upos_count, shape.width, rng);
  feats.make("feats", vocabulary.feats.size(), shape.width, rng);
  lemma.make("lemma", vocabulary.scripts.size(), shape.width, rng);
  names.make("names", neural::name_tag_count, shape.width, rng);
  arc_dependent.make("arc_dependent", shape.arc, shape.width, rng);
  arc_head.make("arc_head", shape.arc, shape.width, rng);
  arc_mix.make("arc_mix", shape.arc, shape.arc, rng);
  relation_dependent.make("relation_dependent", shape.relation, shape.width, rng);
  relation_head.make("relation_head", shape.relation, shape.width, rng);
  relation_out.make("relation_out", deprel_count, shape.relation, rng);
  root.make("root", 1, shape.arc, 0.3F, rng);
  arc_distance.make("arc_distance", 1, neural::distance_buckets, 0.0F, rng);
  relation_distance.make("relation_distance", neural::distance_buckets, shape.relation, 0.1F, rng);
  transitions.make("transitions", neural::name_tag_count + 1, neural::name_tag_count, 0.0F, rng);
}

std::vector<Param*> Network::params() {
  std::vector<Param*> all{&table, &root, &arc_distance, &relation_distance, &transitions};
  for (auto& layer : encoder) layer.list(all);
  for (Linear* linear : {&lift, &upos, &feats, &lemma, &names, &arc_dependent, &arc_head, &arc_mix, &relation_dependent,
                         &relation_head, &relation_out})
    linear->list(all);
  return all;
}

void Network::encode(const Batch& batch, std::mt19937_64* rng) {
  const std::size_t width = shape_.width, layers = shape_.layers;
  x_.resize(layers + 1);
  dropped_.resize(layers + 1);
  masks_.resize(layers + 1);
  lift.forward(batch.vectors, x_[0]);
  for (std::size_t t = 0; t < batch.tokens; ++t) {
    float* x = x_[0].data() + t * width;
    for (const auto row : batch.rows[t])
      for (std::size_t i = 0; i < width; ++i) x[i] += table.w[row * width + i];
  }
  for (std::size_t layer = 0; layer <= layers; ++layer) {
    if (layer > 0) encoder[layer - 1].forward(x_[layer - 1], dropped_[layer - 1], batch.ranges, x_[layer]);
    if (rng == nullptr) {
      dropped_[layer] = x_[layer];
      continue;
    }
    sentence_mask(batch, width, layer == 0 ? 0.3F : 0.3F, *rng, masks_[layer]);
    multiply(x_[layer], masks_[layer], dropped_[layer]);
    if (layer == 0) x_[0] = dropped_[0];
  }
  dy_.assign(batch.tokens * width, 0.0F);
}

void Network::encode_backward(const Batch& batch) {
  const std::size_t width = shape_.width;
  std::vector<float> dh, dx, d_dropped;
  multiply(dy_, masks_[shape_.layers], dh);
  for (std::size_t layer = shape_.layers; layer-- > 0;) {
    dx.assign(dh.size(), 0.0F);
    encoder[layer].backward(x_[layer], dropped_[layer], batch.ranges, dh, dx, d_dropped);
    const auto& mask = masks_[layer];
    if (layer == 0)
      for (std::size_t i = 0; i < dx.size(); ++i) dh[i] = (dx[i] + d_dropped[i]) * mask[i];
    else
      for (std::size_t i = 0; i < dx.size(); ++i) dh[i] = dx[i] + d_dropped[i] * mask[i];
  }
  std::vector<float> unused(batch.vectors.size(), 0.0F);
  lift.backward(batch.vectors, dh, unused);
  for (std::size_t t = 0; t < batch.tokens; ++t)
    for (const auto row : batch.rows[t]) {
      float* g = table.grad_row(row);
      for (std::size_t i = 0; i < width; ++i) g[i] += dh[t * width + i];
    }
}

double Network::token_loss(Linear& head, const Batch& batch,
                           const std::function<int(const Example&, std::size_t)>& gold, float weight) {
  const auto& y = dropped_.back();
  head.forward(y, scores_);
  double loss = 0;
  for (std::size_t s = 0; s < batch.sentences.size(); ++s)
    for (std::size_t t = batch.ranges[s].begin; t < batch.ranges[s].end; ++t) {
      const auto& sentence = *batch.sentences[s];
      const int label = sentence.has_tree() ? gold(sentence, t - batch.ranges[s].begin) : -1;
      loss += softmax_loss(std::span(scores_).subspan(t * head.w.rows, head.w.rows), label, weight);
    }
  head.backward(y, scores_, dy_);
  return loss;
}

double Network::names_loss(const Batch& batch) {
  const auto& y = dropped_.back();
  names.forward(y, scores_);
  double loss = 0;
  for (std::size_t s = 0; s < batch.sentences.size(); ++s) {
    const auto [begin, end] = batch.ranges[s];
    const auto part =
        std::span(scores_).subspan(begin * neural::name_tag_count, (end - begin) * neural::name_tag_count);
    if (batch.sentences[s]->has_names())
      loss += chain_loss(part, batch.sentences[s]->allowed, transitions, 1.0F / static_cast<float>(batch.tokens));
    else
      std::fill(part.begin(), part.end(), 0.0F);
  }
  names.backward(y, scores_, dy_);
  return loss;
}

std::vector<float> Network::arc_scores(const Range& range) const {
  const std::size_t n = range.end - range.begin, arc = shape_.arc;
  std::vector<float> scores((n + 1) * (n + 1), 0.0F);
  for (std::size_t d = 1; d <= n; ++d) {
    const float* q = query_.data() + (range.begin + d - 1) * arc;
    for (std::size_t h = 0; h <= n; ++h) {
      const float* k = h == 0 ? root.w.data() : head_.data() + (range.begin + h - 1) * arc;
      float sum = 0;
      for (std::size_t i = 0; i < arc; ++i) sum += q[i] * k[i];
      scores[d * (n + 1) + h] = h == d ? -1e4F
                                       : sum + arc_distance.w[static_cast<std::size_t>(
                                                   neural::distance_bucket(static_cast<int>(h), static_cast<int>(d)))];
    }
  }
  return scores;
}

double Network::arc_loss(const Batch& batch, std::mt19937_64& rng) {
  const auto& y = dropped_.back();
  const std::size_t arc = shape_.arc;
  arc_dependent.forward(y, dep_);
  arc_head.forward(y, head_);
  rectify(dep_);
  rectify(head_);
  std::vector<float> mask_dep, mask_head;
  sentence_mask(batch, arc, 0.25F, rng, mask_dep);
  sentence_mask(batch, arc, 0.25F, rng, mask_head);
  multiply(dep_, mask_dep, dep_);
  multiply(head_, mask_head, head_);
  arc_mix.forward(dep_, query_);
  std::vector<float> dquery(query_.size(), 0.0F), dhead(head_.size(), 0.0F), ddep(dep_.size(), 0.0F);
  const float weight = 1.0F / static_cast<float>(batch.tokens);
  double loss = 0;
  for (std::size_t s = 0; s < batch.sentences.size(); ++s) {
    const auto& sentence = *batch.sentences[s];
    if (!sentence.has_tree()) continue;
    const Range range = batch.ranges[s];
    const std::size_t n = range.end - range.begin;
    auto scores = arc_scores(range);
    for (std::size_t d = 1; d <= n; ++d) {
      const auto row = std::span(scores).subspan(d * (n + 1), n + 1);
      loss += softmax_loss(row, sentence.head[d - 1], weight);
      const float* q = query_.data() + (range.begin + d - 1) * arc;
      float* dq = dquery.data() + (range.begin + d - 1) * arc;
      for (std::size_t h = 0; h <= n; ++h) {
        const float g = row[h];
        if (h == d || std::fabs(g) < 1e-9F) continue;
        const float* k = h == 0 ? root.w.data() : head_.data() + (range.begin + h - 1) * arc;
        float* dk = h == 0 ? root.g.data() : dhead.data() + (range.begin + h - 1) * arc;
        for (std::size_t i = 0; i < arc; ++i) dq[i] += g * k[i], dk[i] += g * q[i];
        arc_distance.g[static_cast<std::size_t>(neural::distance_bucket(static_cast<int>(h), static_cast<int>(d)))] +=
            g;
      }
    }
  }
  arc_mix.backward(dep_, dquery, ddep);
  multiply(ddep, mask_dep, ddep);
  multiply(dhead, mask_head, dhead);
  rectify_gradient(dep_, ddep);
  rectify_gradient(head_, dhead);
  arc_dependent.backward(y, ddep, dy_);
  arc_head.backward(y, dhead, dy_);
  return loss;
}

double Network::relation_loss(const Batch& batch, std::mt19937_64& rng) {
  const auto& y = dropped_.back();
  const std::size_t size = shape_.relation;
  relation_dependent.forward(y, rel_dep_);
  relation_head.forward(y, rel_head_);
  std::vector<float> hidden(rel_dep_.size(), 0.0F), mask, dhidden(rel_dep_.size(), 0.0F), dhead(rel_head_.size(), 0.0F);
  const auto each = [&](auto&& f) {
    for (std::size_t s = 0; s < batch.sentences.size(); ++s) {
      const auto& sentence = *batch.sentences[s];
      for (std::size_t t = batch.ranges[s].begin; sentence.has_tree() && t < batch.ranges[s].end; ++t) {
        const std::size_t i = t - batch.ranges[s].begin;
        const int head = sentence.head[i];
        if (head == 0) continue;
        const auto bucket = static_cast<std::size_t>(neural::distance_bucket(head, static_cast<int>(i) + 1));
        f(t, batch.ranges[s].begin + static_cast<std::size_t>(head) - 1, bucket);
      }
    }
  };
  each([&](std::size_t t, std::size_t h, std::size_t bucket) {
    for (std::size_t i = 0; i < size; ++i)
      hidden[t * size + i] = rel_dep_[t * size + i] + rel_head_[h * size + i] + relation_distance.w[bucket * size + i];
  });
  rectify(hidden);
  sentence_mask(batch, size, 0.25F, rng, mask);
  multiply(hidden, mask, hidden);
  relation_out.forward(hidden, scores_);
  double loss = 0;
  const float weight = 1.0F / static_cast<float>(batch.tokens);
  for (std::size_t s = 0; s < batch.sentences.size(); ++s)
    for (std::size_t t = batch.ranges[s].begin; t < batch.ranges[s].end; ++t) {
      const auto& sentence = *batch.sentences[s];
      const std::size_t i = t - batch.ranges[s].begin;
      const int gold = sentence.has_tree() && sentence.head[i] != 0 ? sentence.deprel[i] : -1;
      loss += softmax_loss(std::span(scores_).subspan(t * deprel_count, deprel_count), gold, weight);
    }
  relation_out.backward(hidden, scores_, dhidden);
  multiply(dhidden, mask, dhidden);
  rectify_gradient(hidden, dhidden);
  each([&](std::size_t t, std::size_t h, std::size_t bucket) {
    for (std::size_t i = 0; i < size; ++i) {
      dhead[h * size + i] += dhidden[t * size + i];
      relation_distance.g[bucket * size + i] += dhidden[t * size + i];
    }
  });
  relation_dependent.backward(y, dhidden, dy_);
  relation_head.backward(y, dhead, dy_);
  return loss;
}

Losses Network::train(const Batch& batch, std::mt19937_64& rng) {
  encode(batch, &rng);
  const float weight = 1.0F / static_cast<float>(batch.tokens);
  Losses losses;
  losses.upos = token_loss(
      upos, batch, [](const Example& e, std::size_t i) { return e.upos[i]; }, weight);
  losses.feats = token_loss(
      feats, batch, [](const Example& e, std::size_t i) { return e.feats[i]; }, 0.5F * weight);
  losses.lemma = token_loss(
      lemma, batch, [](const Example& e, std::size_t i) { return e.lemma[i]; }, 0.3F * weight);
  losses.names = names_loss(batch);
  losses.arc = arc_loss(batch, rng);
  losses.relation = relation_loss(batch, rng);
  encode_backward(batch);
  return losses;
}

}  // namespace entente::train
