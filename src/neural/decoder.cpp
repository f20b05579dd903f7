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

// Fewer scripts than places leave the last ones at the lowest score.
ScriptRanking best_scripts(std::span<const std::int16_t> scores, const std::vector<std::uint16_t>& scripts) {
  ScriptRanking ranking;
  ranking.fill({0, std::numeric_limits<int>::min() / 2});
  for (std::size_t row = 0; row < scripts.size(); ++row) {
    RankedScript next{scripts[row], scores[row]};
    if (next.score <= ranking.back().score) continue;
    for (RankedScript& place : ranking)
      if (next.score > place.score) std::swap(next, place);
  }
  return ranking;
}

}  // namespace

std::vector<std::int16_t>& Decoder::multiply(const NarrowMatrix& matrix, const Encoding& x, std::size_t tokens,
                                             std::vector<std::int16_t>& result) {
  result.resize(tokens * matrix.padded);
  kernels_.multiply_narrow(matrix, x.narrow.data(), tokens, result.data());
  return result;
}

std::vector<std::int16_t>& Decoder::multiply(const PackedMatrix& matrix, const std::vector<std::int16_t>& x,
                                             std::size_t tokens, std::vector<std::int16_t>& result) {
  result.resize(tokens * matrix.padded);
  kernels_.multiply(matrix, x.data(), tokens, result.data());
  return result;
}

void Decoder::tag(const Encoding& x, std::size_t tokens, Decisions& out) {
  multiply(model_.upos, x, tokens, scores_);
  for (std::size_t t = 0; t < tokens; ++t)
    out.upos.push_back(best_of(scores_.data() + t * model_.upos.padded, model_.upos.outputs));
  out.feats.assign(tokens, 0);
  out.lemma.assign(tokens, best_scripts({}, {}));
  for (std::size_t upos = 0; upos < model_.upos_labels.size(); ++upos) choose_classes(x, upos, out);
}

// Features and lemma scripts of the tokens of one part of speech.
void Decoder::choose_classes(const Encoding& x, std::size_t upos, Decisions& out) {
  alike_.clear();
  for (std::size_t t = 0; t < out.upos.size(); ++t)
    if (out.upos[t] == upos) alike_.push_back(t);
  const std::size_t width = model_.width;
  gathered_.narrow.resize(alike_.size() * width);
  for (std::size_t i = 0; i < alike_.size(); ++i)
    std::copy_n(x.narrow.data() + alike_[i] * width, width, gathered_.narrow.data() + i * width);
  const auto score = [&](const ClassHead::Fitting& fitting, auto choose) {
    if (fitting.classes.empty() || alike_.empty()) return;
    multiply(fitting.rows, gathered_, alike_.size(), scores_);
    for (std::size_t i = 0; i < alike_.size(); ++i)
      choose(alike_[i], std::span(scores_).subspan(i * fitting.rows.padded, fitting.classes.size()));
  };
  const ClassHead::Fitting &feats = model_.feats.of[upos], &lemma = model_.lemma.of[upos];
  score(feats, [&](std::size_t token, std::span<const std::int16_t> scores) {
    out.feats[token] = feats.classes[best_of(scores.data(), scores.size())];
  });
  score(lemma, [&](std::size_t token, std::span<const std::int16_t> scores) {
    out.lemma[token] = best_scripts(scores, lemma.classes);
  });
}

void Decoder::find_names(const Encoding& x, const std::vector<TokenRun>& sentences, Decisions& out) {
  const std::size_t tokens = sentences.back().end;
  multiply(model_.names, x, tokens, scores_);
  emissions_.resize(tokens * name_tag_count);
  for (std::size_t t = 0; t < tokens; ++t)
    std::copy_n(scores_.data() + t * model_.names.padded, name_tag_count, emissions_.data() + t * name_tag_count);
  for (const auto [begin, end] : sentences) {
    const NameTags found = best_name_tags(
        std::span(emissions_).subspan(begin * name_tag_count, (end - begin) * name_tag_count), model_.transitions);
    out.name.insert(out.name.end(), found.tags.begin(), found.tags.end());
    out.name_lead.insert(out.name_lead.end(), found.leads.begin(), found.leads.end());
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

void Decoder::parse(const Encoding& x, const std::vector<TokenRun>& sentences, Decisions& out) {
  const std::size_t tokens = sentences.back().end;
  clamp(multiply(model_.arc_dependent, x, tokens, dependents_), 0, 32767);
  clamp(multiply(model_.arc_head, x, tokens, heads_), 0, key_limit);
  clamp(multiply(model_.arc_mix, dependents_, tokens, queries_), -query_limit, query_limit);
  for (const auto sentence : sentences)
    for (std::size_t begin = sentence.begin; begin < sentence.end; begin += longest_tree)
      parse_piece(sentence, {begin, std::min(begin + longest_tree, sentence.end)}, out);
}

void Decoder::label(const Encoding& x, const std::vector<TokenRun>& sentences, Decisions& out) {
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

void Decoder::decide(const Encoding& x, const std::vector<TokenRun>& sentences, Decisions& out) {
  out = {};
  if (sentences.empty()) return;
  tag(x, sentences.back().end, out);
  find_names(x, sentences, out);
  parse(x, sentences, out);
  label(x, sentences, out);
}

}  // namespace entente::neural
