#include "extract/extract.hpp"

#include "extract/belonging.hpp"
#include "extract/offices.hpp"
#include "extract/parties.hpp"
#include "extract/predicate_claims.hpp"

namespace entente {

void extract(Document& document, const Ontology& ontology, const Predicates& predicates, const EntityLexicon& lexicon) {
  const TreeView tree(document);
  Claims claims(document, tree, ontology);
  extract_offices(document, tree, lexicon, claims);
  extract_belonging(document, tree, lexicon, claims);
  extract_parties(document, tree, claims);
  extract_predicates(document, tree, predicates, claims);
}

}  // namespace entente
