// The stretches of text between quotation marks, without the marks; a quotation may run over sentences but not over
// paragraphs, unless the next paragraph opens it again. Linear.
#pragma once

#include <cstdint>
#include <vector>

#include "text/document.hpp"

namespace entente {

std::vector<Span> find_quotations(const Document& document);

// By token: which of them, in text order, it stands in, from 1; 0: none.
std::vector<std::uint32_t> quotations_by_token(const Document& document);

}  // namespace entente
