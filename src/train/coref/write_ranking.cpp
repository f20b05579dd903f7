// From the trained ranking to the file that the program maps.
#include <cmath>
#include <utility>

#include "base/model_file.hpp"
#include "coref/antecedent_model.hpp"
#include "train/coref/ranking.hpp"
#include "train/rounding.hpp"

namespace entente::train {

namespace {

constexpr float kSmall = 0.01F;  // lesser weights are left out
constexpr int kRowFinest = 7, kMapFinest = 12;

}  // namespace

void Ranking::write(const std::filesystem::path& path, float margin) const {
  constexpr int shift = AntecedentModel::kShift;
  std::vector<std::uint32_t> keys;
  std::vector<float> weights;
  std::vector<std::uint16_t> row_of;
  for (std::size_t i = 0, row = 0; i < keys_.size(); ++i) {
    const bool has_row = row < row_keys_.size() && row_keys_[row] == keys_[i];
    if (!has_row && std::fabs(weights_.w[i]) < kSmall) continue;
    keys.push_back(keys_[i]);
    weights.push_back(weights_.w[i]);
    row_of.push_back(has_row ? static_cast<std::uint16_t>(row++) : AntecedentModel::kNoRow);
  }
  ModelWriter writer;
  const auto add = [&]<typename T>(const char* name, const std::vector<T>& values, std::size_t columns, int bits) {
    const std::size_t rows = columns == 0 ? 0 : values.size() / columns;
    writer.add<T>(name, values, static_cast<std::uint32_t>(rows), static_cast<std::uint32_t>(columns), bits);
  };
  const auto map = [&](const char* name, const Param& param) {
    const int bits = shift_for(param.w, 32767, kMapFinest);
    add(name, rounded<std::int16_t>(param.w, bits), param.cols, bits);
  };
  const int row_bits = shift_for(rows_.w, 127, kRowFinest);
  add("keys", keys, 1, 0);
  add("weights", rounded<std::int16_t>(weights, shift), 1, shift);
  add("row_of", row_of, 1, 0);
  add("rows", rounded<std::int8_t>(rows_.w, row_bits), rows_.cols, row_bits);
  map("anaphor", anaphor_);
  map("candidate", candidate_);
  map("out", out_);
  add("hidden", rounded<std::int32_t>(bias_.w, shift), bias_.cols, shift);
  add("margin", rounded<std::int32_t>({margin}, shift), 1, shift);
  writer.write(path);
}

}  // namespace entente::train
