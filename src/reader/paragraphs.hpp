// The blocks of plain text: a line each, or a paragraph each where the lines are broken at a fixed width.
// Method: adjoining lines are one paragraph when the text's lines are mostly of one length below kWidth and go on in
// the next. Linear.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace entente {

// In text order; spans carry no spaces at their ends, and none is empty.
std::vector<Block> find_paragraphs(std::string_view text);

}  // namespace entente
