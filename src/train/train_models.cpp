// train_models CORPORA OUT: every model of the engine from the data files, in a few minutes on one core.
#include <cstdlib>
#include <iostream>

#include "base/error.hpp"
#include "base/file.hpp"
#include "linear/word_shape.hpp"
#include "tag/tagger.hpp"
#include "train/names_trainer.hpp"
#include "train/treebank_trainer.hpp"

namespace {

using namespace entente;
namespace fs = std::filesystem;

constexpr int kTagEpochs = 10, kMorphologyEpochs = 6, kParserEpochs = 15, kNameEpochs = 12, kFolds = 4;
constexpr std::size_t kTagRows = 110'000, kMorphologyRows = 12'000, kActionRows = 330'000, kRelationRows = 50'000,
                      kNameRows = 180'000;

void save(const fs::path& path, const std::string& bytes) {
  write_file(path, bytes, Existing::overwrite);
  std::cerr << path.string() << ": " << bytes.size() << " bytes\n";
}

// The parser must learn over tags as it will get them: each fold is tagged by a tagger that has not seen it.
void tag_by_folds(std::vector<Document>& documents, const fs::path& work) {
  for (Document& document : documents) {
    std::vector<Document> parts;
    const std::size_t size = document.sentences.size();
    for (std::size_t f = 0; f < kFolds; ++f) {
      Document others = document, held = document;
      const auto begin = others.sentences.begin() + static_cast<std::ptrdiff_t>(size * f / kFolds);
      const auto end = others.sentences.begin() + static_cast<std::ptrdiff_t>(size * (f + 1) / kFolds);
      held.sentences.assign(begin, end);
      others.sentences.erase(begin, end);
      fs::create_directories(work);
      save(work / "upos.model", train_tags({&others}, 5).to_bytes(kTagRows));
      save(work / "feats.model", train_morphology({&others}, 3).to_bytes(kMorphologyRows));
      if (!fs::exists(work / "lemmas.tsv")) save(work / "lemmas.tsv", "form\tupos\tlemma\n");
      Tagger::load(work).tag(held);
      for (const Sentence& sentence : held.sentences) {
        for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
          document.tokens[i].upos = held.tokens[i].upos;
          document.tokens[i].feats = held.tokens[i].feats;
        }
      }
    }
  }
}

void train(const fs::path& corpora, const fs::path& out) {
  fs::create_directories(out);
  std::vector<Document> treebanks =
      read_treebanks({corpora / "treebank/ewt-train.conllu", corpora / "treebank/gum-train.conllu"});
  const std::vector<const Document*> all{&treebanks[0], &treebanks[1]};
  save(out / "upos.model", train_tags(all, kTagEpochs).to_bytes(kTagRows));
  save(out / "feats.model", train_morphology(all, kMorphologyEpochs).to_bytes(kMorphologyRows));
  save(out / "lemmas.tsv",
       "# Learned from UD English EWT and GUM (CC BY-SA 4.0): forms whose lemma the endings do not give, and known "
       "lemmas.\n"
       "form\tupos\tlemma\n" +
           lemma_table(treebanks));
  save(out / "names.model", train_names(corpora, Tagger::load(out), kNameEpochs).to_bytes(kNameRows));
  tag_by_folds(treebanks, out / "folds");
  fs::remove_all(out / "folds");
  const ParserWeights parser = train_parser(treebanks, kParserEpochs);
  save(out / "actions.model", parser.actions.to_bytes(kActionRows));
  save(out / "relations.model", parser.relations.to_bytes(kRelationRows));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: train_models CORPORA OUT\n";
    return EXIT_FAILURE;
  }
  try {
    train(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::cerr << "train_models: " << error.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
