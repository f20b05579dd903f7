#include "features.hpp"

#include <algorithm>

namespace entente::neural {
namespace {

constexpr char first_folded[] =  // U+00C0 to U+017F
    "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL"
    "lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
static_assert(sizeof first_folded == 193);

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string_view punctuation(unsigned code) {
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x2032:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2033:
      return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return "-";
    case 0x2026:
      return "...";
    default:
      return {};
  }
}

// The code point that starts at `at` if it takes two or three bytes, else 0.
unsigned short_code(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
  const unsigned lead = byte(at);
  if ((lead & 0xE0U) == 0xC0U && at + 1 < text.size()) return (lead & 0x1FU) << 6 | (byte(at + 1) & 0x3FU);
  if ((lead & 0xF0U) == 0xE0U && at + 2 < text.size())
    return (lead & 0xFU) << 12 | (byte(at + 1) & 0x3FU) << 6 | (byte(at + 2) & 0x3FU);
  return 0;
}

std::string shape_of(std::string_view folded) {
  std::string shape;
  for (char c : folded) {
    const char kind = is_upper(c)                           ? 'X'
                      : is_lower(c)                         ? 'x'
                      : is_digit(c)                         ? 'd'
                      : static_cast<unsigned char>(c) < 128 ? c
                                                            : '~';
    const std::size_t size = shape.size();
    if (size >= 2 && shape[size - 1] == kind && shape[size - 2] == kind) continue;
    if (size == 8) break;
    shape += kind;
  }
  return shape;
}

}  // namespace

std::uint64_t feature_key(FeatureKind kind, std::string_view text) {
  std::uint64_t key = 14695981039346656037ULL;
  const auto add = [&](unsigned char byte) { key = (key ^ byte) * 1099511628211ULL; };
  add(static_cast<unsigned char>(kind));
  for (char c : text) add(static_cast<unsigned char>(c));
  key ^= key >> 29;
  return key == 0 ? 1 : key;  // 0 marks an empty slot of the key table
}

std::string fold(std::string_view form) {
  std::string result;
  result.reserve(form.size());
  for (std::size_t at = 0; at < form.size();) {
    if (static_cast<unsigned char>(form[at]) < 128) {
      result += form[at++];
      continue;
    }
    const unsigned code = short_code(form, at);
    std::size_t next = at + 1;
    while (next < form.size() && continues(form[next])) ++next;
    if (code >= 0xC0 && code < 0x180)
      result += first_folded[code - 0xC0];
    else if (const auto plain = punctuation(code); !plain.empty())
      result += plain;
    else if (code < 0x300 || code >= 0x370)
      result += form.substr(at, next - at);  // combining marks go
    at = next;
  }
  return result;
}

std::string normal_form(std::string_view form) {
  std::string result = fold(form);
  for (char& c : result) {
    if (is_upper(c))
      c = static_cast<char>(c - 'A' + 'a');
    else if (is_digit(c))
      c = '0';
  }
  return result;
}

void token_keys(std::string_view form, TokenPlace place, std::vector<std::uint64_t>& keys) {
  keys.clear();
  const std::string folded = fold(form);
  const std::string norm = normal_form(folded);
  const std::string_view view = norm;
  keys.push_back(feature_key(FeatureKind::word, view));
  keys.push_back(feature_key(FeatureKind::shape, shape_of(folded)));
  for (std::size_t length = 1; length <= 3 && length <= view.size(); ++length)
    keys.push_back(feature_key(FeatureKind::prefix, view.substr(0, length)));
  for (std::size_t length = 1; length <= 4 && length <= view.size(); ++length)
    keys.push_back(feature_key(FeatureKind::suffix, view.substr(view.size() - length)));
  std::string fenced(1, '^');
  fenced.append(norm, 0, max_trigrams).append(1, '$');
  for (std::size_t at = 0; at + 3 <= fenced.size(); ++at)
    keys.push_back(feature_key(FeatureKind::trigram, std::string_view(fenced).substr(at, 3)));
  if (!folded.empty() && is_upper(folded.front())) keys.push_back(feature_key(FeatureKind::lexicon, view));
  if (place.first) keys.push_back(feature_key(FeatureKind::sentence, "first"));
  if (place.upper_sentence) keys.push_back(feature_key(FeatureKind::sentence, "upper"));
}

bool all_upper(std::span<const std::string_view> forms) {
  bool upper = false;
  for (const auto form : forms) {
    const std::string folded = fold(form);
    if (std::any_of(folded.begin(), folded.end(), is_lower)) return false;
    upper = upper || std::any_of(folded.begin(), folded.end(), is_upper);
  }
  return upper;
}

}  // namespace entente::neural
