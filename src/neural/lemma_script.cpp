#include "lemma_script.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace entente::neural {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

bool starts_character(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

std::string with_plain_apostrophes(std::string_view text) {
  constexpr std::string_view curly = "\u2019";
  std::string result(text);
  for (std::size_t at = 0; (at = result.find(curly, at)) != std::string::npos; ++at)
    result.replace(at, curly.size(), "'");
  return result;
}

std::string edit(std::string_view base, std::string_view lemma) {
  std::size_t best = 0, best_base = 0, best_lemma = 0;  // longest common run of bytes
  for (std::size_t i = 0; i < base.size(); ++i)
    for (std::size_t j = 0; j < lemma.size(); ++j) {
      std::size_t length = 0;
      while (i + length < base.size() && j + length < lemma.size() && base[i + length] == lemma[j + length]) ++length;
      if (length > best) best = length, best_base = i, best_lemma = j;
    }
  if (best == 0) return {};
  return std::to_string(best_base) + ":" + std::string(lemma.substr(0, best_lemma)) + "|" +
         std::to_string(base.size() - best_base - best) + ":" + std::string(lemma.substr(best_lemma + best));
}

struct Cut {
  std::size_t bytes = 0;
  std::string_view added;
};

Cut read_cut(std::string_view text) {
  Cut cut;
  const auto colon = text.find(':');
  std::from_chars(text.data(), text.data() + std::min(colon, text.size()), cut.bytes);
  cut.added = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
  return cut;
}

}  // namespace

std::string lemma_script(std::string_view form, std::string_view lemma) {
  const std::string lowered = lower(form);
  const bool keeps_case = std::any_of(lemma.begin(), lemma.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const std::string script = edit(keeps_case ? std::string(form) : lowered, lemma);
  if (script.empty()) return std::string(1, '=').append(lemma);
  return std::string(1, keeps_case ? 'k' : 'l').append(script);
}

std::string apply_lemma_script(std::string_view form, std::string_view script) {
  if (script.empty()) return std::string(form);
  if (script.front() == '=') return std::string(script.substr(1));
  const auto bar = script.find('|');
  if (bar == std::string_view::npos) return std::string(form);
  const Cut front = read_cut(script.substr(1, bar - 1));
  const Cut back = read_cut(script.substr(bar + 1));
  const auto edited = [&](std::string_view word) -> std::optional<std::string> {
    if (front.bytes + back.bytes > word.size()) return std::nullopt;
    const std::size_t end = word.size() - back.bytes;
    if (!starts_character(word, front.bytes) || !starts_character(word, end)) return std::nullopt;
    const std::string base = script.front() == 'l' ? lower(word) : std::string(word);
    return std::string(front.added).append(base, front.bytes, end - front.bytes).append(back.added);
  };
  if (auto lemma = edited(form)) return *lemma;
  // A script that was learned with the plain apostrophe counts one byte for what takes three of the curly one.
  return edited(with_plain_apostrophes(form)).value_or(std::string(form));
}

}  // namespace entente::neural
