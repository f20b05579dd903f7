#include "export.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "base/model_file.hpp"
#include "neural/kernels.hpp"
#include "neural/model.hpp"
#include "neural/name_tags.hpp"
#include "text/labels.hpp"

namespace entente::train {
namespace {

using neural::activation_bits;

// The most steps of a narrow weight to either side. Accuracy is the same with 16-bit weights and these; with half the
// steps in the heads, trees lose a tenth of a point.
constexpr int layer_steps = 15, head_steps = 31;

template <typename T>
std::vector<T> rounded(const std::vector<float>& values, int bits, float limit = 1e30F) {
  std::vector<T> result;
  for (float value : values) {
    const double scaled = std::nearbyint(std::ldexp(static_cast<double>(std::clamp(value, -limit, limit)), bits));
    result.push_back(static_cast<T>(std::clamp(scaled, static_cast<double>(std::numeric_limits<T>::min()),
                                               static_cast<double>(std::numeric_limits<T>::max()))));
  }
  return result;
}

std::uint32_t narrow(std::size_t n) { return static_cast<std::uint32_t>(n); }

// The finest shift at which no row's sum can leave 32 bits and no weight 16.
int matrix_shift(const Param& weights, const Param* bias) {
  double worst = 0, largest = 0;
  for (std::size_t r = 0; r < weights.rows; ++r) {
    double sum = bias == nullptr ? 0 : std::fabs(bias->w[r]) * 0x1p-5;
    for (std::size_t c = 0; c < weights.cols; ++c) {
      sum += std::fabs(weights.w[r * weights.cols + c]);
      largest = std::max<double>(largest, std::fabs(weights.w[r * weights.cols + c]));
    }
    worst = std::max(worst, sum);
  }
  int shift = 14;
  while (shift > 2 && (std::ldexp(worst * 1.01 + 0.1, shift) * 32767.0 > 0x1p31 || std::ldexp(largest, shift) > 32767))
    --shift;
  return shift;
}

void add_matrix(ModelWriter& writer, const std::string& name, const Param& weights, const Param* bias) {
  const int shift = matrix_shift(weights, bias);
  const std::vector<float> none(weights.rows, 0.0F);
  writer.add<std::int16_t>(name + ".w", rounded<std::int16_t>(weights.w, shift), narrow(weights.rows),
                           narrow(weights.cols), shift);
  writer.add<std::int32_t>(name + ".b",
                           rounded<std::int32_t>(bias == nullptr ? none : bias->w, shift + activation_bits), 1,
                           narrow(weights.rows), shift + activation_bits);
}

// A row in whole steps of its own size, the one with the least squared error.
struct NarrowRow {
  double step = 1;
  std::vector<std::int8_t> weights;
};

NarrowRow narrow_row(std::span<const float> row, int most) {
  float largest = 1e-6F;
  for (const float value : row) largest = std::max(largest, std::fabs(value));
  NarrowRow best;
  double least = 1e300;
  for (double part = 1; part > 0.4; part -= 0.05) {
    NarrowRow next{largest * part / most, {}};
    double error = 0;
    for (const float value : row) {
      const double steps = std::clamp(std::nearbyint(value / next.step), -1.0 * most, 1.0 * most);
      error += (steps * next.step - value) * (steps * next.step - value);
      next.weights.push_back(static_cast<std::int8_t>(steps));
    }
    if (error < least) least = error, best = std::move(next);
  }
  return best;
}

// Weights of at most `most` steps; their steps as 16-bit numbers at the finest shift at which no row's sum leaves 32
// bits.
void add_narrow_matrix(ModelWriter& writer, const std::string& name, const Param& weights, const Param* bias,
                       int most) {
  using neural::narrow_fraction_bits, neural::narrow_limit;
  std::vector<std::int8_t> values;
  std::vector<float> steps;
  double worst = 0, largest = 0;
  for (std::size_t r = 0; r < weights.rows; ++r) {
    const NarrowRow row = narrow_row(std::span(weights.w).subspan(r * weights.cols, weights.cols), most);
    double sum = bias == nullptr ? 0 : std::ldexp(std::fabs(bias->w[r]), narrow_fraction_bits);
    for (const std::int8_t value : row.weights) sum += std::abs(value) * row.step * narrow_limit;
    worst = std::max(worst, sum), largest = std::max(largest, row.step);
    values.insert(values.end(), row.weights.begin(), row.weights.end());
    steps.push_back(static_cast<float>(row.step));
  }
  int shift = 24;
  while (std::ldexp(worst * 1.01 + 1, shift) > 0x1p31 || std::ldexp(largest, shift) > 32767) --shift;
  const std::vector<float> none(weights.rows, 0.0F);
  writer.add<std::int8_t>(name + ".w", values, narrow(weights.rows), narrow(weights.cols));
  writer.add<std::int16_t>(name + ".scale", rounded<std::int16_t>(steps, shift), 1, narrow(weights.rows), shift);
  writer.add<std::int32_t>(name + ".b",
                           rounded<std::int32_t>(bias == nullptr ? none : bias->w, shift + narrow_fraction_bits), 1,
                           narrow(weights.rows), shift + narrow_fraction_bits);
}

// Of the scales of an 8-bit table, the one with the least squared error.
int table_shift(const Param& table) {
  int best = 7;
  double least = 1e300;
  for (int shift = 5; shift <= 8; ++shift) {
    double error = 0;
    for (float value : table.w) {
      const float back = std::ldexp(std::clamp(std::nearbyint(std::ldexp(value, shift)), -127.0F, 127.0F), -shift);
      error += (back - value) * (back - value);
    }
    if (error < least) least = error, best = shift;
  }
  return best;
}

// An open table, at most three quarters full.
void add_keys(ModelWriter& writer, const std::string& name,
              const std::unordered_map<std::uint64_t, std::uint32_t>& table) {
  const std::size_t size = std::bit_ceil(table.size() * 4 / 3);
  std::vector<std::uint64_t> slots(size, 0), keys;
  std::vector<std::uint32_t> rows(size, 0);
  for (const auto& [key, row] : table) keys.push_back(key);
  std::sort(keys.begin(), keys.end());
  for (const auto key : keys) {
    std::size_t slot = (key >> 17) & (size - 1);
    while (slots[slot] != 0) slot = (slot + 1) & (size - 1);
    slots[slot] = key;
    rows[slot] = table.at(key);
  }
  writer.add<std::uint64_t>(name + ".slots", slots, 1, narrow(size));
  writer.add<std::uint32_t>(name + ".rows", rows, 1, narrow(size));
}

void add_class_head(ModelWriter& writer, const std::string& name, const Linear& head,
                    const std::vector<std::string>& labels, const std::vector<std::uint8_t>& allowed) {
  add_narrow_matrix(writer, name, head.w, &head.b, head_steps);
  writer.add_lines(name + ".labels", labels);
  writer.add<std::uint8_t>(name + ".allowed", allowed, narrow(allowed.size() / labels.size()), narrow(labels.size()));
}

// Party and event names are rarer in the training mix than in news of politics, the articles of our own leave open
// whether a happening is an event, and their bodies outnumber those of other texts: priors chosen on the CrossNER and
// UNER dev files.
void add_name_priors(Linear& names) {
  struct Prior {
    neural::NameType type;
    float begin, inside;
  };
  constexpr Prior priors[] = {{neural::NameType::party, 1.6F, 0.8F},
                              {neural::NameType::event, 3.0F, 1.5F},
                              {neural::NameType::misc, -1.0F, -0.5F},
                              {neural::NameType::organisation, -0.6F, -0.3F},
                              {neural::NameType::person, -0.6F, -0.2F}};
  for (const auto& [type, begin, inside] : priors) {
    names.b.w[static_cast<std::size_t>(neural::begin_tag(type))] += begin;
    names.b.w[static_cast<std::size_t>(neural::inside_tag(type))] += inside;
  }
}

}  // namespace

void export_model(Network& network, const Vocabulary& vocabulary, const WordVectors& vectors,
                  const std::vector<Example>& trees, const std::vector<std::string>& irregular,
                  const std::string& path) {
  add_name_priors(network.names);
  ModelWriter writer;
  const int shift = table_shift(network.table);
  writer.add<std::int8_t>("table", rounded<std::int8_t>(network.table.w, shift), narrow(network.table.rows),
                          narrow(network.table.cols), shift);
  add_keys(writer, "keys", vocabulary.rows);
  add_keys(writer, "vectors", vectors.rows);
  writer.add<std::int8_t>("vectors", vectors.values, narrow(vectors.rows.size()), narrow(vectors.size), vector_bits);
  writer.add<std::uint8_t>("layers", std::vector<std::uint8_t>(network.encoder.size(), 1),
                           narrow(network.encoder.size()), 1);
  for (std::size_t i = 0; i < network.encoder.size(); ++i) {
    const std::string name = "layer" + std::to_string(i);
    if (i == 0)
      add_matrix(writer, name, network.encoder[i].weights(), nullptr);
    else
      add_narrow_matrix(writer, name, network.encoder[i].weights(), nullptr, layer_steps);
    writer.add<std::int16_t>(name + ".gates",
                             rounded<std::int16_t>(network.encoder[i].gates().w, activation_bits, 7.9F), 4,
                             narrow(network.table.cols), activation_bits);
  }
  for (const auto& [name, linear] : {std::pair{"upos", &network.upos},
                                     {"names", &network.names},
                                     {"arc_dependent", &network.arc_dependent},
                                     {"arc_head", &network.arc_head},
                                     {"relation_dependent", &network.relation_dependent},
                                     {"relation_head", &network.relation_head}})
    add_narrow_matrix(writer, name, linear->w, &linear->b, head_steps);
  for (const auto& [name, linear] :
       {std::pair{"lift", &network.lift}, {"arc_mix", &network.arc_mix}, {"relation_out", &network.relation_out}})
    add_matrix(writer, name, linear->w, &linear->b);
  auto root = rounded<std::int16_t>(network.root.w, neural::key_bits);
  for (auto& value : root) value = std::clamp<std::int16_t>(value, -neural::key_limit, neural::key_limit);
  writer.add<std::int16_t>("root", root, 1, narrow(root.size()), neural::key_bits);
  writer.add<std::int32_t>(
      "arc_distance", rounded<std::int32_t>(network.arc_distance.w, neural::query_bits + neural::key_bits, 1000.0F), 1,
      narrow(network.arc_distance.cols));
  writer.add<std::int16_t>("relation_distance", rounded<std::int16_t>(network.relation_distance.w, activation_bits),
                           narrow(network.relation_distance.rows), narrow(network.relation_distance.cols));
  writer.add<std::int32_t>("transitions", rounded<std::int32_t>(network.transitions.w, activation_bits, 1000.0F),
                           narrow(network.transitions.rows), narrow(network.transitions.cols));
  std::vector<std::string> upos, deprels;
  for (int i = 0; i <= static_cast<int>(Upos::X); ++i) upos.emplace_back(name_of(static_cast<Upos>(i)));
  for (int i = 0; i <= static_cast<int>(Deprel::xcomp); ++i) deprels.emplace_back(name_of(static_cast<Deprel>(i)));
  writer.add_lines("upos.labels", upos);
  writer.add_lines("deprel.labels", deprels);
  std::vector<std::uint8_t> feats(upos.size() * vocabulary.feats.size(), 0),
      scripts(upos.size() * vocabulary.scripts.size(), 0);
  for (const auto& sentence : trees)
    for (std::size_t i = 0; i < sentence.upos.size(); ++i) {
      const auto tag = static_cast<std::size_t>(sentence.upos[i]);
      if (sentence.feats[i] >= 0)
        feats[tag * vocabulary.feats.size() + static_cast<std::size_t>(sentence.feats[i])] = 1;
      if (sentence.lemma[i] >= 0)
        scripts[tag * vocabulary.scripts.size() + static_cast<std::size_t>(sentence.lemma[i])] = 1;
    }
  add_class_head(writer, "feats", network.feats, vocabulary.feats, feats);
  add_class_head(writer, "lemma", network.lemma, vocabulary.scripts, scripts);
  writer.add_lines("lemma.irregular", irregular);
  writer.write(path);
}

}  // namespace entente::train
