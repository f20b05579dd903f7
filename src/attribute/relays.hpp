// The claims that follow from statements: quoted_in (a speaker's words carried by an outlet) and cites (an outlet that
// relays another). One for each pair. Linear in the statements.
#pragma once

#include "text/document.hpp"

namespace entente {

void add_relays(Document& document);

}  // namespace entente
