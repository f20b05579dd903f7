// The blocks that a dateline is cut into: its place is read like text, its date and agency are not.
#pragma once

#include <string_view>

#include "text/document.hpp"

namespace entente {

inline constexpr const char* kDateline = "dateline";  // Block::reason

inline bool is_dateline(const Document& document, SentenceId sentence) {
  const BlockId block = document.sentences[sentence.index()].block;
  return block && document.blocks[block.index()].reason == kDateline;
}

}  // namespace entente
