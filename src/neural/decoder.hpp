// Vectors into decisions: one head for each task.
#pragma once

#include "encoder.hpp"
#include "lemma_choice.hpp"

namespace entente::neural {

struct Decisions {  // of the tokens of one call, in order; heads count from 1 within the sentence, 0 is the root
  std::vector<std::size_t> upos;  // into Model::upos_labels
  std::vector<std::size_t> feats;
  std::vector<ScriptRanking> lemma;
  std::vector<int> head;
  std::vector<Deprel> deprel;
  std::vector<int> name;  // BIO tags of name_tags.hpp
  std::vector<std::int32_t> name_lead;
};

class Decoder {
 public:
  Decoder(const Model& model, const Kernels& kernels) : model_(model), kernels_(kernels) {}
  void decide(const Encoding& x, const std::vector<TokenRun>& sentences, Decisions& out);

 private:
  void tag(const Encoding& x, std::size_t tokens, Decisions& out);
  void choose_classes(const Encoding& x, std::size_t upos, Decisions& out);
  void find_names(const Encoding& x, const std::vector<TokenRun>& sentences, Decisions& out);
  void parse(const Encoding& x, const std::vector<TokenRun>& sentences, Decisions& out);
  void parse_piece(TokenRun sentence, TokenRun piece, Decisions& out);
  void label(const Encoding& x, const std::vector<TokenRun>& sentences, Decisions& out);
  std::vector<std::int16_t>& multiply(const NarrowMatrix& matrix, const Encoding& x, std::size_t tokens,
                                      std::vector<std::int16_t>& result);
  std::vector<std::int16_t>& multiply(const PackedMatrix& matrix, const std::vector<std::int16_t>& x,
                                      std::size_t tokens, std::vector<std::int16_t>& result);

  const Model& model_;
  const Kernels& kernels_;
  std::vector<std::int16_t> scores_, dependents_, heads_, queries_, hidden_;
  std::vector<std::int32_t> arcs_, emissions_;
  std::vector<std::size_t> alike_;  // tokens of one part of speech, and their encoding
  Encoding gathered_;
};

}  // namespace entente::neural
