// The trained network: summed feature embeddings beside fixed word vectors through a linear map, three bidirectional
// SRU layers, and a head for each task.
#pragma once

#include <functional>

#include "data.hpp"
#include "layers.hpp"
#include "sru.hpp"
#include "vectors.hpp"
#include "vocabulary.hpp"

namespace entente::train {

struct Shape {
  std::size_t width = 320, layers = 3, arc = 128, relation = 128;
};

struct Batch {
  std::vector<const Example*> sentences;
  std::vector<Range> ranges;
  std::vector<std::vector<std::uint32_t>> rows;  // feature rows of each token
  std::vector<float> vectors;                    // [tokens x vector size], nought where a word has none
  std::size_t tokens = 0;
};

struct Losses {
  double upos = 0, feats = 0, lemma = 0, arc = 0, relation = 0, names = 0;
};

struct Prediction {
  std::vector<int> upos, feats, lemma, head, deprel, name;
};

class Network {
 public:
  Network(const Shape& shape, const Vocabulary& vocabulary, std::size_t vector_size, std::uint64_t seed);
  std::vector<Param*> params();
  const Shape& shape() const { return shape_; }

  /// Forward, losses, backward: gradients are added to the parameters.
  Losses train(const Batch& batch, std::mt19937_64& rng);
  std::vector<Prediction> predict(const Batch& batch);

  Param table, root, arc_distance, relation_distance, transitions;
  std::vector<SruLayer> encoder;
  Linear lift, upos, feats, lemma, names, arc_dependent, arc_head, arc_mix, relation_dependent, relation_head,
      relation_out;

 private:
  void encode(const Batch& batch, std::mt19937_64* rng);
  void encode_backward(const Batch& batch);
  double token_loss(Linear& head, const Batch& batch, const std::function<int(const Example&, std::size_t)>& gold,
                    float weight);
  double names_loss(const Batch& batch);
  double arc_loss(const Batch& batch, std::mt19937_64& rng);
  double relation_loss(const Batch& batch, std::mt19937_64& rng);
  std::vector<float> arc_scores(const Range& range) const;

  Shape shape_;
  std::vector<std::vector<float>> x_, dropped_, masks_;  // input of each layer and of the heads
  std::vector<float> dy_, scores_;
  std::vector<float> dep_, head_, query_, rel_dep_, rel_head_;
};

}  // namespace entente::train
