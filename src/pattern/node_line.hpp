// One line of a pattern's tree: "/obj :Agreement @object", ">nmod(with|between) ~Country @subject".
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pattern/pattern.hpp"

namespace entente {

using WordLists = std::map<std::string, std::vector<std::string>>;  // a file's own lists, by name

struct NodeLine {
  PatternNode node;
  std::vector<Capture> captures;
};

// `text` is the line without its indent, `column` where it starts (from 1). Throws Error placed in the file.
NodeLine read_node_line(std::string_view text, const std::string& file, std::size_t line, std::size_t column,
                        const WordLists& lists);

}  // namespace entente
