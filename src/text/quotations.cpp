#include "text/quotations.hpp"

namespace entente {

std::vector<Span> find_quotations(const Document& document) {
  std::vector<Span> out;
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::boilerplate) continue;
    bool open = false;
    std::uint32_t begin = 0;
    for (std::uint32_t at = block.span.begin; at < block.span.end; ++at) {
      const std::string_view rest = std::string_view(document.text).substr(at, 3);
      const bool straight = rest[0] == '"', left = rest == "\u201C", right = rest == "\u201D";
      if ((straight && !open) || left) {
        open = true;
        begin = at + (straight ? 1 : 3);
      } else if ((straight || right) && open) {
        open = false;
        out.push_back({begin, at});
      }
    }
    if (open) out.push_back({begin, block.span.end});
  }
  return out;
}

std::vector<std::uint32_t> quotations_by_token(const Document& document) {
  std::vector<std::uint32_t> out(document.tokens.size(), 0);
  std::uint32_t number = 0;
  for (const Span quotation : find_quotations(document)) {
    ++number;
    const TokenRange tokens = document.tokens_over(quotation);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) out[t] = number;
  }
  return out;
}

}  // namespace entente
