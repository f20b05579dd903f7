// Trains the tagger, the morphology, the lemma table and the parser from CoNLL-U files.
#pragma once

#include <filesystem>
#include <vector>

#include "text/document.hpp"
#include "train/perceptron.hpp"

namespace entente {

std::vector<Document> read_treebanks(const std::vector<std::filesystem::path>& files);

Perceptron train_tags(const std::vector<const Document*>& documents, int epochs);
Perceptron train_morphology(const std::vector<const Document*>& documents, int epochs);
std::string lemma_table(const std::vector<Document>& documents);

struct ParserWeights {
  Perceptron actions, relations;
};
// Trees are learned over the tags that the documents carry: give them predicted ones.
ParserWeights train_parser(const std::vector<Document>& documents, int epochs);

}  // namespace entente
