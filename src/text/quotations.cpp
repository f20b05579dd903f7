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

}  // namespace entente
