// The claims that follow from who carries a statement: quoted_in (a speaker's words in an outlet) and cites (an outlet
// that relays another), read from the statement's chain of sources. Linear in the statements.
#pragma once

#include "extract/claims.hpp"

namespace entente {

void extract_relays(const Document& document, Claims& claims);

}  // namespace entente
