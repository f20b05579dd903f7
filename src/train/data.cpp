#include "data.hpp"

#include <algorithm>
#include <sstream>

#include "base/error.hpp"
#include "base/file.hpp"
#include "neural/features.hpp"
#include "neural/name_tags.hpp"
#include "text/labels.hpp"

namespace entente::train {
namespace {

using neural::NameType;

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> parts;
  std::stringstream stream(line);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

void add_tree_token(Example& sentence, const std::vector<std::string>& field) {
  const auto upos = upos_named(field[3]);
  const auto deprel = deprel_named(field[7]);
  if (!upos || !deprel) throw Error("unknown label in " + sentence.id);
  sentence.forms.push_back(field[1]);
  sentence.lemma_text.push_back(field[2]);
  sentence.upos.push_back(static_cast<int>(*upos));
  sentence.feats_text.push_back(field[5]);
  sentence.head.push_back(std::stoi(field[6]));
  sentence.deprel.push_back(static_cast<int>(*deprel));
}

}  // namespace

std::vector<Example> read_treebank(const std::string& path) {
  std::vector<Example> sentences;
  Example sentence;
  std::stringstream stream(read_file(path));
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("# sent_id = ")) sentence.id = line.substr(12);
    if (line.empty() && !sentence.forms.empty()) {
      sentences.push_back(std::move(sentence));
      sentence = {};
    }
    if (line.empty() || line[0] == '#') continue;
    const auto field = split(line, '\t');
    if (field[0].find_first_of("-.") == std::string::npos) add_tree_token(sentence, field);
  }
  return sentences;
}

}  // namespace entente::train
