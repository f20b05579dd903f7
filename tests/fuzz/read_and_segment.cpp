// Any bytes, in every format: reading ends with documents or an Error; blocks, tokens and sentences lie in order in
// the text and never overlap. The first byte chooses the format, so that one corpus serves all.
#include <array>
#include <cstdlib>
#include <string>

#include "base/data_path.hpp"
#include "base/error.hpp"
#include "reader/reader.hpp"
#include "segment/segment.hpp"

using namespace entente;

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

// Each within the text, none before the end of the one before.
template <class Layer>
void demand_order(const Layer& layer, std::size_t size) {
  std::uint32_t last = 0;
  for (const auto& part : layer) {
    demand(last <= part.span.begin && part.span.begin < part.span.end && part.span.end <= size);
    last = part.span.end;
  }
}

void check(Document document, const Segmenter& segmenter) {
  demand_order(document.blocks, document.text.size());
  segmenter.segment(document);
  demand_order(document.tokens, document.text.size());
  demand_order(document.sentences, document.text.size());
  for (const Sentence& sentence : document.sentences) {
    demand(!sentence.tokens.empty() && document.span_of(sentence.tokens) == sentence.span);
    demand(document.blocks[sentence.block.index()].span.contains(sentence.span));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const Reader reader = Reader::load(data_path("schemas"));
  static const Segmenter segmenter = Segmenter::load(data_path("schemas"));
  if (size == 0) return 0;
  constexpr std::array<const char*, 4> formats = {"text", "html", "jsonl", "csv"};
  ReadOptions options;
  options.format = formats[data[0] % formats.size()];
  const std::string bytes(data + 1, data + size);
  ReadReport report;
  try {
    reader.read_bytes(bytes, "input", "input", options, report,
                      [](Document document) { check(std::move(document), segmenter); });
  } catch (const Error&) {
    return 0;
  }
  return 0;
}
