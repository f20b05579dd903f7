#include "encoder.hpp"

#include <algorithm>

#include "features.hpp"

namespace entente::neural {

// Adds the word vectors, brought to the width, to the summed features.
void Encoder::lift_vectors(std::size_t tokens) {
  u_.resize(std::max(u_.size(), tokens * model_.lift.padded));
  kernels_.multiply(model_.lift, vectors_.data(), tokens, u_.data());
  for (std::size_t i = 0; i < tokens * model_.width; ++i)
    x_[i] = static_cast<std::int16_t>(std::clamp(x_[i] + u_[i], -32768, 32767));
}

const std::vector<std::int16_t>& Encoder::encode(const std::vector<std::string_view>& forms,
                                                 const std::vector<TokenRun>& sentences) {
  const std::size_t width = model_.width;
  x_.resize(forms.size() * width);
  h_.resize(forms.size() * width);
  u_.resize(forms.size() * 3 * width);
  vectors_.assign(forms.size() * model_.vector_size, 0);
  for (const auto [begin, end] : sentences) {
    const bool upper = all_upper(std::span(forms).subspan(begin, end - begin));
    for (std::size_t t = begin; t < end; ++t) {
      token_keys(forms[t], {t == begin, upper}, keys_);
      model_.rows_of(keys_, rows_);
      const auto vector = model_.vector_of(keys_.front());
      for (std::size_t i = 0; i < vector.size(); ++i)
        vectors_[t * model_.vector_size + i] = static_cast<std::int16_t>(vector[i] * (1 << model_.vector_shift));
      kernels_.sum_rows(model_.table.data(), width, rows_, model_.table_shift, x_.data() + t * width);
    }
  }
  lift_vectors(forms.size());
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
