#include "evaluate/anchors.hpp"

#include <algorithm>
#include <cctype>

#include "base/fold.hpp"

namespace entente {

namespace {

constexpr std::size_t kAnchorWords = 6;

}  // namespace

bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : fold(text)) {
    if (is_word_byte(c)) {
      out.back() += c;
    } else if (c != '\'' && !out.back().empty()) {
      out.emplace_back();
    }
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

bool holds_anchor(const std::string& content, const std::string& anchor) {
  const std::vector<std::string> all = words_of(content);
  std::vector<std::string> first = words_of(anchor);
  first.resize(std::min(first.size(), kAnchorWords));
  return !first.empty() && std::search(all.begin(), all.end(), first.begin(), first.end()) != all.end();
}

}  // namespace entente
