// Two records of one entity become one, the same whichever comes first.
#pragma once

#include "text/entity.hpp"

namespace entente {

// The same id in two graphs: a document that both know counts once.
void merge_same(Entity& into, const Entity& from);

// Two ids found to be one: their mentions add up, names of both are kept.
void merge_renamed(Entity& into, const Entity& from);

}  // namespace entente
