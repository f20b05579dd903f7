#include "coref/resolve.hpp"

#include "coref/sieves.hpp"

namespace entente {

void resolve_by_rules(Discourse& discourse) {
  acronym_sieve(discourse);
  short_name_sieve(discourse);
  misspelling_sieve(discourse);
  organ_sieve(discourse);
  known_as_sieve(discourse);
  description_sieve(discourse);
  role_sieve(discourse);
  leader_sieve(discourse);
  nominal_sieve(discourse);
  group_sieve(discourse);
  pronoun_sieve(discourse);
  plural_pronoun_sieve(discourse);
}

void resolve(Document& document, const EntityLexicon& lexicon, const NameOrigins& origins,
             const AntecedentModel& model) {
  Discourse discourse(document, lexicon);
  resolve_by_rules(discourse);
  learned_sieve(discourse, model);
  bearer_sieve(discourse, origins);
  discourse.finish();
}

}  // namespace entente
