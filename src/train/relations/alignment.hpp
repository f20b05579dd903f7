// From the gold relations of an article of ours to pairs of mentions of the analysed document.
#pragma once

#include <string>
#include <vector>

#include "text/document.hpp"
#include "train/labels/articles.hpp"

namespace entente::train {

struct MentionLabel {
  MentionId subject, object;
  std::vector<std::string> relations;  // accepted readings, the best first
  bool optional = false;               // taught like the others, but missing it is no error
};

// Each relation between the mentions of its ends that stand nearest to its evidence, in the evidence's sentence, or
// between who says that sentence and whom it mentions; other relations are left out.
std::vector<MentionLabel> align(const Document& document, const Article& article);

}  // namespace entente::train
