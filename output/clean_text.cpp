#include "output/clean_text.hpp"

#include "base/utf8.hpp"

namespace entente {

namespace {

bool is_unwanted(char32_t c) {
  const bool control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F);
  const bool bidi_override = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || bidi_override || c == 0xFFFE || c == 0xFFFF;
}

std::string made_valid(std::string_view text) {
  std::string out;
  while (const auto bad = find_invalid_utf8(text)) {
    out += text.substr(0, *bad);
    append_utf8(out, 0xFFFD);
    text.remove_prefix(*bad + 1);
  }
  return out += text;
}

}  // namespace

std::string clean_text(std::string_view text) {
  const std::string valid = made_valid(text);
  std::string out;
  out.reserve(valid.size());
  for (std::size_t at = 0; at < valid.size();) {
    const std::size_t start = at;
    if (!is_unwanted(next_code_point(valid, at))) out.append(valid, start, at - start);
  }
  return out;
}

std::string shorten(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == most) return std::string(text.substr(0, at)) + "…";
    next_code_point(text, at);
  }
  return std::string(text);
}

std::string one_line(std::string_view text) {
  std::string out;
  bool gap = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += c;
  }
  return out;
}

}  // namespace entente
