// Half-open ranges: Span counts bytes of Document::text, TokenRange counts tokens of Document::tokens.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

#include "base/id.hpp"

namespace entente {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr auto operator<=>(const Span&) const = default;
};

// The smallest span that holds both.
constexpr Span cover(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(TokenId token) const { return begin <= token.value && token.value < end; }
  constexpr bool contains(TokenRange other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(TokenRange other) const { return begin < other.end && other.begin < end; }
  constexpr TokenId front() const { return TokenId{begin}; }
  constexpr TokenId back() const { return TokenId{std::size_t{end} - 1}; }
  constexpr auto operator<=>(const TokenRange&) const = default;
};

}  // namespace entente
