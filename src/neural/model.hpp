// A loaded model: the arrays of its file, matrices packed for the kernels, labels as the program's enums.
//
// Large tables stay in the mapped file; the matrices (about 2 MB) are packed at loading. A model may be shared by
// threads.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/model_file.hpp"
#include "kernels.hpp"
#include "text/labels.hpp"

namespace entente::neural {

/// A choice among many classes of which only some fit a part of speech: a matrix for each, of the rows that fit.
struct ClassHead {
  struct Fitting {
    NarrowMatrix rows;
    std::vector<std::uint16_t> classes;  // of the rows
  };
  std::vector<Fitting> of;  // by part of speech
  std::vector<std::string> labels;
};

struct Model {
  explicit Model(const std::filesystem::path& path);

  /// Rows of one token's features, ready for sum_rows; cleared first.
  void rows_of(std::span<const std::uint64_t> keys, std::vector<std::uint32_t>& rows) const;

  /// The vector of the word of that key, empty if it has none.
  std::span<const std::int8_t> vector_of(std::uint64_t word_key) const;

  /// True if the word of that key was in the training data or has a vector.
  bool knows(std::uint64_t word_key) const;

  ModelFile file;
  std::size_t width = 0, arc_width = 0, relation_width = 0;
  std::span<const std::int8_t> table;
  int table_shift = 0;  // from table values to activations
  std::span<const std::uint64_t> slots;
  std::span<const std::uint32_t> slot_rows;
  std::span<const std::int8_t> vectors;  // fixed word vectors beside the table, and their keys
  std::span<const std::uint64_t> vector_slots;
  std::span<const std::uint32_t> vector_rows;
  std::size_t vector_size = 0;
  int vector_shift = 0;
  PackedMatrix lift;  // from a word vector to the width
  PackedMatrix first_layer;
  std::vector<NarrowMatrix> later_layers;
  std::vector<SruGates> gates;  // of all layers
  NarrowMatrix upos, names, arc_dependent, arc_head, relation_dependent, relation_head;
  PackedMatrix arc_mix, relation_out;
  std::span<const std::int16_t> root, relation_distance;
  std::span<const std::int32_t> arc_distance, transitions;
  ClassHead feats, lemma;
  std::unordered_map<std::string, std::string> irregular;  // word and part of speech, a tab between: its lemma
  std::vector<Upos> upos_labels;
  std::vector<Deprel> deprel_labels;

 private:
  struct NarrowSection {  // a matrix of few bits, as the file has it
    std::span<const std::int8_t> weights;
    std::span<const std::int16_t> scale;
    std::span<const std::int32_t> bias;
    std::size_t columns;
    int shift;
  };

  PackedMatrix matrix(const std::string& name, int result_bits) const;
  NarrowSection narrow_section(const std::string& name, int result_bits) const;
  NarrowMatrix narrow_matrix(const std::string& name, int result_bits) const;
  ClassHead class_head(const std::string& name) const;
  void check_shapes() const;
};

/// Fractional bits of a class's score, and how far below the best a lemma script may score and still be taken.
inline constexpr int class_bits = 8, lemma_margin = 8 << class_bits;

/// Fractional bits of the two sides of an arc's score, and the limits that keep their product in 32 bits.
inline constexpr int query_bits = 8, key_bits = 7;
inline constexpr std::int16_t query_limit = 8191, key_limit = 1023;

}  // namespace entente::neural
