// Claims that what else the text tells makes too doubtful to tell, once all have been judged. On 1,479 articles of
// ours: of those below 0.7 between somebody and the state or body that he holds an office of 27 in 264 were right; of
// what one who is asked is to do, below 0.3, 14 in 61; of words in an outlet, below 0.1, 7 in 56, of parties
// to an accord 25 in 85; below 0.2, of who works for a body 17 in 66, of seats 62 in 175. Of two
// bodies one is a part of the other, the likelier; who is told something is not met (1 in 17 below 0.4). A second
// office in the sentence of a likely one ("the commandant of the Yorlian Coast Guard" holds none of Yorl) needs 0.4.
// Standing relations are dropped; actions stay at a tenth, below what a graph keeps, for those who count events.
// Cost: the claims, times the logarithm of their number.
#pragma once

#include "schema/ontology.hpp"
#include "text/document.hpp"

namespace entente {

void settle_doubtful_claims(Document& document, const Ontology& ontology);

}  // namespace entente
