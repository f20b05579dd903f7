// Entities that the text gives little for (Entity::doubtful) and that nothing ties to another: no graph has them. Such
// a node is more often a title, a product, a piece of a name or a happening in general than anything that a reader
// would draw; one that acts, that something is told of or that speaks is right three times in four, and stays. Cost:
// claims and statements, times the logarithm of the entities.
#pragma once

#include <vector>

#include "text/document.hpp"

namespace entente {

// By entity. All claims must have been told.
std::vector<bool> doubtful_and_untied(const Document& document);

}  // namespace entente
