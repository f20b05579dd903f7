// Texts that nobody writes cost no more than their length says, from raw text to claims.
#include <doctest/doctest.h>

#include <ctime>
#include <string>

#include "base/data_path.hpp"
#include "pipeline/pipeline.hpp"

using namespace entente;

namespace {

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

Document document_of(std::string text) {
  Document document;
  document.text = std::move(text);
  document.blocks.push_back({{0, static_cast<std::uint32_t>(document.text.size())}, BlockKind::body, ""});
  return document;
}

double seconds(const Pipeline& pipeline, const std::string& text, Document& document) {
  document = document_of(text);
  const std::clock_t start = std::clock();
  pipeline.analyse(document);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// Every token is in one sentence, none of them too long, each with one root.
void check_whole(const Document& document) {
  std::uint32_t at = 0;
  for (const Sentence& sentence : document.sentences) {
    CHECK(sentence.tokens.begin == at);
    at = sentence.tokens.end;
    CHECK(sentence.tokens.size() <= kMaxTokens);
    std::size_t roots = 0;
    for (std::uint32_t t = sentence.tokens.begin; t < at; ++t) roots += document.tokens[t].head ? 0 : 1;
    CHECK(roots == 1);
  }
  CHECK(at == document.tokens.size());
}

}  // namespace

TEST_CASE("hostile text: cost grows with length, and every token has its place") {
  const Pipeline pipeline = Pipeline::load(data_path("schemas"));
  const struct {
    const char* what;
    std::string part, end;
    std::size_t times;
  } rows[] = {
      {"words without a full stop", "grain ships port deal ", "", 2500},
      {"a line of prose", "Chad said that Niger had signed the pact with Mali on Monday. ", "", 2000},
      {"pronouns among names",
       "Amina Toure met Omar Keita in Niger. She told him that they would sign it after Mali and Chad had theirs. ", "",
       1000},
      {"brackets", "(", ")", 25000},
      {"letters without a space", "abcdefghij", "", 125000},
      {"quotes that never close", "\"No ", "", 10000},
      {"apostrophes", "d'", "", 50000},
      {"full stops", ". ", "", 25000},
  };
  for (const auto& row : rows) {
    CAPTURE(row.what);
    Document small, large;
    const auto text = [&](std::size_t times) { return repeated(row.part, times) + repeated(row.end, times); };
    const double once = seconds(pipeline, text(row.times), small);
    const double four_times = seconds(pipeline, text(4 * row.times), large);
    CHECK(four_times < 8 * once + 0.2);
    check_whole(large);
  }
}
