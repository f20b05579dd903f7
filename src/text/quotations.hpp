// The stretches of text between quotation marks, without the marks; a quotation may run over sentences but not over
// paragraphs, unless the next paragraph opens it again. Linear.
#pragma once

#include <vector>

#include "text/document.hpp"

namespace entente {

std::vector<Span> find_quotations(const Document& document);

}  // namespace entente
