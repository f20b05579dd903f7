// The layers of a document as text, a line a thing, in text order: what tests compare and a person reads to see where
// an analysis went astray. Linear in the layer.
#pragma once

#include <string>

#include "text/document.hpp"

namespace entente {

std::string dump_blocks(const Document& document);  // title: Peru leaves the bloc
std::string dump_tokens(
    const Document& document);  // Peru/PROPN/nsubj>2 left/VERB/root>0, a line a sentence, then its names
std::string dump_entities(const Document& document);    // person:ana-costa Ana Costa (Person, official)
std::string dump_mentions(const Document& document);    // 3 she (pronoun) = person:ana-costa, by: pronoun
std::string dump_times(const Document& document);       // on Monday = 2024-03-04
std::string dump_roles(const Document& document);       // 3 person:ana-costa mayor of place:lima (asserted)
std::string dump_statements(const Document& document);  // 3 person:ana-costa in outlet:tass, "said": the text agrees
std::string dump_claims(
    const Document& document);  // 3 country:PER quit organization:bloc (asserted, "left"), per outlet:tass

// All of them, each under its name.
std::string dump(const Document& document);

}  // namespace entente
