#include "coref/resolve.hpp"

#include "coref/sieves.hpp"

namespace entente {

void resolve(Document& document, const EntityLexicon& lexicon) {
  Discourse discourse(document, lexicon);
  acronym_sieve(discourse);
  short_name_sieve(discourse);
  known_as_sieve(discourse);
  description_sieve(discourse);
  role_sieve(discourse);
  nominal_sieve(discourse);
  group_sieve(discourse);
  pronoun_sieve(discourse);
  plural_pronoun_sieve(discourse);
  discourse.finish();
}

}  // namespace entente
