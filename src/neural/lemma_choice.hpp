// Which of the best lemma scripts to believe: the network's scores know the word's class and shape, and a rare word's
// lemma is the more likely one that is a word itself ("launched" is of launch, not launche).
//
// Method: of the scripts that score near the best, the first whose lemma has a word vector, or a row of its own, wins;
// a script that takes away a doubled consonant fits only where one stands ("stopped", not "bombed"). Cost: a few hashes
// for words of open classes whose script changes them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model.hpp"

namespace entente::neural {

struct RankedScript {
  std::size_t script = 0;
  std::int64_t score = 0;
};

inline constexpr std::size_t ranked_scripts = 4;
using ScriptRanking = std::array<RankedScript, ranked_scripts>;  // the best first

/// True unless the script takes "ted", "ning" and the like from a word that does not double the consonant.
bool fits_doubling(std::string_view form, std::string_view script);

/// The script to apply; `ranking` holds scripts of the word's part of speech.
std::size_t choose_script(const Model& model, std::string_view form, Upos upos, const ScriptRanking& ranking);

}  // namespace entente::neural
