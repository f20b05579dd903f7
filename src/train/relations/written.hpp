// Labelled sentences of the project's own writing, in src/train/relations/data/written-*.txt. Items are set apart by an
// empty line: the text with its mentions numbered, "{1:Peru} accused {2:Chile} of ...", then "3 = 1" for a mention that
// stands for another, and a line for each relation, "1 accuse 2 asserted accused".
#pragma once

#include <filesystem>
#include <vector>

#include "text/document.hpp"
#include "train/relations/labels.hpp"

namespace entente::train {

struct WrittenItems {
  std::vector<Document> documents;  // with a text and one block each
  std::vector<RelationLabel> labels;
};

// Throws Error with file and line.
WrittenItems read_written(const std::filesystem::path& path);

}  // namespace entente::train
