// Typed dense index: an Id<Tag> indexes one vector and cannot be mixed up with another's.
// A default-made id is `none`; test it with `if (id)`. Four bytes, no cost over an integer.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace entente {

template <class Tag>
struct Id {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::uint32_t value = none;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}

  constexpr explicit operator bool() const { return value != none; }
  constexpr std::size_t index() const { return value; }
  constexpr auto operator<=>(const Id&) const = default;
};

using TokenId = Id<struct TokenTag>;
using SentenceId = Id<struct SentenceTag>;
using BlockId = Id<struct BlockTag>;
using MentionId = Id<struct MentionTag>;
using EntityId = Id<struct EntityTag>;
using StatementId = Id<struct StatementTag>;

}  // namespace entente
