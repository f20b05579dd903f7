// The relation model's trainer: `sheet` writes what annotators label.
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>

#include "base/data_path.hpp"
#include "pipeline/pipeline.hpp"
#include "reader/reader.hpp"
#include "train/relations/sheet.hpp"

namespace entente::train {
namespace {

std::vector<Document> analysed(const std::string& articles) {
  const Pipeline pipeline = Pipeline::load(data_path("schemas"), {});
  std::vector<Document> out;
  ReadReport report;
  Reader::load(data_path("schemas")).read({articles}, {}, report, [&](Document document) {
    pipeline.analyse(document);
    out.push_back(std::move(document));
  });
  return out;
}

}  // namespace
}  // namespace entente::train

int main(int argc, char** argv) try {
  const std::string command = argc > 1 ? argv[1] : "";
  if (command == "sheet" && argc == 3) {
    for (const entente::Document& document : entente::train::analysed(argv[2]))
      entente::train::write_sheet(document, std::cout);
    return 0;
  }
  return std::fputs("usage: entente-train-relations sheet ARTICLES\n", stderr), 2;
} catch (const std::exception& error) {
  std::fprintf(stderr, "entente-train-relations: %s\n", error.what());
  return 1;
}
