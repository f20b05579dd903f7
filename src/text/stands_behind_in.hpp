// "In Yorl Minister Jane Doe met ...": a name right behind "in" tells where it was, and not whose the office beside it
// is.
#pragma once

#include "base/fold.hpp"
#include "text/document.hpp"

namespace entente {

inline bool stands_behind_in(const Document& document, const Mention& mention) {
  const std::uint32_t first = mention.tokens.begin;
  return mention.kind == MentionKind::name && first > document.sentences[mention.sentence.index()].tokens.begin &&
         fold(document.form(TokenId{std::size_t{first} - 1})) == "in";
}

}  // namespace entente
