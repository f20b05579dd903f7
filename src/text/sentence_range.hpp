// The sentences that a span of the text reaches into. Two binary searches.
#pragma once

#include "text/document.hpp"

namespace entente {

struct SentenceRange {
  std::size_t begin = 0, end = 0;  // into Document::sentences
};

SentenceRange sentences_in(const Document& document, Span span);

}  // namespace entente
