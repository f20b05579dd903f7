#include "time/tense.hpp"

#include <algorithm>
#include <optional>

namespace entente {

namespace {

constexpr int kWordsUp = 5;
constexpr std::uint32_t kToAuxiliary = 12;  // tokens from a verb back to its first auxiliary

bool has(const Token& token, const char* feature) { return token.feats.find(feature) != std::string::npos; }

// Nothing for a bare participle.
std::optional<bool> verb_looks_ahead(const Document& document, const TimeWords& words,
                                     const std::vector<std::string>& forms, TokenId verb) {
  const Token& token = document[verb];
  const bool participle = has(token, "VerbForm=Part") || has(token, "VerbForm=Ger");
  if (words.find("future", forms[verb.index()]) != nullptr) return true;
  for (std::uint32_t i = std::max(verb.value, kToAuxiliary) - kToAuxiliary; i < verb.value; ++i) {
    const Token& other = document.tokens[i];
    if (other.head != verb || universal(other.deprel) != Deprel::aux) continue;
    if (words.find("future", forms[i]) != nullptr) return true;
    if (has(other, "Tense=Past") || words.find("perfect", forms[i]) != nullptr) return false;
    if (participle && has(other, "Tense=Pres")) return true;  // "is visiting", "are held"
  }
  if (has(token, "VerbForm=Inf")) return true;
  if (participle && !has(token, "Tense=Past")) return {};
  return false;
}

}  // namespace

bool looks_ahead(const Document& document, const TimeWords& words, const std::vector<std::string>& forms,
                 TokenId token) {
  for (int steps = 0; token && steps < kWordsUp; ++steps) {
    const Upos upos = document[token].upos;
    if (upos == Upos::VERB || upos == Upos::AUX) {
      if (const std::optional<bool> ahead = verb_looks_ahead(document, words, forms, token)) return *ahead;
    }
    token = document[token].head;
  }
  return false;
}

}  // namespace entente
