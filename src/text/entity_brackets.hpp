// The coreference layer as CorefUD writes it in MISC (ufal.mff.cuni.cz/corefud): an opening bracket with the entity,
// its type, the head within the mention and the kind of mention, "(e1-person-2-name", a closing one "e1)", one of both
// for a mention of one token. Of mentions over the same tokens the first counts. Linear but for sorting each token's
// brackets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace entente {

// What the parts of an opening bracket are: CorefUD's global.Entity.
inline constexpr std::string_view kEntityParts = "eid-etype-head-other";

// For each token the value of Entity=, empty where no mention begins or ends.
std::vector<std::string> entity_brackets(const Document& document);

}  // namespace entente
