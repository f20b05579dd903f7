// Who is party to an agreement, takes part in an event, and where places and events lie, from the phrase that names
// them: "the accord between X and Y", "Russia's treaty with Z", "the war against Y", "Idlib in Syria", "Odesa,
// Ukraine".
#pragma once

#include "extract/claims.hpp"

namespace entente {

void extract_parties(const Document& document, const TreeView& tree, Claims& claims);

}  // namespace entente
