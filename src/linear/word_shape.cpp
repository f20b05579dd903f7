#include "linear/word_shape.hpp"

#include "base/fold.hpp"

namespace entente {

namespace {

char class_of(unsigned char c) {
  if (c >= 'A' && c <= 'Z') return 'X';
  if (c >= 'a' && c <= 'z') return 'x';
  if (c >= '0' && c <= '9') return 'd';
  return c >= 0x80 ? 'u' : static_cast<char>(c);
}

}  // namespace

WordShape shape_of(std::string_view form) {
  WordShape out;
  const std::string lower = fold(form);
  out.lower = hash_text(lower);
  out.form = hash_text(form);
  std::string shape;
  for (const char c : form) {
    const char kind = class_of(static_cast<unsigned char>(c));
    const bool long_run = shape.size() >= 2 && shape.back() == kind && shape[shape.size() - 2] == kind;
    if (!long_run) shape += kind;
    out.digit |= kind == 'd';
    out.hyphen |= c == '-';
  }
  out.capital = !shape.empty() && (shape.front() == 'X' || (shape.front() == 'u' && fold(form) != form));
  out.shape = hash_text(shape);
  const std::string_view text = lower;
  for (std::size_t n = 1; n <= out.prefix.size(); ++n) out.prefix[n - 1] = mix(n, hash_text(text.substr(0, n)));
  for (std::size_t n = 1; n <= out.suffix.size(); ++n) {
    out.suffix[n - 1] = mix(n, hash_text(text.substr(text.size() > n ? text.size() - n : 0)));
  }
  return out;
}

std::vector<WordShape> shapes_of(const Document& document, const Sentence& sentence) {
  std::vector<WordShape> out;
  out.reserve(sentence.tokens.size());
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
    out.push_back(shape_of(document.form(TokenId{i})));
  return out;
}

}  // namespace entente
