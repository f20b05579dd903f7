#include "coref/antecedent_model.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/hidden_layer.hpp"

namespace entente {

namespace {

neural::PackedMatrix map_of(const ModelFile& file, std::string_view name) {
  const SectionEntry& entry = file.entry(name);
  const std::vector<std::int32_t> none(entry.rows, 0);
  return neural::pack(file.array<std::int16_t>(name), none, entry.columns,
                      entry.shift + TokenStates::kBits - kHiddenBits);
}

}  // namespace

AntecedentModel::AntecedentModel(const std::filesystem::path& path)
    : file_(path),
      keys_(file_.array<std::uint32_t>("keys")),
      weights_(file_.array<std::int16_t>("weights")),
      row_of_(file_.array<std::uint16_t>("row_of")),
      hidden_(file_.entry("rows").columns),
      rows_(file_.array<std::int8_t>("rows")),
      row_shift_(kHiddenBits - file_.entry("rows").shift),
      hidden_bias_(file_.array<std::int32_t>("hidden")),
      out_(file_.array<std::int16_t>("out")),
      out_shift_(file_.entry("out").shift + kHiddenBits - kShift) {
  const auto keys = file_.array<std::uint32_t>("keys");
  const auto margin = file_.array<std::int32_t>("margin");
  const SectionEntry &anaphor = file_.entry("anaphor"), &candidate = file_.entry("candidate");
  const std::size_t rows = file_.entry("rows").rows;
  const bool whole =
      margin.size() == 1 && keys.size() == weights_.size() && keys.size() == row_of_.size() &&
      std::is_sorted(keys.begin(), keys.end()) && hidden_ > 0 && rows_.size() == rows * hidden_ &&
      std::all_of(row_of_.begin(), row_of_.end(), [&](std::uint16_t row) { return row == kNoRow || row < rows; }) &&
      hidden_bias_.size() == hidden_ && out_.size() == hidden_ && row_shift_ >= 0 && out_shift_ >= 0 &&
      anaphor.rows == hidden_ && candidate.rows == hidden_ && anaphor.columns % 2 == 0 &&
      candidate.columns == 2 * anaphor.columns;
  if (!whole) throw Error(path.string() + " is damaged: its sections do not fit together");
  margin_ = margin.front();
  anaphor_ = map_of(file_, "anaphor");
  candidate_ = map_of(file_, "candidate");
}

AntecedentScorer::AntecedentScorer(const AntecedentModel& model, const TokenStates& states)
    : model_(model),
      states_(states),
      kernels_(neural::best_kernels()),
      made_of_anaphor_(model.anaphor_.padded),
      made_of_candidate_(model.candidate_.padded) {
  if (states.width != 0 && states.width != model.anaphor_.inputs)
    throw Error("the model of antecedents was trained for another language model: train it anew");
}

void AntecedentScorer::turn_to(TokenId anaphor) {
  if (states_.width == 0) return;
  const std::span<const std::int8_t> values = states_.of(anaphor);
  anaphor_.assign(values.begin(), values.end());
  kernels_.multiply(model_.anaphor_, anaphor_.data(), 1, made_of_anaphor_.data());
}

std::int32_t AntecedentScorer::score(std::span<const std::uint32_t> features, std::optional<TokenId> seen) {
  const std::size_t width = model_.hidden_;
  std::int32_t out = 0;
  hidden_.assign(width, 0);
  for (const std::uint32_t feature : features) {
    const std::size_t at = model_.keys_.find(feature);
    if (at == model_.keys_.size()) continue;
    out += model_.weights_[at];
    if (model_.row_of_[at] == AntecedentModel::kNoRow) continue;
    add_values(model_.rows_.subspan(model_.row_of_[at] * width, width), std::span(hidden_));
  }
  scale_rows(model_.row_shift_, model_.hidden_bias_, hidden_);
  if (states_.width != 0) add_states(seen);
  return out + static_cast<std::int32_t>(rectified_dot(hidden_, model_.out_) >> model_.out_shift_);
}

void AntecedentScorer::add_states(std::optional<TokenId> seen) {
  const auto add = [&](const std::vector<std::int16_t>& made) {
    add_values(std::span(made).first(model_.hidden_), std::span(hidden_));
  };
  add(made_of_anaphor_);
  if (!seen) return;
  const std::span<const std::int8_t> values = states_.of(*seen);
  input_.assign(values.begin(), values.end());
  for (std::size_t i = 0; i < values.size(); ++i)
    input_.push_back(static_cast<std::int16_t>((values[i] * anaphor_[i]) >> TokenStates::kBits));
  kernels_.multiply(model_.candidate_, input_.data(), 1, made_of_candidate_.data());
  add(made_of_candidate_);
}

}  // namespace entente
