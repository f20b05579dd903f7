#include "evaluate/parse_score.hpp"

#include <cstdio>
#include <map>
#include <set>

namespace entente {

namespace {

// Places of tokens counted in non-blank bytes: the same for one text, however it is spaced.
std::vector<Span> solid_spans(const Document& document) {
  std::vector<std::uint32_t> solid(document.text.size() + 1);
  for (std::size_t i = 0; i < document.text.size(); ++i) {
    const char c = document.text[i];
    solid[i + 1] = solid[i] + (c == ' ' || c == '\n' || c == '\t' || c == '\r' ? 0 : 1);
  }
  std::vector<Span> out;
  for (const Token& token : document.tokens) out.push_back({solid[token.span.begin], solid[token.span.end]});
  return out;
}

std::set<Span> sentence_spans(const Document& document, const std::vector<Span>& tokens) {
  std::set<Span> out;
  for (const Sentence& sentence : document.sentences)
    out.insert({tokens[sentence.tokens.begin].begin, tokens[sentence.tokens.end - 1].end});
  return out;
}

}  // namespace

ParseScore score_parse(const Document& system, const Document& gold) {
  const std::vector<Span> ours = solid_spans(system), theirs = solid_spans(gold);
  std::map<Span, std::size_t> by_span;
  for (std::size_t i = 0; i < theirs.size(); ++i) by_span[theirs[i]] = i;
  ParseScore score;
  for (F1* measure : {&score.tokens, &score.upos, &score.feats, &score.lemmas, &score.uas, &score.las}) {
    measure->system = ours.size();
    measure->gold = theirs.size();
  }
  const std::set<Span> our_sentences = sentence_spans(system, ours), their_sentences = sentence_spans(gold, theirs);
  score.sentences = {our_sentences.size(), their_sentences.size(), 0};
  for (const Span& span : our_sentences) score.sentences.right += their_sentences.count(span);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const auto found = by_span.find(ours[i]);
    if (found == by_span.end()) continue;
    const Token &a = system.tokens[i], &b = gold.tokens[found->second];
    ++score.tokens.right;
    score.upos.right += a.upos == b.upos;
    score.feats.right += a.feats == b.feats;
    score.lemmas.right += a.lemma == b.lemma;
    const bool same_head = a.head && b.head ? ours[a.head.index()] == theirs[b.head.index()] : !a.head && !b.head;
    score.uas.right += same_head;
    score.las.right += same_head && universal(a.deprel) == universal(b.deprel);
  }
  return score;
}

F1 score_names(const Document& system, const Document& gold, const std::string& label) {
  std::set<TokenRange> found, wanted;
  for (const NameSpan& name : system.names) {
    if (name.label == label) found.insert(name.tokens);
  }
  for (const NameSpan& name : gold.names) {
    if (name.label == label) wanted.insert(name.tokens);
  }
  F1 score{found.size(), wanted.size(), 0};
  for (const TokenRange& range : found) score.right += wanted.count(range);
  return score;
}

std::string to_table(const ParseScore& score) {
  std::string out;
  const std::pair<const char*, const F1*> rows[] = {{"tokens", &score.tokens}, {"sentences", &score.sentences},
                                                    {"UPOS", &score.upos},     {"features", &score.feats},
                                                    {"lemmas", &score.lemmas}, {"UAS", &score.uas},
                                                    {"LAS", &score.las}};
  for (const auto& [name, measure] : rows) {
    char line[64];
    std::snprintf(line, sizeof line, "%-10s %6.2f\n", name, measure->value());
    out += line;
  }
  return out;
}

}  // namespace entente
