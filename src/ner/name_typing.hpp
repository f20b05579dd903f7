// What a candidate name is: its type and kind, or the gazetteer entry that it names here.
// Evidence in order: the gazetteer (a capital is its city after "in", its state where it acts), a title before it, its
// head noun, how it is used ("told X", "the daily X"), the model's label. Empty type: no entity.
#pragma once

#include <string_view>

#include "ner/candidate.hpp"

namespace entente {

struct Typing {
  std::string type;
  std::string kind;
  std::string rule;                       // which evidence decided
  const GazetteerEntry* entry = nullptr;  // where the gazetteer's entity itself is meant
  bool demonym = false;
  std::string country = {};               // of a capital as a city: its state
  const GazetteerEntry* state = nullptr;  // a city here, but the state whose seat it is where the text so uses its name
  bool doubtful = false;                  // the model alone finds it, and not surely
};

struct TypedName {
  Candidate candidate;
  Typing typing;
};

inline constexpr std::string_view kActsAsBody = "acts as a body";  // the rule of what the model takes for a place

inline constexpr std::string_view kCraft = "craft";  // the rule of a ship or an aircraft, which is no entity

Typing type_candidate(const WordView& view, const Gazetteer& gazetteer, const Candidate& candidate);

}  // namespace entente
