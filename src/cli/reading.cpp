#include "cli/reading.hpp"

#include <iostream>

#include <unistd.h>
#include <CLI/CLI.hpp>

#include "cli/schemas_option.hpp"

namespace entente {

namespace {

struct Totals {
  std::size_t sentences = 0, with_claims = 0, with_statements = 0, claims = 0, statements = 0, entities = 0;

  void add(const Document& document) {
    std::vector<bool> claimed(document.sentences.size()), stated(document.sentences.size());
    for (const Claim& claim : document.claims) claimed[claim.evidence.sentence.index()] = true;
    for (const Statement& statement : document.statements) stated[statement.sentence.index()] = true;
    sentences += document.sentences.size();
    for (std::size_t i = 0; i < claimed.size(); ++i) {
      with_claims += claimed[i];
      with_statements += stated[i] && !claimed[i];
    }
    claims += document.claims.size();
    statements += document.statements.size();
    entities += document.entities.size();
  }
};

void print_report(const ReadReport& read, const Totals& totals) {
  std::cerr << "documents   " << read.documents << '\n';
  for (const Skipped& skipped : read.skipped)
    std::cerr << "skipped     " << skipped.name << ": " << skipped.reason << '\n';
  for (const auto& [kind, count] : read.blocks) std::cerr << "blocks      " << count << ' ' << kind << '\n';
  std::cerr << "sentences   " << totals.sentences << ": " << totals.with_claims << " with relations, "
            << totals.with_statements << " with reported speech alone, "
            << totals.sentences - totals.with_claims - totals.with_statements
            << " where nothing is stated between entities\n";
  std::cerr << "found       " << totals.entities << " entities, " << totals.claims << " claims, " << totals.statements
            << " statements\n";
}

}  // namespace

void add_reading_options(CLI::App& command, ReadingOptions& options) {
  command.add_option("inputs", options.inputs, "Text, HTML, JSON Lines or CSV files, folders, or - for standard input")
      ->required();
  command
      .add_option("--input-format", options.read.format,
                  "text, html, jsonl or csv; by default what the file's ending says")
      ->check(CLI::IsMember({"text", "html", "jsonl", "csv"}));
  command.add_option("--encoding", options.read.encoding,
                     "The encoding of the input, where it is not UTF-8 (windows-1252, ...)");
  command.add_option("--title", options.read.title, "The title, where the text does not have it");
  command.add_option("--date", options.read.date, "The date of publication (YYYY-MM-DD)");
  command.add_option("--outlet", options.read.outlet, "The outlet that published it");
  add_schemas_option(command, options.schemas);
  command
      .add_option("--gazetteer", options.gazetteers,
                  "A gazetteer of your own (tab-separated); it wins over the shipped ones")
      ->allow_extra_args(false);
  command.add_flag("-q,--quiet", options.quiet, "Say nothing but errors");
  command.add_flag("-v,--verbose", options.verbose, "Name each document as it is read");
  command.add_flag("--report", options.report,
                   "Count documents, blocks and sentences, and what became of each (stderr)");
}

void read_and_analyse(const ReadingOptions& options, const Pipeline& pipeline,
                      const std::function<void(Document)>& take) {
  ReadReport report;
  Totals totals;
  const bool progress = !options.quiet && !options.verbose && ::isatty(STDERR_FILENO) == 1;
  std::size_t done = 0;
  Reader::load(schemas_folder(options.schemas)).read(options.inputs, options.read, report, [&](Document document) {
    if (options.verbose) std::cerr << document.name << '\n';
    pipeline.analyse(document);
    totals.add(document);
    take(std::move(document));
    if (progress && ++done % 20 == 0) std::cerr << "\r" << done << " documents" << std::flush;
  });
  if (progress && done >= 20) std::cerr << '\r' << std::string(30, ' ') << '\r';
  if (options.report) print_report(report, totals);
}

}  // namespace entente
