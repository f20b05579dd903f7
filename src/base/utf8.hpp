// UTF-8 as bytes: checking, decoding, counting code points. Linear; no allocation but for encode().
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// The byte offset of the first byte that is not UTF-8 (overlong forms and surrogates are not), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// The code point that starts at `at`, which moves past it. `text` is valid UTF-8 and `at` a boundary in it.
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& out, char32_t code_point);

std::size_t count_code_points(std::string_view text);

// Turns byte offsets into code-point offsets; one pass over the text, then constant time a look-up.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  std::size_t operator()(std::size_t byte) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> starts_;  // code points before each block of kBlock bytes
};

}  // namespace entente
