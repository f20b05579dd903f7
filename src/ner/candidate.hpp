// A stretch of text that may be a name, with what is known of it before it is typed.
#pragma once

#include <string>
#include <vector>

#include "lexicon/gazetteer.hpp"
#include "lexicon/word_view.hpp"

namespace entente {

struct Candidate {
  TokenRange tokens;
  std::vector<GazetteerHit> hits;  // those over exactly these tokens
  std::string label;               // the model's, or empty
  TokenRange title;                // the words cut off its front: "Foreign Minister"
  std::int32_t lead = INT32_MAX;   // how sure the model is of the label (NameSpan)
};

// All candidates in text order, none overlapping another.
std::vector<Candidate> find_candidates(const WordView& view, const Gazetteer& gazetteer);

}  // namespace entente
