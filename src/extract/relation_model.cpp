#include "extract/relation_model.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/hidden_layer.hpp"

namespace entente {

namespace {

constexpr std::size_t kBlockTokens = 64, kBlocks = 128;

}  // namespace

RelationModel::RelationModel(const std::filesystem::path& path)
    : file_(path),
      relations_(file_.lines("relations")),
      hidden_(file_.entry("table").columns),
      keys_(file_.array<std::uint32_t>("keys")),
      table_(file_.array<std::int8_t>("table")),
      table_shift_(kHiddenBits - file_.entry("table").shift),
      hidden_bias_(file_.array<std::int32_t>("hidden")),
      bias_(file_.array<std::int32_t>("bias")),
      thresholds_(file_.array<std::int32_t>("thresholds")),
      out_(file_.array<std::int16_t>("out")),
      out_shift_(file_.entry("out").shift + kHiddenBits - kShift) {
  const SectionEntry& views = file_.entry("views");
  const auto keys = file_.array<std::uint32_t>("keys");
  const std::size_t n = relations_.size();
  const bool whole = hidden_ > 0 && table_.size() == keys_.size() * hidden_ && hidden_bias_.size() == hidden_ &&
                     bias_.size() == n && thresholds_.size() == n && out_.size() == n * hidden_ &&
                     views.rows == kViews * hidden_ && views.columns % 2 == 0 && table_shift_ >= 0 && out_shift_ >= 0 &&
                     std::is_sorted(keys.begin(), keys.end());
  if (!whole) throw Error(path.string() + " is damaged: its sections do not fit together");
  const std::vector<std::int32_t> none(views.rows, 0);
  views_ = neural::pack(file_.array<std::int16_t>("views"), none, views.columns,
                        views.shift + TokenStates::kBits - kHiddenBits);
}

RelationScorer::RelationScorer(const RelationModel& model, const Document& document)
    : model_(model), document_(document), kernels_(neural::best_kernels()), sum_(model.hidden_) {
  const std::size_t width = document.states.width;
  if (width != 0 && width != model.views_.inputs)
    throw Error("the relation model was trained for another language model: train it anew");
}

void RelationScorer::score(const PairView& view, std::span<const std::uint32_t> features,
                           std::vector<std::int32_t>& scores) {
  const std::size_t width = model_.hidden_;
  if (blocks_.size() > kBlocks) blocks_.clear();
  hidden_.assign(width, 0);
  for (const std::uint32_t feature : features) {
    const std::size_t at = model_.keys_.find(feature);
    if (at == model_.keys_.size()) continue;
    add_values(model_.table_.subspan(at * width, width), std::span(hidden_));
  }
  scale_rows(model_.table_shift_, model_.hidden_bias_, hidden_);
  if (document_.states.width != 0) {
    const auto tokens = view.tokens();
    for (std::size_t v = 0; v < kViews; ++v) add_mean(tokens[v], v);
  }
  scores.assign(model_.bias_.begin(), model_.bias_.end());
  for (std::size_t r = 0; r < scores.size(); ++r) {
    const std::int64_t sum = rectified_dot(hidden_, model_.out_.subspan(r * width, width));
    scores[r] += static_cast<std::int32_t>(sum >> model_.out_shift_);
  }
}

void RelationScorer::add_mean(std::span<const TokenId> tokens, std::size_t view) {
  if (tokens.empty()) return;
  std::fill(sum_.begin(), sum_.end(), 0);
  for (const TokenId token : tokens) {
    const std::span<const std::int16_t> values = view_of(token, view);
    add_values(values, std::span(sum_));
  }
  const auto n = static_cast<std::int32_t>(tokens.size());
  for (std::size_t i = 0; i < sum_.size(); ++i) hidden_[i] += sum_[i] / n;
}

std::span<const std::int16_t> RelationScorer::view_of(TokenId token, std::size_t view) {
  const std::size_t block = token.index() / kBlockTokens, first = block * kBlockTokens;
  std::vector<std::int16_t>& views = blocks_[block];
  if (views.empty()) {
    const TokenStates& states = document_.states;
    const std::size_t tokens = std::min(kBlockTokens, document_.tokens.size() - first);
    states_.assign(states.values.begin() + static_cast<std::ptrdiff_t>(first * states.width),
                   states.values.begin() + static_cast<std::ptrdiff_t>((first + tokens) * states.width));
    views.resize(tokens * model_.views_.padded);
    kernels_.multiply(model_.views_, states_.data(), tokens, views.data());
  }
  return std::span(views).subspan((token.index() - first) * model_.views_.padded + view * model_.hidden_,
                                  model_.hidden_);
}

std::uint16_t per_mille(std::int32_t score) {
  // The logistic function at whole and half logits, from 0 to 6; between them, straight lines.
  constexpr std::array<int, 13> table = {500, 622, 731, 818, 881, 924, 953, 971, 982, 989, 993, 996, 998};
  const int step = 1 << (RelationModel::kShift - 1);
  const std::int32_t size = std::min(std::abs(score), step * 12 - 1);
  const int at = size / step, part = size % step;
  const int value = table[static_cast<std::size_t>(at)] +
                    (table[static_cast<std::size_t>(at) + 1] - table[static_cast<std::size_t>(at)]) * part / step;
  return static_cast<std::uint16_t>(score < 0 ? 1000 - value : value);
}

}  // namespace entente
