#include "attribute/phrases.hpp"

#include <algorithm>

namespace entente {

namespace {

constexpr std::uint32_t kLongestDescription = 12;  // tokens

}  // namespace

TokenRange Phrases::subtree(TokenId root, std::initializer_list<Deprel> without) const {
  TokenRange range{root.value, root.value + 1};
  std::vector<TokenId> open;
  for (const TokenId child : tree_.children(root)) {
    if (!tree_.is(child, without)) open.push_back(child);
  }
  while (!open.empty()) {
    const TokenId at = open.back();
    open.pop_back();
    range = {std::min(range.begin, at.value), std::max(range.end, at.value + 1)};
    for (const TokenId child : tree_.children(at)) open.push_back(child);
  }
  return range;
}

bool Phrases::governs(TokenId root, TokenId token) const {
  for (TokenId at = token; at; at = document_[at].head) {
    if (at == root) return true;
  }
  return false;
}

Span Phrases::trimmed(TokenRange range) const {
  const auto skip = [&](std::uint32_t i) {
    const Token& token = document_.tokens[i];
    const std::string& lemma = tree_.lemma(TokenId{i});
    return token.upos == Upos::PUNCT || token.deprel == Deprel::cc ||
           ((token.upos == Upos::SCONJ || token.deprel == Deprel::mark) && (lemma == "that" || lemma == "as"));
  };
  while (!range.empty() && skip(range.begin)) ++range.begin;
  while (!range.empty() && document_.tokens[range.end - 1].upos == Upos::PUNCT) --range.end;
  return document_.span_of(range);
}

std::vector<Span> Phrases::without(TokenRange whole, TokenRange hole) const {
  std::vector<Span> out;
  const TokenRange parts[] = {{whole.begin, std::max(whole.begin, std::min(hole.begin, whole.end))},
                              {std::min(whole.end, std::max(hole.end, whole.begin)), whole.end}};
  for (const TokenRange part : parts) {
    if (part.empty()) continue;
    if (const Span span = trimmed(part); !span.empty()) out.push_back(span);
  }
  return out;
}

Span Phrases::noun_phrase(TokenId token) const {
  TokenRange range = subtree(token, {Deprel::case_, Deprel::punct, Deprel::appos, Deprel::acl_relcl, Deprel::parataxis,
                                     Deprel::advcl, Deprel::ccomp, Deprel::cc, Deprel::cop, Deprel::aux});
  for (std::uint32_t i = token.value; i > range.begin; --i) {
    if (document_.form(TokenId{i - 1U}) == ",") range.begin = i;
  }
  return document_.span_of(range);
}

Span Phrases::description(TokenId token) const {
  TokenRange range = subtree(token, {Deprel::case_, Deprel::punct, Deprel::appos, Deprel::acl_relcl, Deprel::acl,
                                     Deprel::parataxis, Deprel::advcl, Deprel::ccomp, Deprel::advmod, Deprel::cc});
  for (std::uint32_t i = token.value; i > range.begin; --i) {
    if (document_.form(TokenId{i - 1U}) == ",") range.begin = i;
  }
  if (range.size() > kLongestDescription) range.end = std::max(token.value + 1, range.begin + kLongestDescription);
  Span span = document_.span_of(range);
  const std::size_t comma = document_.view(span).find(',');
  if (comma != std::string::npos && comma > 0) span.end = span.begin + static_cast<std::uint32_t>(comma);
  return span;
}

}  // namespace entente
