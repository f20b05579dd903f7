// A word's lemma out of the network's best scripts, a list of irregular words and what English spelling allows.
//
// Method: a form that the list has (irregular.tsv in models/lexicon, kept in the model) has the list's lemma, if its
// features say that it is inflected so. Of the scripts that score near the best, those are left out whose lemma would
// be inflected otherwise ("hoping" is not of hop, "bombed" not of bom); of the others the first whose lemma is a known
// word wins. Cost: a few hashes for words of open classes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "model.hpp"

namespace entente::neural {

struct RankedScript {
  std::size_t script = 0;
  int score = 0;  // of class_bits fractional bits
};

inline constexpr std::size_t ranked_scripts = 4;
using ScriptRanking = std::array<RankedScript, ranked_scripts>;  // the best first

/// False where `form` would be spelt otherwise if it were `lemma` with -ed, -ing, -er or -est; both in lower case.
bool may_be_inflected(std::string_view form, std::string_view lemma);

/// `ranking` holds scripts of the word's part of speech.
std::string choose_lemma(const Model& model, std::string_view form, Upos upos, std::string_view feats,
                         const ScriptRanking& ranking);

}  // namespace entente::neural
