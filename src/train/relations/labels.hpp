// Labels of relations: which relation the mentions of a sentence have, as annotators wrote it.
// On a sheet's numbers: "## DOCUMENT", then "s3 1 mobilize/assault 2 planned entered" for each relation, the best
// reading first; kept in the project as a table of byte spans, which outlasts changes of the mentions.
#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "base/span.hpp"
#include "text/document.hpp"

namespace entente::train {

struct RelationLabel {
  std::string document;
  Span subject, object;                // bytes of the document's text
  std::vector<std::string> relations;  // accepted readings, the best one first
  Status status = Status::asserted;
  std::string trigger;
};

// From the sheet with its spans and the numbered labels that were written on it, to the table.
void write_label_table(const std::string& sheet, const std::vector<std::string>& numbered, std::ostream& out);

// Throws Error with file and line.
std::vector<RelationLabel> read_label_table(const std::filesystem::path& path);

}  // namespace entente::train
