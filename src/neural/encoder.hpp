// Tokens into vectors: the part of the network that all tasks share.
#pragma once

#include <string_view>
#include <vector>

#include "model.hpp"

namespace entente::neural {

struct TokenRun {  // half-open, within the encoded tokens
  std::size_t begin, end;
};

class Encoder {
 public:
  Encoder(const Model& model, const Kernels& kernels) : model_(model), kernels_(kernels) {}

  /// Encodes whole sentences; the result is [tokens x width] and lives until the next call.
  const std::vector<std::int16_t>& encode(const std::vector<std::string_view>& forms,
                                          const std::vector<TokenRun>& sentences);

 private:
  void lift_vectors(std::size_t tokens);

  const Model& model_;
  const Kernels& kernels_;
  std::vector<std::int16_t> x_, u_, h_, vectors_;
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> rows_;
};

}  // namespace entente::neural
