#include "model.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "distance.hpp"
#include "name_tags.hpp"

namespace entente::neural {
namespace {

// Tables have empty slots: the search ends.
std::size_t slot_of(std::span<const std::uint64_t> slots, std::uint64_t key) {
  std::size_t slot = (key >> 17) & (slots.size() - 1);
  while (slots[slot] != 0 && slots[slot] != key) slot = (slot + 1) & (slots.size() - 1);
  return slot;
}

}  // namespace

PackedMatrix Model::matrix(const std::string& name, int result_bits) const {
  const auto& entry = file.entry(name + ".w");
  const auto bias = file.array<std::int32_t>(name + ".b");
  if (bias.size() != entry.rows || entry.columns % 2 != 0)
    throw Error("model section " + name + " has the wrong shape");
  return pack(file.array<std::int16_t>(name + ".w"), bias, entry.columns, entry.shift + activation_bits - result_bits);
}

Model::NarrowSection Model::narrow_section(const std::string& name, int result_bits) const {
  const auto& entry = file.entry(name + ".w");
  NarrowSection section{file.array<std::int8_t>(name + ".w"), file.array<std::int16_t>(name + ".scale"),
                        file.array<std::int32_t>(name + ".b"), entry.columns,
                        file.entry(name + ".scale").shift + narrow_fraction_bits - result_bits};
  if (section.bias.empty() || section.bias.size() != entry.rows || section.scale.size() != section.bias.size() ||
      entry.columns % 4 != 0)
    throw Error("model section " + name + " has the wrong shape");
  return section;
}

NarrowMatrix Model::narrow_matrix(const std::string& name, int result_bits) const {
  const NarrowSection section = narrow_section(name, result_bits);
  return pack(section.weights, section.scale, section.bias, section.shift);
}

ClassHead Model::class_head(const std::string& name) const {
  ClassHead head{{}, file.lines(name + ".labels")};
  const auto allowed = file.array<std::uint8_t>(name + ".allowed");  // [parts of speech x classes]
  const NarrowSection section = narrow_section(name, class_bits);
  const std::size_t classes = head.labels.size();
  if (section.bias.size() != classes || section.columns != width || allowed.size() != upos_labels.size() * classes)
    throw Error("model section " + name + " has the wrong shape");
  for (std::size_t tag = 0; tag < upos_labels.size(); ++tag) {
    ClassHead::Fitting fitting;
    std::vector<std::int8_t> rows;
    std::vector<std::int16_t> scales;
    std::vector<std::int32_t> biases;
    for (std::size_t c = 0; c < classes; ++c) {
      if (allowed[tag * classes + c] == 0) continue;
      fitting.classes.push_back(static_cast<std::uint16_t>(c));
      const auto row = section.weights.subspan(c * width, width);
      rows.insert(rows.end(), row.begin(), row.end());
      scales.push_back(section.scale[c]);
      biases.push_back(section.bias[c]);
    }
    if (!fitting.classes.empty()) fitting.rows = pack(rows, scales, biases, section.shift);
    head.of.push_back(std::move(fitting));
  }
  return head;
}

Model::Model(const std::filesystem::path& path) : file(path) {
  const auto& entry = file.entry("table");
  width = entry.columns;
  table = file.array<std::int8_t>("table");
  table_shift = activation_bits - entry.shift;
  slots = file.array<std::uint64_t>("keys.slots");
  slot_rows = file.array<std::uint32_t>("keys.rows");
  const auto& vector_entry = file.entry("vectors");
  vectors = file.array<std::int8_t>("vectors");
  vector_slots = file.array<std::uint64_t>("vectors.slots");
  vector_rows = file.array<std::uint32_t>("vectors.rows");
  vector_size = vector_entry.columns;
  vector_shift = activation_bits - vector_entry.shift;
  lift = matrix("lift", activation_bits);
  for (const auto& label : file.lines("upos.labels")) upos_labels.push_back(upos_named(label).value_or(Upos::X));
  for (const auto& label : file.lines("deprel.labels"))
    deprel_labels.push_back(deprel_named(label).value_or(Deprel::dep));
  const std::uint32_t layer_count = file.entry("layers").rows;
  for (std::uint32_t i = 0; i < layer_count; ++i) {
    const std::string name = "layer" + std::to_string(i);
    if (i == 0)
      first_layer = matrix(name, activation_bits);
    else
      later_layers.push_back(narrow_matrix(name, activation_bits));
    gates.push_back({file.array<std::int16_t>(name + ".gates").data(), width});
    if (file.entry(name + ".gates").columns != width || file.entry(name + ".gates").rows != 4)
      throw Error("model section " + name + ".gates has the wrong shape");
  }
  upos = narrow_matrix("upos", activation_bits);
  names = narrow_matrix("names", activation_bits);
  arc_dependent = narrow_matrix("arc_dependent", activation_bits);
  arc_head = narrow_matrix("arc_head", key_bits);
  arc_mix = matrix("arc_mix", query_bits);
  relation_dependent = narrow_matrix("relation_dependent", activation_bits);
  relation_head = narrow_matrix("relation_head", activation_bits);
  relation_out = matrix("relation_out", activation_bits);
  arc_width = arc_head.outputs;
  relation_width = relation_head.outputs;
  root = file.array<std::int16_t>("root");
  arc_distance = file.array<std::int32_t>("arc_distance");
  relation_distance = file.array<std::int16_t>("relation_distance");
  transitions = file.array<std::int32_t>("transitions");
  feats = class_head("feats");
  lemma = class_head("lemma");
  for (const std::string& line : file.lines("lemma.irregular")) {
    const std::size_t tab = line.rfind('\t');
    if (tab == std::string::npos) throw Error("model section lemma.irregular has a line without a tab");
    irregular.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
  check_shapes();
}

void Model::check_shapes() const {
  const auto rows = table.size() / std::max<std::size_t>(width, 1);
  const auto fits = [](const auto& m, std::size_t inputs, std::size_t outputs) {
    return m.inputs == inputs && m.outputs == outputs;
  };
  const bool layers_fit =
      fits(first_layer, width, 3 * width) &&
      std::all_of(later_layers.begin(), later_layers.end(), [&](const auto& m) { return fits(m, width, 3 * width); });
  const bool heads_fit = fits(upos, width, upos_labels.size()) && fits(names, width, name_tag_count) &&
                         fits(arc_dependent, width, arc_width) && fits(arc_head, width, arc_width) &&
                         fits(arc_mix, arc_width, arc_width) && fits(relation_dependent, width, relation_width) &&
                         fits(relation_head, width, relation_width) &&
                         fits(relation_out, relation_width, deprel_labels.size());
  const bool vectors_fit = root.size() == arc_width && arc_distance.size() == distance_buckets &&
                           relation_distance.size() == std::size_t{distance_buckets} * relation_width &&
                           transitions.size() == std::size_t{name_tag_count + 1} * name_tag_count;
  const auto keys_in = [](const auto& keys, const auto& values, std::size_t limit) {
    return !keys.empty() && (keys.size() & (keys.size() - 1)) == 0 && keys.size() == values.size() &&
           std::all_of(values.begin(), values.end(), [&](auto row) { return row < limit; });
  };
  const bool keys_fit = keys_in(slots, slot_rows, rows) && vector_size > 0 &&
                        keys_in(vector_slots, vector_rows, vectors.size() / vector_size) &&
                        fits(lift, vector_size, width);
  const bool sizes_fit = width > 0 && width % 32 == 0 && width <= 512 && arc_width % 16 == 0 &&
                         relation_width % 16 == 0 && table_shift >= 0 && table_shift < 6 && vector_shift >= 0 &&
                         vector_shift < 9;
  if (!layers_fit || !heads_fit || !vectors_fit || !keys_fit || !sizes_fit)
    throw Error("the model's arrays do not fit together");
}

void Model::rows_of(std::span<const std::uint64_t> keys, std::vector<std::uint32_t>& rows) const {
  rows.clear();
  for (std::size_t k = 0; k < keys.size(); ++k) {
    const std::size_t slot = slot_of(slots, keys[k]);
    if (slots[slot] != 0)
      rows.push_back(slot_rows[slot]);
    else if (k == 0)
      rows.push_back(0);  // the unknown word
  }
}

std::span<const std::int8_t> Model::vector_of(std::uint64_t word_key) const {
  const std::size_t slot = slot_of(vector_slots, word_key);
  if (vector_slots[slot] == 0) return {};
  return vectors.subspan(vector_rows[slot] * vector_size, vector_size);
}

bool Model::knows(std::uint64_t word_key) const {
  return slots[slot_of(slots, word_key)] != 0 || vector_slots[slot_of(vector_slots, word_key)] != 0;
}

}  // namespace entente::neural
