// Rules of mentions that later stages ask for by name.
#pragma once

#include <string_view>

namespace entente {

// A capital that means the city; where only a state can be meant, it stands for its state.
inline constexpr std::string_view kCapitalCity = "capital as a city";

// An agreement or a happening without a name, called what its own words call it.
inline constexpr std::string_view kDescription = "description";

// An organ ("Defence Ministry") of whom its sentence or context says; which one it is, only its owner tells.
inline constexpr std::string_view kOrgan = "organ of its owner";

// "government" in "the Yorlian government", "the government of Yorl": the state beside it.
inline constexpr std::string_view kOwnGovernment = "government of its state";

// "government" in "the Yorl government", of a leader: his state, whatever an anaphor might mean.
inline constexpr std::string_view kLedGovernment = "government of its leader";

}  // namespace entente
