// What may refer to an entity without naming it: third-person pronouns, and noun phrases that are definite ("the
// rebels"), owned ("his counterpart", "Iran's minister") or headed by a word of the entity lexicon ("lawmakers").
// Linear in the tokens.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "coref/discourse.hpp"

namespace entente {

enum class AnaphorKind : std::uint8_t { he, she, it, they, both, definite, demonstrative, owned, bare };

struct Anaphor {
  TokenRange phrase;  // from its determiner to its head
  std::uint32_t head = 0;
  AnaphorKind kind = AnaphorKind::definite;
  bool plural = false;
  std::uint32_t number = 0;  // how many it speaks of, where a number says so
  bool pronoun() const { return kind <= AnaphorKind::they; }
};

// Of a third-person pronoun in any case ("his": he); none of another word.
std::optional<AnaphorKind> pronoun_kind(const std::string& word);

// "it" in "it rains", "Her" in "Her Majesty".
bool refers_to_nobody(const WordView& view, std::uint32_t pronoun);

// In text order; phrases inside names are none.
std::vector<Anaphor> find_anaphors(const Discourse& discourse);

}  // namespace entente
