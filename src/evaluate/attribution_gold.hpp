// Gold attributions in the notation of GUM (Zeldes and others; eRST): CoNLL-U, in MISC of the first token of the unit
// that attributes `Discourse=attribution-positive:7->8:1:sem-atsrc-40-41-_+lex-indwd-42-_`: relation, units, distance,
// then the signals joined by "+". `sem-atsrc` lists the tokens of the source and `lex-indwd` those of the cue: words of
// the document counted from 1, "10-12,15". Relations of one token are set apart by ";". Linear.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace entente {

struct GoldAttribution {
  std::vector<TokenId> source, cue;  // either may be empty
};

struct AttributedDocument {
  Document document;
  std::vector<GoldAttribution> attributions;
};

// One for each "# newdoc" of the file. Throws Error with `name` and line.
std::vector<AttributedDocument> read_attributions(std::string_view input, const std::string& name);

}  // namespace entente
