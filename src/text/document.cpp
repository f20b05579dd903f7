#include "text/document.hpp"

#include <algorithm>

#include <array>

namespace entente {

std::string_view name_of(BlockKind kind) {
  constexpr std::array<std::string_view, 6> names = {"title", "heading", "byline", "date", "body", "boilerplate"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(MentionKind kind) {
  constexpr std::array<std::string_view, 4> names = {"name", "nominal", "pronoun", "demonym"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Status status) {
  constexpr std::array<std::string_view, 5> names = {"asserted", "planned", "possible", "denied", "former"};
  return names[static_cast<std::size_t>(status)];
}

std::string_view name_of(SpeechKind kind) {
  constexpr std::array<std::string_view, 3> names = {"direct", "indirect", "mixed"};
  return names[static_cast<std::size_t>(kind)];
}

std::size_t Document::mention_from(std::uint32_t token) const {
  const auto found = std::partition_point(mentions.begin(), mentions.end(),
                                          [&](const Mention& mention) { return mention.tokens.begin < token; });
  return static_cast<std::size_t>(found - mentions.begin());
}

TokenRange Document::tokens_over(Span span) const {
  const auto at = [&](const auto& is_before) {
    return static_cast<std::uint32_t>(std::partition_point(tokens.begin(), tokens.end(), is_before) - tokens.begin());
  };
  return {at([&](const Token& t) { return t.span.end <= span.begin; }),
          at([&](const Token& t) { return t.span.begin < span.end; })};
}

TokenId Document::token_at(SentenceId sentence, std::uint32_t offset) const {
  const TokenRange range = sentences[sentence.index()].tokens;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    if (tokens[t].span.end > offset) return TokenId{t};
  }
  return {};
}

}  // namespace entente
