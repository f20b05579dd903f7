#include "extract/extract.hpp"

#include "extract/belonging.hpp"
#include "extract/demands.hpp"
#include "extract/offices.hpp"
#include "extract/offices_in_context.hpp"
#include "extract/pattern_claims.hpp"
#include "extract/predicate_claims.hpp"
#include "extract/relays.hpp"

namespace entente {

void extract(Document& document, const Ontology& ontology, const Predicates& predicates, const Patterns& patterns,
             const EntityLexicon& lexicon, const Gazetteer& gazetteer, const Cues& cues, const NameOrigins& origins) {
  const TreeView tree(document);
  Claims claims(document, tree, ontology);
  const std::vector<OpenOffice> open = extract_offices(document, tree, predicates, lexicon, claims);
  extract_belonging(document, lexicon, gazetteer, claims);
  extract_patterns(document, tree, patterns, predicates, lexicon, claims);
  extract_relays(document, claims);
  extract_demands(document, tree, predicates, claims);
  extract_predicates(document, tree, predicates, cues, claims);
  extract_offices_in_context(document, tree, predicates, lexicon, origins, open, claims);
}

}  // namespace entente
