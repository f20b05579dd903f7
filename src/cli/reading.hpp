// The options by which `build` and `extract` read articles, and the reading: each input through the pipeline.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "pipeline/pipeline.hpp"
#include "reader/reader.hpp"

namespace CLI {
class App;
}

namespace entente {

struct ReadingOptions {
  std::vector<std::string> inputs;
  ReadOptions read;
  std::string schemas;                  // empty: the shipped ones
  std::vector<std::string> gazetteers;  // the user's own
  bool quiet = false, verbose = false, report = false;
};

void add_reading_options(CLI::App& command, ReadingOptions& options);

// Reads and analyses every document; prints progress and the report to stderr as asked. Throws Error.
void read_and_analyse(const ReadingOptions& options, const Pipeline& pipeline,
                      const std::function<void(Document)>& take);

}  // namespace entente
