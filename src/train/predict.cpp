// The float network's decisions: what the trainer measures on the development data.
#include <algorithm>

#include "network.hpp"
#include "neural/distance.hpp"
#include "neural/name_tags.hpp"
#include "neural/tree.hpp"
#include "neural/viterbi.hpp"
#include "text/labels.hpp"

namespace entente::train {
namespace {

std::vector<std::int32_t> fixed(const std::vector<float>& values, std::size_t begin, std::size_t end) {
  std::vector<std::int32_t> result;
  for (std::size_t i = begin; i < end; ++i)
    result.push_back(static_cast<std::int32_t>(std::clamp(values[i], -1e5F, 1e5F) * 1024.0F));
  return result;
}

int best_of(const float* scores, std::size_t n) {
  return static_cast<int>(std::max_element(scores, scores + n) - scores);
}

}  // namespace

std::vector<Prediction> Network::predict(const Batch& batch) {
  encode(batch, nullptr);
  const auto& y = dropped_.back();
  std::vector<float> upos_scores, feats_scores, lemma_scores, name_scores;
  upos.forward(y, upos_scores);
  feats.forward(y, feats_scores);
  lemma.forward(y, lemma_scores);
  names.forward(y, name_scores);
  arc_dependent.forward(y, dep_);
  arc_head.forward(y, head_);
  rectify(dep_);
  rectify(head_);
  arc_mix.forward(dep_, query_);
  relation_dependent.forward(y, rel_dep_);
  relation_head.forward(y, rel_head_);
  const auto steps = fixed(transitions.w, 0, transitions.w.size());
  std::vector<Prediction> result(batch.sentences.size());
  for (std::size_t s = 0; s < result.size(); ++s) {
    const auto [begin, end] = batch.ranges[s];
    Prediction& out = result[s];
    out.name =
        neural::best_name_tags(fixed(name_scores, begin * neural::name_tag_count, end * neural::name_tag_count), steps)
            .tags;
    const auto scores = arc_scores(batch.ranges[s]);
    out.head = neural::best_tree(fixed(scores, 0, scores.size()), static_cast<int>(end - begin));
    out.head.erase(out.head.begin());
    for (std::size_t t = begin; t < end; ++t) {
      out.upos.push_back(best_of(upos_scores.data() + t * upos.w.rows, upos.w.rows));
      out.feats.push_back(best_of(feats_scores.data() + t * feats.w.rows, feats.w.rows));
      out.lemma.push_back(best_of(lemma_scores.data() + t * lemma.w.rows, lemma.w.rows));
      const int head = out.head[t - begin];
      if (head == 0) {
        out.deprel.push_back(static_cast<int>(Deprel::root));
        continue;
      }
      const std::size_t size = shape_.relation, h = begin + static_cast<std::size_t>(head) - 1;
      const auto bucket = static_cast<std::size_t>(neural::distance_bucket(head, static_cast<int>(t - begin) + 1));
      std::vector<float> hidden(size), out_scores;
      for (std::size_t i = 0; i < size; ++i)
        hidden[i] = rel_dep_[t * size + i] + rel_head_[h * size + i] + relation_distance.w[bucket * size + i];
      rectify(hidden);
      relation_out.forward(hidden, out_scores);
      out.deprel.push_back(best_of(out_scores.data(), out_scores.size()));
    }
  }
  return result;
}

}  // namespace entente::train
