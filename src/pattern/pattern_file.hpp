// Reads a file of patterns (the language: schemas/patterns/README.md) and checks all that can be told without a text:
// keywords, indents, relations, types, captures, that the first node is one to look up and that each pattern has an
// example. Throws Error with file, line, column and what to write instead.
#pragma once

#include <filesystem>
#include <vector>

#include "pattern/pattern.hpp"
#include "schema/ontology.hpp"

namespace entente {

std::vector<Pattern> read_patterns(const std::filesystem::path& path, const Ontology& ontology);

}  // namespace entente
