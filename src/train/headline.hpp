// Sentences of a treebank as headlines tell them: no articles, no auxiliaries, the past in the present tense, no stop
// at the end ("The court has freed two men." becomes "Court frees two men"). The treebanks have few headlines, in which
// a verb without its usual company looks like a noun ("Kuwait hands Iraq protest note").
#pragma once

#include "data.hpp"

namespace entente::train {

/// Turns a sentence with a tree whose root is a verb, its subject a noun, into a headline; others stay as they are.
/// Words that change lose their lemma and features, which are then not learned. Linear in the sentence, but for heads.
void turn_into_headline(Example& sentence);

}  // namespace entente::train
