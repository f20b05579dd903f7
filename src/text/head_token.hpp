// The head of a stretch of tokens in its sentence's tree.
#pragma once

#include "text/document.hpp"

namespace entente {

// The first token that hangs from outside the range; the last token where none does. Linear in the range.
inline TokenId head_of(const Document& document, TokenRange range) {
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    const TokenId above = document.tokens[t].head;
    if (!above || !range.contains(above)) return TokenId{t};
  }
  return range.back();
}

}  // namespace entente
