// The sieves, in the order in which resolve() runs them. Each adds mentions or merges entities, and leaves the
// mentions in text order.
#pragma once

#include "coref/antecedent_model.hpp"
#include "coref/discourse.hpp"
#include "lexicon/name_origins.hpp"

namespace entente {

// "Kurdistan Workers' Party (PKK)", "PKK (Kurdistan Workers' Party)"; an acronym of one name only.
void acronym_sieve(Discourse& discourse);
// "Costa" after "Ana Costa"; "Nordic" after "Nordic Air".
void short_name_sieve(Discourse& discourse);
// "Lousiana" beside Louisiana.
void misspelling_sieve(Discourse& discourse);
// "Scottish court" over a text on the Court of Session; "Roscosmos, the Russian space agency": organs that are called
// by what they are, and are named.
void organ_sieve(Discourse& discourse);
// "X, better known as Y": two names of one person.
void known_as_sieve(Discourse& discourse);
// "the new agreement with Iran" is the one that the text speaks of, unless year, parties or nouns speak against it.
void description_sieve(Discourse& discourse);
// Titles and appositions: who holds which office of what, into Document::roles.
void role_sieve(Discourse& discourse);
// "the Yorl administration", of a leader whose state the text tells: that state.
void leader_sieve(Discourse& discourse);
// "the Iranian foreign minister", "the newspaper", "the accord", "the country".
void nominal_sieve(Discourse& discourse);
// "the two countries", "both sides", "the three leaders": as many as the text speaks of right before, else none.
void group_sieve(Discourse& discourse);
// he, she, it, his, its.
void pronoun_sieve(Discourse& discourse);
// they, them, their: who is named together, or a body of people; unnamed people that come nearer are nobody.
void plural_pronoun_sieve(Discourse& discourse);
// All anaphors once more, each with what the sieves before found for it: the learned judge has the last word.
void learned_sieve(Discourse& discourse, const AntecedentModel& model);
// "the French president", whoever an earlier sieve took for him.
void bearer_sieve(Discourse& discourse, const NameOrigins& origins);

}  // namespace entente
