// entente parse: raw text, one sentence a line, or CoNLL-U in; tags, lemmas, trees and names out.
#include <chrono>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <CLI/CLI.hpp>

#include "base/data_path.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/commands.hpp"
#include "pipeline/engine.hpp"
#include "pipeline/pipeline.hpp"
#include "reader/decode.hpp"
#include "segment/segment.hpp"
#include "text/conllu.hpp"
#include "text/dump.hpp"

namespace entente {
namespace {

struct ParseOptions {
  std::string input, input_kind, format = "conllu";
  bool stats = false, coref = false;
};

// Paragraphs, or with `lines` every line, become blocks.
Document document_of(std::string text, bool lines) {
  Document document;
  document.text = std::move(text);
  const std::string end_mark = lines ? "\n" : "\n\n";
  for (std::size_t begin = 0; begin < document.text.size();) {
    const std::size_t end = std::min(document.text.find(end_mark, begin), document.text.size());
    if (end > begin)
      document.blocks.push_back(
          {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, BlockKind::body, ""});
    begin = end + end_mark.size();
  }
  return document;
}

// A line stays one sentence whatever stops it holds.
void join_lines(Document& document) {
  std::vector<Sentence> lines;
  for (const Sentence& sentence : document.sentences) {
    const bool fits = !lines.empty() && lines.back().block == sentence.block &&
                      sentence.tokens.end - lines.back().tokens.begin <= kMaxTokens;
    if (!fits) lines.push_back(sentence);
    lines.back().span = cover(lines.back().span, sentence.span);
    lines.back().tokens.end = sentence.tokens.end;
  }
  document.sentences = std::move(lines);
}

// A single word is the name of a file, not a text.
std::string bytes_of(const std::string& input) {
  if (input == "-") return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
  if (std::filesystem::is_regular_file(input)) return read_file(input);
  if (input.find_first_of(" \n") == std::string::npos) throw Error(input + ": no such file");
  return input;
}

Document read_input(const ParseOptions& options) {
  const bool is_file = std::filesystem::is_regular_file(options.input);
  const std::string name = is_file ? options.input : options.input == "-" ? "standard input" : "the text";
  const std::string text = decode(bytes_of(options.input), "", name);
  std::string kind = options.input_kind;
  if (kind.empty()) kind = is_file && options.input.ends_with(".conllu") ? "conllu" : "raw";
  if (kind == "conllu") {
    Document document = read_conllu(text, name);
    document.names.clear();
    return document;
  }
  Document document = document_of(clean(text), kind == "sentences");
  Segmenter::load(data_path("schemas")).segment(document);
  if (kind == "sentences") join_lines(document);
  return document;
}

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

void write_string(JsonWriter& writer, const char* key, std::string_view value) {
  writer.Key(key);
  writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void write_number(JsonWriter& writer, const char* key, std::uint32_t value) {
  writer.Key(key);
  writer.Uint(value);
}

void write_sentence(JsonWriter& writer, const Document& document, const Sentence& sentence) {
  const std::uint32_t first = sentence.tokens.begin;
  writer.StartObject();
  write_string(writer, "text", document.view(sentence.span));
  writer.Key("tokens");
  writer.StartArray();
  for (std::uint32_t t = first; t < sentence.tokens.end; ++t) {
    const Token& token = document.tokens[t];
    writer.StartObject();
    write_string(writer, "form", document.form(TokenId{std::size_t{t}}));
    write_string(writer, "lemma", token.lemma);
    write_string(writer, "upos", name_of(token.upos));
    write_string(writer, "feats", token.feats);
    write_number(writer, "head", token.head ? token.head.value - first + 1 : 0);
    write_string(writer, "deprel", name_of(token.deprel));
    writer.EndObject();
  }
  writer.EndArray();
  writer.Key("names");
  writer.StartArray();
  for (const NameSpan& name : document.names) {
    if (!sentence.tokens.contains(name.tokens)) continue;
    writer.StartObject();
    write_string(writer, "label", name.label);
    write_number(writer, "first", name.tokens.begin - first + 1);
    write_number(writer, "last", name.tokens.end - first);
    writer.EndObject();
  }
  writer.EndArray();
  writer.EndObject();
}

// One sentence a line.
void write_json(const Document& document) {
  for (const Sentence& sentence : document.sentences) {
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    write_sentence(writer, document, sentence);
    std::cout << buffer.GetString() << "\n";
  }
}

void parse(const ParseOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  const Engine engine = Engine::load(data_path("models"));
  const auto loaded = std::chrono::steady_clock::now();
  Document document = read_input(options);
  if (options.coref)
    Pipeline::load(data_path("schemas")).analyse_tokens(document);
  else
    engine.analyse(document);
  const auto done = std::chrono::steady_clock::now();
  if (options.format == "json")
    write_json(document);
  else if (options.format == "dump")
    std::cout << dump_tokens(document);
  else
    std::cout << write_conllu(document);
  if (!options.stats) return;
  const std::chrono::duration<double> load = loaded - start, work = done - loaded;
  std::cerr << document.tokens.size() << " tokens, " << document.sentences.size() << " sentences; loaded in "
            << load.count() * 1e3 << " ms, analysed in " << work.count() * 1e3
            << " ms: " << static_cast<std::size_t>(static_cast<double>(document.tokens.size()) / work.count())
            << " tokens a second\n";
}

}  // namespace

void add_parse(CLI::App& app) {
  CLI::App* command = app.add_subcommand("parse", "Analyse sentences: tags, lemmas, trees and names");
  command->footer(
      "Examples:\n  entente parse article.txt > article.conllu\n  entente parse 'Chad said Niger agreed.' --format "
      "dump\n"
      "  entente parse article.conllu --coref");
  const auto options = std::make_shared<ParseOptions>();
  command
      ->add_option("input", options->input, "A text of several words, a file that holds one, or - for standard input")
      ->required();
  command
      ->add_option("--input", options->input_kind, "What the input is; by default CoNLL-U for .conllu, else raw text")
      ->check(CLI::IsMember({"raw", "sentences", "conllu"}));
  command->add_option("--format", options->format, "conllu, dump (a line a sentence, then its names) or json")
      ->check(CLI::IsMember({"conllu", "dump", "json"}));
  command->add_flag("--coref", options->coref,
                    "Find the entities too and write their mentions as Entity= in CoNLL-U, as CorefUD does");
  command->add_flag("--stats", options->stats, "Say on stderr how much was read and how fast");
  command->callback([options] { parse(*options); });
}

}  // namespace entente
