// The best BIO tag sequence of a sentence, given integer scores of tags and transitions.
//
// Method: Viterbi over the 21 tags; a transition that `may_follow` forbids is never taken; ties go to the lower tag.
// Cost: linear in the tokens, 21 x 21 additions each.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente::neural {

/// `emissions`: [tokens x 21]; `transitions`: [22 x 21], row 21 is the start. Returns one tag a token.
std::vector<int> best_name_tags(std::span<const std::int32_t> emissions, std::span<const std::int32_t> transitions);

}  // namespace entente::neural
