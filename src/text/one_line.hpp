// A piece of text as formats with a line a thing want it.
#pragma once

#include <string>
#include <string_view>

namespace entente {

// Line ends become spaces.
inline std::string one_line(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c == '\n' ? ' ' : c;
  return out;
}

}  // namespace entente
