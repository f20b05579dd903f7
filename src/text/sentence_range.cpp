#include "text/sentence_range.hpp"

#include <algorithm>

namespace entente {

SentenceRange sentences_in(const Document& document, Span span) {
  const std::vector<Sentence>& all = document.sentences;
  const auto first = std::partition_point(all.begin(), all.end(),
                                          [&](const Sentence& sentence) { return sentence.span.end <= span.begin; });
  const auto last =
      std::partition_point(first, all.end(), [&](const Sentence& sentence) { return sentence.span.begin < span.end; });
  return {static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(last - all.begin())};
}

}  // namespace entente
