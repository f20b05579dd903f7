#include "parse/parser.hpp"

#include <algorithm>
#include <array>

namespace entente {

namespace {

constexpr ParseWord kNone{2, 2, 2, 2};

const ParseWord& word_at(std::span<const ParseWord> words, int i) {
  static const ParseWord root{};
  if (i < 0) return kNone;
  return i >= static_cast<int>(words.size()) ? root : words[static_cast<std::size_t>(i)];
}

Feature label_at(const ParserState& state, int i) {
  if (i < 0) return 300;
  return static_cast<Feature>(state.label[static_cast<std::size_t>(i)] + 1);
}

int child(const std::vector<int>& children, int parent) {
  return parent < 0 ? -1 : children[static_cast<std::size_t>(parent)];
}

Feature count(const std::vector<int>& counts, int parent) {
  return parent < 0 ? 9 : static_cast<Feature>(std::min(counts[static_cast<std::size_t>(parent)], 4));
}

Feature bucket(int distance) {
  return static_cast<Feature>(distance < 5 ? distance : distance < 8 ? 5 : distance < 13 ? 6 : 7);
}

class Adder {
 public:
  Adder(std::vector<Feature>& out, Feature first) : out_(out), number_(first) { out_.clear(); }
  void operator()(Feature a, Feature b = 0, Feature c = 0, Feature d = 0) {
    out_.push_back(mix(mix(mix(mix(++number_, a), b), c), d));
  }

 private:
  std::vector<Feature>& out_;
  Feature number_;
};

}  // namespace

std::vector<ParseWord> parse_words(const Document& document, const Sentence& sentence) {
  std::vector<ParseWord> out;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Token& token = document.tokens[i];
    const WordShape shape = shape_of(document.view(token.span));
    out.push_back({shape.lower, shape.suffix[2], static_cast<Feature>(token.upos) + 10, hash_text(token.feats)});
  }
  return out;
}

void parse_features(const ParserState& state, std::span<const ParseWord> words, std::vector<Feature>& out) {
  Adder add(out, 0);
  const int s0 = state.below(0), s1 = state.below(1), s2 = state.below(2), b0 = state.next;
  const int root = static_cast<int>(words.size());
  const int b1 = b0 + 1 <= root ? b0 + 1 : -1, b2 = b0 + 2 <= root ? b0 + 2 : -1;
  const ParseWord &ws0 = word_at(words, s0), &ws1 = word_at(words, s1), &ws2 = word_at(words, s2),
                  &wb0 = word_at(words, b0), &wb1 = word_at(words, b1), &wb2 = word_at(words, b2);
  const Feature d0 = s0 < 0 ? 9 : bucket(b0 - s0), d1 = s1 < 0 ? 9 : bucket(s0 - s1);
  add(1);
  for (const ParseWord* w : {&ws0, &ws1, &ws2, &wb0, &wb1, &wb2}) {
    add(w->lower);
    add(w->tag);
    add(w->lower, w->tag);
    add(w->feats, w->tag);
    add(w->suffix);
  }
  for (const auto& [a, b] : {std::pair{&ws0, &wb0}, {&ws1, &ws0}, {&ws0, &wb1}, {&ws1, &wb0}}) {
    add(a->lower, b->lower);
    add(a->tag, b->tag);
    add(a->lower, b->tag);
    add(a->tag, b->lower);
    add(a->lower, a->tag, b->tag);
    add(a->tag, b->lower, b->tag);
    add(a->feats, a->tag, b->feats, b->tag);
  }
  for (const Feature middle : {ws2.tag, wb1.tag, wb2.tag}) {
    add(ws1.tag, ws0.tag, middle);
    add(ws0.tag, wb0.tag, middle);
    add(ws1.tag, ws0.tag, wb0.tag, middle);
  }
  add(ws1.tag, ws0.tag, wb0.tag);
  add(wb0.tag, wb1.tag, wb2.tag);
  add(ws1.lower, ws0.tag, wb0.tag);
  add(ws1.tag, ws0.lower, wb0.tag);
  add(ws1.tag, ws0.tag, wb0.lower);
  add(ws0.tag, wb0.tag, d0);
  add(ws0.lower, wb0.lower, d0);
  add(ws1.tag, ws0.tag, d1);
  add(ws1.lower, ws0.lower, d1);
  for (const int s : {s0, s1, b0}) {
    const int left = child(state.left_child, s), left2 = child(state.left_child2, s),
              right = child(state.right_child, s), right2 = child(state.right_child2, s);
    const ParseWord& w = word_at(words, s);
    for (const int c : {left, left2, right, right2}) {
      add(w.tag, word_at(words, c).tag);
      add(w.tag, label_at(state, c));
      add(w.lower, label_at(state, c));
      add(ws1.tag, ws0.tag, wb0.tag, label_at(state, c));
      add(ws0.tag, wb0.tag, word_at(words, c).tag);
    }
    add(word_at(words, left).lower, w.tag);
    add(word_at(words, right).lower, w.tag);
    add(label_at(state, left), label_at(state, right), w.tag);
    add(w.lower, count(state.left_count, s));
    add(w.lower, count(state.right_count, s));
    add(w.tag, count(state.left_count, s));
    add(w.tag, count(state.right_count, s));
    add(w.tag, label_at(state, left), label_at(state, left2));
    add(w.tag, label_at(state, right), label_at(state, right2));
  }
}

void relation_features(const ParserState& state, std::span<const ParseWord> words, Action action,
                       std::vector<Feature>& out) {
  Adder add(out, 5000);
  const int c = state.below(0), p = action == Action::left ? state.next : state.below(1);
  const Feature side = action == Action::left ? 1 : 2;
  const ParseWord &wc = word_at(words, c), &wp = word_at(words, p), &before = word_at(words, c - 1),
                  &after = word_at(words, c + 1);
  const int first = child(state.left_child, c), second = child(state.left_child2, c),
            last = child(state.right_child, c);
  const Feature distance = bucket(std::abs(p - c));
  add(side);
  add(side, wc.lower);
  add(side, wc.tag, wp.tag);
  add(side, wc.lower, wp.tag);
  add(side, wc.tag, wp.lower);
  add(side, wc.lower, wp.lower);
  add(side, wc.feats, wc.tag, wp.tag);
  add(side, wc.feats, wp.feats);
  add(side, wc.suffix, wp.tag);
  add(side, wc.tag, wp.tag, distance);
  add(side, before.tag, wc.tag, after.tag);
  add(side, before.lower, wc.tag);
  add(side, after.lower, wc.tag);
  add(side, word_at(words, p - 1).tag, wp.tag, word_at(words, p + 1).tag);
  for (const int k : {first, second, last}) {
    add(side, wc.tag, label_at(state, k), wp.tag);
    add(side, wc.tag, word_at(words, k).lower, wp.tag);
    add(side, word_at(words, k).lower, wp.lower);
    add(side, word_at(words, k).tag, wc.tag, wp.tag);
  }
  for (const int k : {child(state.left_child, p), child(state.left_child2, p), child(state.right_child, p),
                      child(state.right_child2, p)}) {
    add(side, wp.tag, label_at(state, k), wc.tag);
    add(side, wp.lower, label_at(state, k));
  }
  const int grandparent = action == Action::left ? state.below(1) : state.below(2);
  add(side, word_at(words, grandparent).tag, wp.tag, wc.tag);
  add(side, word_at(words, state.next).lower, wc.tag);
  add(side, p == static_cast<int>(words.size()) ? 1 : 0, wc.tag);
}

Parser::Parser(LinearModel actions, LinearModel relations)
    : actions_(std::move(actions)), relations_(std::move(relations)) {
  for (const std::string& label : relations_.labels()) deprel_.push_back(deprel_named(label).value_or(Deprel::dep));
}

Parser Parser::load(const std::filesystem::path& models) {
  return {LinearModel::load(models / "actions.model"), LinearModel::load(models / "relations.model")};
}

void Parser::parse(Document& document) const {
  for (const Sentence& sentence : document.sentences) parse(document, sentence);
}

void Parser::parse(Document& document, const Sentence& sentence) const {
  const std::vector<ParseWord> words = parse_words(document, sentence);
  ParserState state(words.size());
  std::vector<Feature> features;
  std::array<std::int32_t, 3> scores{};
  std::vector<std::int32_t> relation_scores(relations_.labels().size());
  while (!state.done()) {
    parse_features(state, words, features);
    actions_.score(features, scores);
    int best = -1;
    for (int a = 0; a < 3; ++a) {
      if (state.allows(static_cast<Action>(a)) &&
          (best < 0 || scores[static_cast<std::size_t>(a)] > scores[static_cast<std::size_t>(best)]))
        best = a;
    }
    const auto action = static_cast<Action>(best);
    int label = -1;
    if (action != Action::shift) {
      relation_features(state, words, action, features);
      relations_.score(features, relation_scores);
      label =
          static_cast<int>(std::max_element(relation_scores.begin(), relation_scores.end()) - relation_scores.begin());
    }
    state.apply(action, label);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    Token& token = document.tokens[sentence.tokens.begin + i];
    const bool root = state.head[i] == static_cast<int>(words.size());
    token.head = root ? TokenId{} : TokenId{sentence.tokens.begin + static_cast<std::size_t>(state.head[i])};
    token.deprel = root ? Deprel::root : deprel_[static_cast<std::size_t>(state.label[i])];
    if (!root && token.deprel == Deprel::root) token.deprel = Deprel::dep;
  }
}

}  // namespace entente
