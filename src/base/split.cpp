#include "base/split.hpp"

namespace entente {

std::vector<std::string> split(std::string_view text, char separator, std::size_t most) {
  std::vector<std::string> out;
  std::size_t begin = 0;
  while (out.size() + 1 < most) {
    const std::size_t end = text.find(separator, begin);
    if (end == std::string_view::npos) break;
    out.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  out.emplace_back(text.substr(begin));
  return out;
}

}  // namespace entente
