#include "ner/member_mark.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::uint32_t kLongest = 8;  // tokens: "D-New York"

}  // namespace

TokenRange member_mark(const WordView& view, std::uint32_t letter) {
  const Document& document = view.document();
  const TokenRange sentence = view.sentence_of(letter);
  const std::string_view form = document.form(TokenId{letter});
  if (form.size() != 1 || form[0] < 'A' || form[0] > 'Z' || letter < sentence.begin + 2) return {};
  const bool bracket = view.word(letter - 1) == "(";
  if ((!bracket && view.word(letter - 1) != ",") || !view.capital(letter - 2)) return {};
  const std::uint32_t place = letter + 2;
  if (place >= sentence.end || view.word(letter + 1) != "-" || !view.capital(place)) return {};
  if (document.tokens[letter + 1].span.begin != document.tokens[letter].span.end ||
      document.tokens[place].span.begin != document.tokens[letter + 1].span.end)
    return {};
  for (std::uint32_t t = place + 1; t < std::min(letter + kLongest, sentence.end); ++t) {
    if (view.word(t) == (bracket ? ")" : ",")) return {letter, t};
    if (t + 1 == sentence.end && !bracket) return {letter, t};
    if (!view.capital(t) && view.word(t) != ".") return {};
  }
  return {};
}

}  // namespace entente
