// What the rules tell of a text, without the relation model: "Norway accuse Chile asserted; ...", sorted.
#pragma once

#include <string>

enum class Telling { all, standing, coded };  // coded: only what coders of events have besides; the others without it

// The statements that are kept, in text order: "Ann Lee in Tass: talks failed; ...", each with the first part of what
// is said; who has no name stands in quotes.
std::string statements_told(const std::string& text);

// The entities of a text by name: "Norway Country; Télé Sahel Outlet".
std::string entities_told(const std::string& text);

std::string rule_claims(const std::string& text, Telling telling);
