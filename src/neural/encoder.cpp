#include "encoder.hpp"

#include <algorithm>

#include "features.hpp"

namespace entente::neural {

namespace {
constexpr std::size_t most_words = 8192;  // 20 MB
}

void Encoder::add_word(std::string_view form, bool first, bool upper) {
  const std::size_t width = model_.width, word = words_.size() - 1;
  word_x_.resize((word + 1) * width);
  word_vectors_.resize((word + 1) * model_.vector_size);
  token_keys(form, {first, upper}, keys_);
  model_.rows_of(keys_, rows_);
  kernels_.sum_rows(model_.table.data(), width, rows_, model_.table_shift, word_x_.data() + word * width);
  std::int16_t* vector = word_vectors_.data() + word * model_.vector_size;
  std::fill_n(vector, model_.vector_size, std::int16_t{0});
  for (const std::int8_t value : model_.vector_of(keys_.front()))
    *vector++ = static_cast<std::int16_t>(value * (1 << model_.vector_shift));
}

// The word of each token of a sentence, added where it is new.
void Encoder::look_up(const std::vector<std::string_view>& forms, TokenRun sentence) {
  const auto [begin, end] = sentence;
  const bool upper = all_upper(std::span(forms).subspan(begin, end - begin));
  for (std::size_t t = begin; t < end; ++t) {
    key_ = forms[t];
    key_ += static_cast<char>((t == begin ? 1 : 0) + (upper ? 2 : 0));
    const auto [found, is_new] = words_.try_emplace(key_, static_cast<std::uint32_t>(words_.size()));
    if (is_new) add_word(forms[t], t == begin, upper);
    word_of_[t] = found->second;
  }
}

// Adds the word vectors, brought to the width, to the summed features, and multiplies by the first layer's matrix.
void Encoder::compute_new_words(std::size_t from) {
  const std::size_t width = model_.width, count = words_.size() - from;
  std::int16_t* x = word_x_.data() + from * width;
  u_.resize(std::max(u_.size(), count * model_.lift.padded));
  kernels_.multiply(model_.lift, word_vectors_.data() + from * model_.vector_size, count, u_.data());
  for (std::size_t i = 0; i < count * width; ++i)
    x[i] = static_cast<std::int16_t>(std::clamp(x[i] + u_[i], -32768, 32767));
  word_u_.resize(words_.size() * 3 * width);
  kernels_.multiply(model_.first_layer, x, count, word_u_.data() + from * 3 * width);
}

const Encoding& Encoder::encode(const std::vector<std::string_view>& forms, const std::vector<TokenRun>& sentences) {
  const std::size_t width = model_.width, tokens = forms.size();
  if (words_.size() > most_words) words_.clear();
  const std::size_t known = words_.size();
  word_of_.resize(tokens);
  for (const TokenRun sentence : sentences) look_up(forms, sentence);
  compute_new_words(known);
  x_.narrow.resize(tokens * width);
  x_.full.resize(tokens * width);
  h_.resize(tokens * width);
  u_.resize(std::max(u_.size(), tokens * 3 * width));
  for (std::size_t t = 0; t < tokens; ++t) {
    std::copy_n(word_x_.data() + word_of_[t] * width, width, x_.full.data() + t * width);
    std::copy_n(word_u_.data() + std::size_t{word_of_[t]} * 3 * width, 3 * width, u_.data() + t * 3 * width);
  }
  for (std::size_t layer = 0; layer < model_.gates.size(); ++layer) {
    if (layer > 0) kernels_.multiply_narrow(model_.later_layers[layer - 1], x_.narrow.data(), tokens, u_.data());
    for (const auto [begin, end] : sentences)
      kernels_.recur(model_.gates[layer], u_.data() + begin * 3 * width, x_.full.data() + begin * width, end - begin,
                     h_.data() + begin * width);
    x_.full.swap(h_);
    kernels_.narrow(x_.full.data(), tokens * width, x_.narrow.data());
  }
  return x_;
}

}  // namespace entente::neural
