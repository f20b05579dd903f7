// Who holds which office of what, from the phrases around a person's name: a title before it ("Foreign Minister X",
// "US President X"), an apposition on either side ("X, Y's ambassador to Z", "the president of Y, X"). "former" and
// "ex-" make it former, "-elect" and "incoming" planned. Gives holds_office, accredited_to and affiliated_with; what
// the phrase leaves open is returned (offices_in_context.hpp).
#pragma once

#include <vector>

#include "extract/claims.hpp"
#include "extract/predicates.hpp"
#include "lexicon/entity_lexicon.hpp"

namespace entente {

// An office of which the phrase does not say of what it is, or an envoy of whom it does not say where to (a draft of
// accredited_to): all but the object is in the draft.
struct OpenOffice {
  const Mention* person;
  Draft draft;
  EntityId superior;         // "Merkel's spokesman": whose office it is under, or none
  bool of_state = true;      // as a minister's or an envoy's; else a body's or a state's: a chief's, a spokesman's
  bool official = true;      // else no state's: an analyst's, a founder's
  bool many = false;         // others bear the title too: a senator's
  std::string chamber = {};  // in which they sit, in lower case: "senate"
};

// "a Yorl Party lawmaker": whose member he is, while the office is the state's. `office` is its last word.
inline bool sits_for_party(const Entity& body, const EntityLexicon& lexicon, std::string_view office) {
  return body.kind == "party" && lexicon.is(WordClass::elected, office);
}

std::vector<OpenOffice> extract_offices(const Document& document, const TreeView& tree, const Predicates& predicates,
                                        const EntityLexicon& lexicon, Claims& claims);

}  // namespace entente
