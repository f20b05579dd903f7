#include "encoder.hpp"

#include "features.hpp"

namespace entente::neural {

const std::vector<std::int16_t>& Encoder::encode(const std::vector<std::string_view>& forms,
                                                 const std::vector<TokenRun>& sentences) {
  const std::size_t width = model_.width;
  x_.resize(forms.size() * width);
  h_.resize(forms.size() * width);
  u_.resize(forms.size() * 3 * width);
  for (const auto [begin, end] : sentences) {
    const bool upper = all_upper(std::span(forms).subspan(begin, end - begin));
    for (std::size_t t = begin; t < end; ++t) {
      token_keys(forms[t], {t == begin, upper}, keys_);
      model_.rows_of(keys_, rows_);
      kernels_.sum_rows(model_.table.data(), width, rows_, model_.table_shift, x_.data() + t * width);
    }
  }
  for (std::size_t layer = 0; layer < model_.layers.size(); ++layer) {
    kernels_.multiply(model_.layers[layer], x_.data(), forms.size(), u_.data());
    for (const auto [begin, end] : sentences)
      kernels_.recur(model_.gates[layer], u_.data() + begin * 3 * width, x_.data() + begin * width, end - begin,
                     h_.data() + begin * width);
    x_.swap(h_);
  }
  return x_;
}

}  // namespace entente::neural
