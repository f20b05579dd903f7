// A text's parts between separators, empty ones too; linear.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// At most `most` parts: the last holds the rest. An empty text is one empty part.
std::vector<std::string> split(std::string_view text, char separator, std::size_t most = std::string_view::npos);

}  // namespace entente
