#include "lemma_script.hpp"

#include <algorithm>
#include <charconv>

namespace entente::neural {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
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
  const std::string base = script.front() == 'l' ? lower(form) : std::string(form);
  const auto bar = script.find('|');
  if (bar == std::string_view::npos) return std::string(form);
  const Cut front = read_cut(script.substr(1, bar - 1));
  const Cut back = read_cut(script.substr(bar + 1));
  if (front.bytes + back.bytes > base.size()) return std::string(form);
  return std::string(front.added) + base.substr(front.bytes, base.size() - front.bytes - back.bytes) +
         std::string(back.added);
}

}  // namespace entente::neural
