// Tokens a second of the engine alone and from raw text, one thread, on Wikinews-like sentences.
#include <benchmark/benchmark.h>

#include "base/data_path.hpp"
#include "pipeline/engine.hpp"
#include "segment/segment.hpp"

namespace {

constexpr const char* kText =
    "Saudi Arabia's foreign minister, Prince Faisal bin Farhan, said on Thursday that the kingdom would reopen its "
    "embassy "
    "in Damascus after talks with Syrian President Bashar al-Assad. The United Nations Security Council condemned the "
    "attack, which killed at least 12 people near the border between Turkey and Iraq. \"We will not negotiate under "
    "pressure,\" Iranian Foreign Ministry spokesman Nasser Kanaani told reporters in Tehran. ";

entente::Document raw_document() {
  entente::Document document;
  for (int i = 0; i < 200; ++i) document.text += kText;
  document.blocks.push_back({{0, static_cast<std::uint32_t>(document.text.size())}, entente::BlockKind::body, ""});
  return document;
}

void parse_raw(benchmark::State& state) {
  const auto engine = entente::Engine::load(entente::data_path("models"));
  const auto segmenter = entente::Segmenter::load(entente::data_path("schemas"));
  std::size_t tokens = 0;
  for (auto _ : state) {
    auto document = raw_document();
    segmenter.segment(document);
    engine.analyse(document);
    tokens += document.tokens.size();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(tokens));
}
BENCHMARK(parse_raw)->Unit(benchmark::kMillisecond);

void load(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(entente::Engine::load(entente::data_path("models")));
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

}  // namespace
