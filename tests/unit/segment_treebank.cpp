// Tokens and sentences against the development halves of the UD English treebanks, from raw text with its paragraphs.
// The floors are what was reached, rounded down; skipped with a word where the treebanks are not there.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "base/data_path.hpp"
#include "base/file.hpp"
#include "evaluate/parse_score.hpp"
#include "segment/segment.hpp"
#include "text/conllu.hpp"

using namespace entente;

TEST_CASE("segment: treebanks") {
  const char* given = std::getenv("ENTENTE_TREEBANKS");
  const std::filesystem::path folder = given != nullptr ? given : ENTENTE_SOURCE_DIR "/../shared/corpora/treebank";
  const struct {
    const char* file;
    double tokens, sentences;
  } rows[] = {{"ewt-dev.conllu", 98.9, 81.0}, {"gum-dev.conllu", 99.7, 95.5}};
  for (const auto& row : rows) {
    if (!std::filesystem::exists(folder / row.file)) {
      MESSAGE("skipped: no " << (folder / row.file).string());
      continue;
    }
    const Document gold = read_conllu(read_file(folder / row.file), row.file);
    Document system = gold;
    Segmenter::load(data_path("schemas")).segment(system);
    const ParseScore score = score_parse(system, gold);
    CHECK(score.tokens.value() >= row.tokens);
    CHECK(score.sentences.value() >= row.sentences);
  }
}
