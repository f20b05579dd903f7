// The files that the arguments stand for: a file is itself, a folder its *.txt, *.html, *.htm, *.jsonl and *.csv at any
// depth, sorted by path; "-" is standard input. Each gets the id that its document will carry.
#pragma once

#include <string>
#include <vector>

namespace entente {

struct InputFile {
  std::string path, id;
};

// Throws Error for what does not exist and for a folder without texts.
std::vector<InputFile> find_input_files(const std::vector<std::string>& inputs);

}  // namespace entente
