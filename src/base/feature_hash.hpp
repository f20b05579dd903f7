// Hashed features of the learned models: a feature is a 32-bit hash of small integers, so that a document's strings are
// hashed once. FNV-1a for strings, SplitMix64's steps for the mixing; the same on every machine.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace entente {

constexpr std::uint32_t feature_hash(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

constexpr std::uint32_t mixed(std::initializer_list<std::uint32_t> parts) {
  std::uint64_t hash = 0x9E3779B97F4A7C15ULL;
  for (const std::uint32_t part : parts) {
    hash = (hash ^ part) * 0xBF58476D1CE4E5B9ULL;
    hash ^= hash >> 29U;
  }
  return static_cast<std::uint32_t>(hash >> 16U);
}

}  // namespace entente
