// Tokens into vectors: the part of the network that all tasks share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model.hpp"

namespace entente::neural {

struct TokenRun {  // half-open, within the encoded tokens
  std::size_t begin, end;
};

/// What the layers make of the tokens, [tokens x width].
struct Encoding {
  std::vector<std::int16_t> full;
  std::vector<std::uint8_t> narrow;  // the same in seven bits: the input of the matrices behind it
};

/// What a token's word alone decides (its summed features, its vector, the first layer's matrix) is computed once for
/// all the places of that word among the last eight thousand words: most of the first layer's work in running text.
class Encoder {
 public:
  Encoder(const Model& model, const Kernels& kernels) : model_(model), kernels_(kernels) {}

  /// Encodes whole sentences; the result lives until the next call.
  const Encoding& encode(const std::vector<std::string_view>& forms, const std::vector<TokenRun>& sentences);

  /// The vector of the word of an encoded token, in the units of the result; zeros where it has none.
  std::span<const std::int16_t> word_vector(std::size_t token) const {
    return std::span(word_vectors_).subspan(word_of_[token] * model_.vector_size, model_.vector_size);
  }

 private:
  void look_up(const std::vector<std::string_view>& forms, TokenRun sentence);
  void add_word(std::string_view form, bool first, bool upper);
  void compute_new_words(std::size_t from);

  const Model& model_;
  const Kernels& kernels_;
  Encoding x_;
  std::vector<std::int16_t> u_, h_;
  std::unordered_map<std::string, std::uint32_t> words_;  // by form and place; their values lie in the next three
  std::vector<std::int16_t> word_x_, word_u_, word_vectors_;
  std::vector<std::uint32_t> word_of_;  // of each token
  std::string key_;
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> rows_;
};

}  // namespace entente::neural
