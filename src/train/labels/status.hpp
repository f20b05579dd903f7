// The status of a labelled relation, by its name in the graph format.
#pragma once

#include <string>

#include "text/document.hpp"

namespace entente::train {

// Throws Error with file and line where there is no such status.
Status parse_status(const std::string& name, const std::string& file, std::size_t line);

}  // namespace entente::train
