// What the network sees of a word: keys of its folded lower-case form, shape, affixes and letter trigrams.
//
// Method: diacritics are dropped, case is kept only in the shape, digits become 0, typographic quotes and dashes become
// plain ones, so a text with or without them gives the same keys. A key is a 64-bit FNV-1a hash of the kind and the
// string; the model file says which keys are known. Words never seen are carried by their affixes and trigrams.
// Cost: linear in the length of the word; at most `max_trigrams` trigrams are taken of one word.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::neural {

enum class FeatureKind : std::uint8_t { word, unknown_word, shape, prefix, suffix, trigram, sentence, lexicon };

inline constexpr std::size_t max_trigrams = 24;

std::uint64_t feature_key(FeatureKind kind, std::string_view text);

/// ASCII letters without diacritics, quotes and dashes made plain; case and everything else as it was.
std::string fold(std::string_view form);

/// Folded, in lower case, every digit a 0.
std::string normal_form(std::string_view form);

struct TokenPlace {
  bool first = false;           // first token of its sentence
  bool upper_sentence = false;  // no lower-case letter in the whole sentence
};

/// The keys of one token, the word's own first; `keys` is cleared.
void token_keys(std::string_view form, TokenPlace place, std::vector<std::uint64_t>& keys);

/// True if the sentence has letters and none of them is lower case.
bool all_upper(std::span<const std::string_view> forms);

}  // namespace entente::neural
