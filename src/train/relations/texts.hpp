// The texts of other corpora that the relation labels are about, as JSON Lines with id and text, one document a line:
// the reports of re3d, the sentences of CrossNER politics, and of the treebanks the genres that tell of public affairs.
#pragma once

#include <filesystem>
#include <ostream>

namespace entente::train {

// `corpora` is the folder that README.md in src/train/relations describes. Throws Error for what is missing.
void write_texts(const std::filesystem::path& corpora, std::ostream& out);

}  // namespace entente::train
