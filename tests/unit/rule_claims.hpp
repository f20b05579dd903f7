// What the rules tell of a text, without the relation model: "Norway accuse Chile asserted; ...", sorted.
#pragma once

#include <string>

enum class Telling { all, standing };

std::string rule_claims(const std::string& text, Telling telling);
