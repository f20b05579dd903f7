// Heads and relations with the parser's plain slips mended, before anything is read off a tree: a name beside its noun
// that both hang on the verb, a second subject that is an apposition, a relative clause hung on the verb instead of the
// noun before its pronoun, what is said hung on the name before it, its subject hung on the verb of speech, how a
// speaker sits taken for what he says, "such as X" hung on the verb, objects with a preposition. Each rule looks at a
// fixed neighbourhood, so the cost is linear.
#pragma once

#include <string>
#include <vector>

#include "text/document.hpp"

namespace entente {

struct MendedTree {
  std::vector<TokenId> heads;
  std::vector<Deprel> relations;
};

MendedTree mended_tree(const Document& document, const std::vector<std::string>& lemmas);

}  // namespace entente
