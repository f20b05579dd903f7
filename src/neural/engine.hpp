// The linguistic engine: tags, lemmas, trees and names of all sentences of a document.
//
// Method: summed embeddings of each token's features, stacked bidirectional SRU layers shared by all tasks, then one
// head a task: part of speech, features and lemma script among those that fit it, arcs by a biaffine score and the best
// single-rooted tree (tree.hpp), relations of the chosen arcs, names by Viterbi (viterbi.hpp). Integers throughout.
// Cost: linear in the tokens for sentences up to `longest_tree` words; longer ones are parsed in pieces of that size,
// the root of each hanging from the root of the first by parataxis. Memory: scratch for about 1,000 tokens, or one
// sentence.
#pragma once

#include <filesystem>
#include <memory>

#include "text/document.hpp"

namespace entente::neural {

struct Model;
struct Kernels;

inline constexpr std::size_t longest_tree = 160;

/// Whether names of politicians are labelled as persons, as all later stages expect, or apart.
enum class NameLabels { usual, fine };

class Engine {
 public:
  /// Loads a model file; throws Error if it is missing, of another version, truncated or altered.
  explicit Engine(const std::filesystem::path& model_file);
  Engine(const std::filesystem::path& model_file, const Kernels& kernels);
  ~Engine();
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;

  /// Fills upos, feats, lemma, head and deprel of every token and appends the names. Safe to call from several threads.
  void annotate(Document& document, NameLabels labels = NameLabels::usual) const;

 private:
  std::unique_ptr<const Model> model_;
  const Kernels* kernels_;
};

}  // namespace entente::neural
