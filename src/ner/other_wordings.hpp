// The wordings of a name that reach beyond its span: the land before or behind a body's ("Yorl National Army", "Editors
// Guild of Yorl", "Xan-Yorl Agreement"), the small noun that bears it ("Yorl province"), a title ("Pope Xan"), a year
// or an ordinal ("2030 World Cup"), a date ("Yorl Accord of 1998"). Cost: the words around the span.
#pragma once

#include <vector>

#include "ner/name_typing.hpp"
#include "text/entity.hpp"

namespace entente {

struct OtherWording {
  TokenRange tokens;
  bool fullest = false;  // the entity is best called so
};

// `before` and `after` are the names next to it in the text, null where there are none.
std::vector<OtherWording> other_wordings(const WordView& view, const Entity& entity, const TypedName& name,
                                         const TypedName* before, const TypedName* after);

}  // namespace entente
