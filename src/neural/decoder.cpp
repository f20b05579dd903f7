#include "decoder.hpp"

#include <algorithm>

#include "distance.hpp"
#include "engine.hpp"
#include "name_tags.hpp"
#include "tree.hpp"
#include "viterbi.hpp"

namespace entente::neural {
namespace {

std::size_t best_of(const std::int16_t* scores, std::size_t n) {
  return static_cast<std::size_t>(std::max_element(scores, scores + n) - scores);
}

void clamp(std::vector<std::int16_t>& values, std::int16_t low, std::int16_t high) {
  for (auto& value : values) value = std::clamp(value, low, high);
}

std::size_t best_row(const RowHead& head, std::size_t upos, const std::int16_t* x, std::size_t width,
                     const Kernels& kernels) {
  std::size_t best = 0;
  std::int64_t best_score = std::numeric_limits<std::int64_t>::min();
  for (const std::size_t row : head.candidates[upos]) {
    const std::int64_t score = std::int64_t{kernels.dot(head.weights.data() + row * width, x, width)} + head.bias[row];
    if (score > best_score) best_score = score, best = row;
  }
  return best;
}

// Fewer scripts than places leave the last ones at the lowest score.
ScriptRanking best_scripts(const RowHead& head, std::size_t upos, const std::int16_t* x, std::size_t width,
                           const Kernels& kernels) {
  ScriptRanking ranking;
  ranking.fill({0, std::numeric_limits<std::int64_t>::min() / 2});
  for (const std::size_t row : head.candidates[upos]) {
    RankedScript next{row, std::int64_t{kernels.dot(head.weights.data() + row * width, x, width)} + head.bias[row]};
    if (next.score <= ranking.back().score) continue;
    for (RankedScript& place : ranking)
      if (next.score > place.score) std::swap(next, place);
  }
  return ranking;
}

}  // namespace

std::vector<std::int16_t>& Decoder::multiply(const PackedMatrix& matrix, const std::vector<std::int16_t>& x,
                                             std::size_t tokens, std::vector<std::int16_t>& result) {
  result.resize(tokens * matrix.padded);
  kernels_.multiply(matrix, x.data(), tokens, result.data());
  return result;
}

void Decoder::tag(const std::vector<std::int16_t>& x, std::size_t tokens, Decisions& out) {
  multiply(model_.upos, x, tokens, scores_);
  for (std::size_t t = 0; t < tokens; ++t) {
    const std::size_t upos = best_of(scores_.data() + t * model_.upos.padded, model_.upos.outputs);
    const std::int16_t* row = x.data() + t * model_.width;
    out.upos.push_back(upos);
    out.feats.push_back(best_row(model_.feats, upos, row, model_.width, kernels_));
    out.lemma.push_back(best_scripts(model_.lemma, upos, row, model_.width, kernels_));
  }
}

void Decoder::find_names(const std::vector<std::int16_t>& x, const std::vector<TokenRun>& sentences, Decisions& out) {
  const std::size_t tokens = sentences.back().end;
  multiply(model_.names, x, tokens, scores_);
  emissions_.resize(tokens * name_tag_count);
  for (std::size_t t = 0; t < tokens; ++t)
    std::copy_n(scores_.data() + t * model_.names.padded, name_tag_count, emissions_.data() + t * name_tag_count);
  for (const auto [begin, end] : sentences) {
    const auto tags = best_name_tags(
        std::span(emissions_).subspan(begin * name_tag_count, (end - begin) * name_tag_count), model_.transitions);
    out.name.insert(out.name.end(), tags.begin(), tags.end());
  }
}

// Heads of one piece; its root hangs from the first piece's.
void Decoder::parse_piece(TokenRun sentence, TokenRun piece, Decisions& out) {
  const std::size_t n = piece.end - piece.begin, width = model_.arc_width;
  arcs_.assign((n + 1) * (n + 1), 0);
  for (std::size_t d = 1; d <= n; ++d) {
    const std::int16_t* query = queries_.data() + (piece.begin + d - 1) * model_.arc_mix.padded;
    for (std::size_t h = 0; h <= n; ++h) {
      if (h == d) continue;
      const std::int16_t* key =
          h == 0 ? model_.root.data() : heads_.data() + (piece.begin + h - 1) * model_.arc_head.padded;
      const auto bucket = static_cast<std::size_t>(distance_bucket(static_cast<int>(h), static_cast<int>(d)));
      arcs_[d * (n + 1) + h] = kernels_.dot(query, key, width) + model_.arc_distance[bucket];
    }
  }
  const auto heads = best_tree(arcs_, static_cast<int>(n));
  const int offset = static_cast<int>(piece.begin - sentence.begin);
  const auto first_root = [&] {
    const auto begin = out.head.begin() + static_cast<std::ptrdiff_t>(sentence.begin);
    return static_cast<int>(std::find(begin, out.head.end(), 0) - begin) + 1;
  };
  const int above = offset == 0 ? 0 : first_root();
  for (std::size_t d = 1; d <= n; ++d) out.head.push_back(heads[d] == 0 ? above : heads[d] + offset);
}

void Decoder::parse(const std::vector<std::int16_t>& x, const std::vector<TokenRun>& sentences, Decisions& out) {
  const std::size_t tokens = sentences.back().end;
  clamp(multiply(model_.arc_dependent, x, tokens, dependents_), 0, 32767);
  clamp(multiply(model_.arc_head, x, tokens, heads_), 0, key_limit);
  clamp(multiply(model_.arc_mix, dependents_, tokens, queries_), -query_limit, query_limit);
  for (const auto sentence : sentences)
    for (std::size_t begin = sentence.begin; begin < sentence.end; begin += longest_tree)
      parse_piece(sentence, {begin, std::min(begin + longest_tree, sentence.end)}, out);
}

void Decoder::label(const std::vector<std::int16_t>& x, const std::vector<TokenRun>& sentences, Decisions& out) {
  const std::size_t tokens = sentences.back().end, width = model_.relation_width;
  multiply(model_.relation_dependent, x, tokens, dependents_);
  multiply(model_.relation_head, x, tokens, heads_);
  hidden_.assign(tokens * width, 0);
  for (const auto [begin, end] : sentences)
    for (std::size_t t = begin; t < end; ++t) {
      const int head = out.head[t];
      if (head == 0) continue;
      const auto bucket = static_cast<std::size_t>(distance_bucket(head, static_cast<int>(t - begin) + 1));
      const std::int16_t* own = dependents_.data() + t * width;
      const std::int16_t* above = heads_.data() + (begin + static_cast<std::size_t>(head) - 1) * width;
      const std::int16_t* distance = model_.relation_distance.data() + bucket * width;
      for (std::size_t i = 0; i < width; ++i)
        hidden_[t * width + i] = static_cast<std::int16_t>(std::clamp(own[i] + above[i] + distance[i], 0, 32767));
    }
  multiply(model_.relation_out, hidden_, tokens, scores_);
  for (const auto [begin, end] : sentences)
    for (std::size_t t = begin; t < end; ++t) {
      const std::size_t best = best_of(scores_.data() + t * model_.relation_out.padded, model_.relation_out.outputs);
      const bool joins_pieces = t - begin >= longest_tree && static_cast<std::size_t>(out.head[t]) <= longest_tree;
      out.deprel.push_back(out.head[t] == 0 ? Deprel::root
                           : joins_pieces   ? Deprel::parataxis
                                            : model_.deprel_labels[best]);
    }
}

void Decoder::decide(const std::vector<std::int16_t>& x, const std::vector<TokenRun>& sentences, Decisions& out) {
  out = {};
  if (sentences.empty()) return;
  tag(x, sentences.back().end, out);
  find_names(x, sentences, out);
  parse(x, sentences, out);
  label(x, sentences, out);
}

}  // namespace entente::neural
