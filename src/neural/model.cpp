#include "model.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "distance.hpp"
#include "name_tags.hpp"

namespace entente::neural {

PackedMatrix Model::matrix(const std::string& name, int result_bits) const {
  const auto& entry = file.entry(name + ".w");
  const auto bias = file.array<std::int32_t>(name + ".b");
  if (bias.size() != entry.rows || entry.columns % 2 != 0)
    throw Error("model section " + name + " has the wrong shape");
  return pack(file.array<std::int16_t>(name + ".w"), bias, entry.columns, entry.shift + activation_bits - result_bits);
}

RowHead Model::row_head(const std::string& name) const {
  RowHead head{
      file.array<std::int16_t>(name + ".w"), file.array<std::int32_t>(name + ".b"), {}, file.lines(name + ".labels")};
  const auto allowed = file.array<std::uint8_t>(name + ".allowed");  // [parts of speech x classes]
  const std::size_t classes = head.labels.size();
  if (head.bias.size() != classes || head.weights.size() != classes * width ||
      allowed.size() != upos_labels.size() * classes)
    throw Error("model section " + name + " has the wrong shape");
  head.candidates.resize(upos_labels.size());
  for (std::size_t i = 0; i < allowed.size(); ++i)
    if (allowed[i] != 0) head.candidates[i / classes].push_back(static_cast<std::uint16_t>(i % classes));
  return head;
}

Model::Model(const std::filesystem::path& path) : file(path) {
  const auto& entry = file.entry("table");
  width = entry.columns;
  table = file.array<std::int8_t>("table");
  table_shift = activation_bits - entry.shift;
  slots = file.array<std::uint64_t>("keys.slots");
  slot_rows = file.array<std::uint32_t>("keys.rows");
  for (const auto& label : file.lines("upos.labels")) upos_labels.push_back(upos_named(label).value_or(Upos::X));
  for (const auto& label : file.lines("deprel.labels"))
    deprel_labels.push_back(deprel_named(label).value_or(Deprel::dep));
  const std::uint32_t layer_count = file.entry("layers").rows;
  for (std::uint32_t i = 0; i < layer_count; ++i) {
    const std::string name = "layer" + std::to_string(i);
    layers.push_back(matrix(name, activation_bits));
    gates.push_back({file.array<std::int16_t>(name + ".gates").data(), width});
    if (file.entry(name + ".gates").columns != width || file.entry(name + ".gates").rows != 4)
      throw Error("model section " + name + ".gates has the wrong shape");
  }
  upos = matrix("upos", activation_bits);
  names = matrix("names", activation_bits);
  arc_dependent = matrix("arc_dependent", activation_bits);
  arc_head = matrix("arc_head", key_bits);
  arc_mix = matrix("arc_mix", query_bits);
  relation_dependent = matrix("relation_dependent", activation_bits);
  relation_head = matrix("relation_head", activation_bits);
  relation_out = matrix("relation_out", activation_bits);
  arc_width = arc_head.outputs;
  relation_width = relation_head.outputs;
  root = file.array<std::int16_t>("root");
  arc_distance = file.array<std::int32_t>("arc_distance");
  relation_distance = file.array<std::int16_t>("relation_distance");
  transitions = file.array<std::int32_t>("transitions");
  feats = row_head("feats");
  lemma = row_head("lemma");
  check_shapes();
}

void Model::check_shapes() const {
  const auto rows = table.size() / std::max<std::size_t>(width, 1);
  const bool layers_fit = std::all_of(layers.begin(), layers.end(),
                                      [&](const auto& m) { return m.inputs == width && m.outputs == 3 * width; });
  const auto fits = [&](const PackedMatrix& m, std::size_t inputs, std::size_t outputs) {
    return m.inputs == inputs && m.outputs == outputs;
  };
  const bool heads_fit = fits(upos, width, upos_labels.size()) && fits(names, width, name_tag_count) &&
                         fits(arc_dependent, width, arc_width) && fits(arc_head, width, arc_width) &&
                         fits(arc_mix, arc_width, arc_width) && fits(relation_dependent, width, relation_width) &&
                         fits(relation_head, width, relation_width) &&
                         fits(relation_out, relation_width, deprel_labels.size());
  const bool vectors_fit = root.size() == arc_width && arc_distance.size() == distance_buckets &&
                           relation_distance.size() == distance_buckets * relation_width &&
                           transitions.size() == (name_tag_count + 1) * name_tag_count;
  const bool keys_fit = !slots.empty() && (slots.size() & (slots.size() - 1)) == 0 &&
                        slots.size() == slot_rows.size() &&
                        std::all_of(slot_rows.begin(), slot_rows.end(), [&](auto row) { return row < rows; });
  const bool sizes_fit = width > 0 && width % 32 == 0 && width <= 512 && arc_width % 16 == 0 &&
                         relation_width % 16 == 0 && table_shift >= 0 && table_shift < 6;
  if (!layers_fit || !heads_fit || !vectors_fit || !keys_fit || !sizes_fit)
    throw Error("the model's arrays do not fit together");
}

void Model::rows_of(std::span<const std::uint64_t> keys, std::vector<std::uint32_t>& rows) const {
  rows.clear();
  const std::size_t mask = slots.size() - 1;
  for (std::size_t k = 0; k < keys.size(); ++k) {
    std::size_t slot = (keys[k] >> 17) & mask;
    while (slots[slot] != 0 && slots[slot] != keys[k]) slot = (slot + 1) & mask;
    if (slots[slot] != 0)
      rows.push_back(slot_rows[slot]);
    else if (k == 0)
      rows.push_back(0);  // the unknown word
  }
}

}  // namespace entente::neural
