// Entities that the text gives little for (Entity::doubtful) and that nothing ties to another: they leave the graph.
// Such a node is more often a title, a product, a piece of a name or a happening in general than anything that a reader
// would draw; one that acts, that something is told of or that speaks is right three times in four, and stays.
// Cost: claims, statements and mentions, times the logarithm of the entities.
#pragma once

#include "text/document.hpp"

namespace entente {

// Takes their mentions, and their ids, without which no graph has them. To be called once all claims are told.
void drop_doubtful_entities(Document& document);

}  // namespace entente
