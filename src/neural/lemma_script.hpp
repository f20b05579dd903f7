// A lemma as an edit of its word: a class that a network can choose.
//
// Method: a script says how many bytes the word loses at its start and its end and which bytes take their place,
// whether the result is lower-cased first, or that the lemma is the word itself in another writing ("absolute").
// Cost: linear in the word. Limits: a script made of another word may not fit; then the word itself is the lemma.
#pragma once

#include <string>
#include <string_view>

namespace entente::neural {

/// The script that makes `lemma` of `form`, e.g. "l0:|3:y" (lower case, drop 3 at the end, add y).
std::string lemma_script(std::string_view form, std::string_view lemma);

/// The lemma that `script` makes of `form`; the form itself where the script does not fit.
std::string apply_lemma_script(std::string_view form, std::string_view script);

}  // namespace entente::neural
