// entente parse: CoNLL-U in, CoNLL-U out, until the engine reads raw text.
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/file.hpp"
#include "cli/commands.hpp"
#include "text/conllu.hpp"

namespace entente {

void add_parse(CLI::App& app) {
  CLI::App* command = app.add_subcommand("parse", "Analyse sentences: CoNLL-U with tags, trees and names");
  const auto input = std::make_shared<std::string>();
  command->add_option("input", *input, "A CoNLL-U file")->required();
  command->callback([input] { std::cout << write_conllu(read_conllu(read_file(*input), *input)); });
}

}  // namespace entente
