// entente evaluate: measures on a user's own gold data.
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/data_path.hpp"
#include "base/file.hpp"
#include "cli/commands.hpp"
#include "evaluate/graph_score.hpp"
#include "evaluate/parse_score.hpp"
#include "output/json_reader.hpp"
#include "pipeline/engine.hpp"
#include "segment/segment.hpp"
#include "text/conllu.hpp"

namespace entente {

namespace {

// The same text without its analysis; raw: without its tokens and sentences too.
Document stripped(const Document& gold, bool raw) {
  Document system = gold;
  system.names.clear();
  for (Token& token : system.tokens) token = Token{token.span, "", "", TokenId{}, Upos::X, Deprel::root};
  if (raw) Segmenter::load(data_path("schemas")).segment(system);
  return system;
}

void evaluate_parse(const std::string& file, bool raw) {
  const Document gold = read_conllu(read_file(file), file);
  Document system = stripped(gold, raw);
  Engine::load(data_path("models")).analyse(system);
  std::cout << to_table(score_parse(system, gold));
}

void evaluate_graph(const std::string& graph, const std::string& gold, bool quiet) {
  const GraphScore score =
      score_graph(read_json(read_file(graph), graph), read_gold_graph(gold), load_ontology(data_path("schemas")));
  if (!quiet) {
    for (const std::string& line : score.report) std::cout << line << '\n';
  }
  std::cout << to_table(score);
}

}  // namespace

void add_evaluate(CLI::App& app) {
  CLI::App* command = app.add_subcommand("evaluate", "Measure against gold data");
  command->require_subcommand(1);
  CLI::App* parse = command->add_subcommand("parse", "Tokens, sentences, tags and trees (CoNLL-2018 measures)");
  const auto file = std::make_shared<std::string>();
  const auto raw = std::make_shared<bool>(false);
  parse->add_option("gold", *file, "A CoNLL-U file")->required();
  parse->add_flag("--raw", *raw, "Start from raw text instead of gold tokens");
  parse->callback([file, raw] { evaluate_parse(*file, *raw); });
  CLI::App* graph =
      command->add_subcommand("graph", "Entities, relations and statements of a built graph against a gold graph");
  const auto built = std::make_shared<std::string>();
  const auto quiet = std::make_shared<bool>(false);
  graph->add_option("graph", *built, "A graph as `entente build` writes it")->required();
  graph->add_option("gold", *file, "A gold graph (see docs/evaluation.md)")->required();
  graph->add_flag("-q,--quiet", *quiet, "The figures alone, no list of errors");
  graph->callback([built, file, quiet] { evaluate_graph(*built, *file, *quiet); });
}

}  // namespace entente
