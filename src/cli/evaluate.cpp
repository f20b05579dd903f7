// entente evaluate: measures on a user's own gold data.
#include <cstdio>
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/data_path.hpp"
#include "base/file.hpp"
#include "cli/commands.hpp"
#include "evaluate/attribution_score.hpp"
#include "evaluate/coref_score.hpp"
#include "evaluate/graph_score.hpp"
#include "evaluate/name_gold.hpp"
#include "evaluate/parse_score.hpp"
#include "output/json_reader.hpp"
#include "pipeline/engine.hpp"
#include "pipeline/pipeline.hpp"
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

void print_names(const std::string& label, const F1& score) {
  const auto percent = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  };
  char line[96];
  std::snprintf(line, sizeof line, "%-10s %6.2f %6.2f %6.2f %6zu\n", label.c_str(), percent(score.right, score.system),
                percent(score.right, score.gold), score.value(), score.gold);
  std::cout << line;
}

void evaluate_names(const std::string& file) {
  const std::string text = read_file(file);
  const Document gold = file.ends_with(".conllu") ? read_conllu(text, file) : read_name_columns(text, file);
  Document system = stripped(gold, false);
  Engine::load(data_path("models")).analyse_finely(system);
  std::cout << "names      precision, recall, F1, gold\n";
  F1 all;
  for (const std::string& label : match_labels(system, gold)) {
    const F1 score = score_names(system, gold, label);
    print_names(label, score);
    all = {all.system + score.system, all.gold + score.gold, all.right + score.right};
  }
  print_names("all", all);
}

void evaluate_attribution(const std::string& file, bool quiet) {
  const Pipeline pipeline = Pipeline::load(data_path("schemas"));
  AttributionScore score;
  for (const AttributedDocument& gold : read_attributions(read_file(file), file)) {
    Document system = stripped(gold.document, false);
    pipeline.analyse_tokens(system);
    score_attributions(system, gold, score);
  }
  if (!quiet) {
    for (const std::string& line : score.report) std::cout << line << '\n';
  }
  std::cout << to_table(score);
}

void evaluate_coref(const std::string& file) {
  const Pipeline pipeline = Pipeline::load(data_path("schemas"));
  CorefScore score;
  for (const CorefGold& gold : read_coref_gold(read_file(file), file)) {
    Document system = stripped(gold.document, false);
    pipeline.analyse_tokens(system);
    score_coref(system, gold, score);
  }
  std::cout << to_table(score);
}

}  // namespace

void add_evaluate(CLI::App& app) {
  CLI::App* command = app.add_subcommand("evaluate", "Measure against gold data");
  command->require_subcommand(1);
  command->footer(
      "Examples:\n  entente evaluate parse --raw gold.conllu\n  entente evaluate graph graph.json gold.json --quiet\n"
      "  entente evaluate attribution gum.conllu\n  entente evaluate names gold.bio\n  entente evaluate coref "
      "gum.conllu");
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

  CLI::App* attribution = command->add_subcommand(
      "attribution", "Sources and cue words of reported speech against the attributions of GUM");
  attribution->add_option("gold", *file, "CoNLL-U with attribution relations in Discourse= (see docs/evaluation.md)")
      ->required();
  attribution->add_flag("-q,--quiet", *quiet, "The figures alone, no list of errors");
  attribution->callback([file, quiet] { evaluate_attribution(*file, *quiet); });

  CLI::App* names = command->add_subcommand("names", "Exact spans of names, by type");
  names->add_option("gold", *file, "CoNLL-U with NER= in MISC, or columns: word, BIO tag")->required();
  names->callback([file] { evaluate_names(*file); });
  CLI::App* coref = command->add_subcommand("coref", "What refers to the same name (MUC, B3, CEAF-e, CoNLL)");
  coref->add_option("gold", *file, "CoNLL-U with GUM's Entity= in MISC")->required();
  coref->callback([file] { evaluate_coref(*file); });
}

}  // namespace entente
