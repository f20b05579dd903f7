// Universal Dependencies trees, each token's head and relation.
// Method: greedy arc-hybrid transitions, trained with a dynamic oracle and exploration (Goldberg, Nivre 2013); one
// linear model chooses the action, a second one the relation of each new arc. Features after Zhang, Nivre 2011.
// Two transitions a token: linear time.
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "linear/linear_model.hpp"
#include "linear/word_shape.hpp"
#include "parse/arc_hybrid.hpp"
#include "text/document.hpp"

namespace entente {

// What the parser sees of a word; the root's is ParseWord{}.
struct ParseWord {
  Feature lower = 1, suffix = 1, tag = 1, feats = 1;
};

std::vector<ParseWord> parse_words(const Document& document, const Sentence& sentence);
void parse_features(const ParserState& state, std::span<const ParseWord> words, std::vector<Feature>& out);
// Features of the relation of an arc about to be made by `action`.
void relation_features(const ParserState& state, std::span<const ParseWord> words, Action action,
                       std::vector<Feature>& out);

class Parser {
 public:
  static Parser load(const std::filesystem::path& models);
  void parse(Document& document) const;  // tags and lemmas are there

 private:
  Parser(LinearModel actions, LinearModel relations);
  void parse(Document& document, const Sentence& sentence) const;

  LinearModel actions_, relations_;
  std::vector<Deprel> deprel_;  // of each label of relations_
};

}  // namespace entente
