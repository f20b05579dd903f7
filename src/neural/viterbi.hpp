// The best BIO tag sequence of a sentence, given integer scores of tags and transitions.
//
// Method: Viterbi over the 21 tags; a transition that `may_follow` forbids is never taken; ties go to the lower tag. A
// second pass from the end gives the best sequence through each tag of each token (max-marginals), and with it how sure
// the model is of a name.
// Cost: linear in the tokens, 21 x 21 additions each, twice that where a sentence has names.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente::neural {

struct NameTags {
  std::vector<int> tags;  // one a token
  // One a token: of those in a name, how far the best sequence is ahead of the best in which the token has no tag of
  // that kind (`same_kind`), in the units of the emissions; 0 elsewhere.
  std::vector<std::int32_t> leads;
};

/// `emissions`: [tokens x 21]; `transitions`: [22 x 21], row 21 is the start.
NameTags best_name_tags(std::span<const std::int32_t> emissions, std::span<const std::int32_t> transitions);

}  // namespace entente::neural
