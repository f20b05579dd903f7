// Whether two names may be one, by their words alone: what a short form leaves out, spellings, slips of the pen.
// Own rules. Words are folded. Cost: the words, for spellings their letters squared.
#pragma once

#include <string>
#include <vector>

#include "lexicon/word_view.hpp"

namespace entente {

using NameWords = std::vector<std::string>;

// Without punctuation, and without "Jr." behind a full name.
NameWords name_words(const WordView& view, TokenRange tokens);
// The shorter name is how the longer begins or ends; a surname may lose its article.
bool shortens(const NameWords& shorter, const NameWords& longer);
// "Bradley Airport", Bradley International Airport; "World Championships", World Athletics Championships: a word from
// within left out.
bool drops_inner(const NameWords& shorter, const NameWords& longer);
// "Oversight Committee", House Oversight and Reform Committee; "Yorl Academy", Royal Yorl Academy of Sciences: words
// before and within left out, or all but those before "of".
bool drops_outer(const NameWords& shorter, const NameWords& longer);
// "Department", Yorl Department of Corrections; "Court", Yorl Court of Appeal.
bool heads_within(const std::string& word, const NameWords& longer);
// "Ana Costa Lima" of "Ana R. Costa Lima".
NameWords without_initials(NameWords name);
// Spellings of one surname: the first letter and all but one or two others alike.
bool same_sound(const std::string& a, const std::string& b);
// Two spellings of a full name.
bool same_person(const NameWords& a, const NameWords& b);
// "Lousiana": a long word with one letter wrong, missing, too many, or two that changed places.
bool misspells(const std::string& slip, const std::string& word);

}  // namespace entente
