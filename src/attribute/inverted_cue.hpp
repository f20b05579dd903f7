// A cue with its speaker behind it, told by words and marks alone, for the tree takes such a speaker for one who is
// told as often as not: "...," tweeted former executive Jane Doe; ..., argued the government's lawyer. Cost: the words
// of the phrase behind the cue, and for a cue without quotation marks its sentence.
#pragma once

#include "attribute/phrases.hpp"
#include "lexicon/cues.hpp"

namespace entente {

struct InvertedCue {
  TokenId speaker;      // the last noun of the phrase behind the cue; none where the cue has its speaker elsewhere
  bool quoted = false;  // a quotation closes before the cue; else a clause and a comma
};

InvertedCue inverted_cue(const TreeView& tree, const Phrases& phrases, const Cues& cues, TokenId verb);

}  // namespace entente
