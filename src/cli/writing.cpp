#include "cli/writing.hpp"

#include <CLI/CLI.hpp>

#include "base/error.hpp"
#include "base/file.hpp"

namespace entente {

namespace {

// CLI11 takes "-3" for a very large count.
std::string count_fault(std::string& text) { return text.starts_with('-') ? text + " is no count" : std::string(); }

void add_diagram_options(CLI::App& command, DiagramOptions& options) {
  const CLI::Validator count(count_fault, "");
  command.add_option("--top", options.top, "Draw the N entities that matter most")->group("Diagram")->check(count);
  command.add_option("--focus", options.focus, "Draw what surrounds this entity (a name or an id)")
      ->group("Diagram")
      ->allow_extra_args(false);
  command.add_option("--hops", options.hops, "How far around --focus")->group("Diagram")->check(count);
  command.add_option("--type", options.types, "Draw these entity types alone")
      ->group("Diagram")
      ->allow_extra_args(false)
      ->delimiter(',');
  command.add_option("--relation", options.relations, "Draw these relation types alone")
      ->group("Diagram")
      ->allow_extra_args(false)
      ->delimiter(',');
  command.add_option("--min-weight", options.min_weight, "Draw relations with as many pieces of evidence")
      ->group("Diagram")
      ->check(count);
  command
      .add_option_function<std::string>(
          "--cluster",
          [&options](const std::string& by) { options.cluster = by == "bloc" ? Grouping::bloc : Grouping::country; },
          "Box entities by country or bloc")
      ->group("Diagram")
      ->check(CLI::IsMember({"country", "bloc"}));
  command
      .add_option_function<std::string>(
          "--rollup", [&options](const std::string&) { options.rollup = Grouping::country; },
          "Draw persons and bodies as their country")
      ->group("Diagram")
      ->check(CLI::IsMember({"country"}));
  command
      .add_flag_callback(
          "--statements", [&options] { options.view = DiagramView::statements; },
          "Draw who speaks of what, and whom which outlet quotes")
      ->group("Diagram");
  command
      .add_flag_callback(
          "--timeline", [&options] { options.order = DiagramOrder::timeline; },
          "Draw what is dated, in boxes from left to right")
      ->group("Diagram");
  command.add_flag("--plain", options.plain, "DOT without HTML labels, for other readers")->group("Diagram");
}

}  // namespace

void add_write_options(CLI::App& command, WriteOptions& options) {
  command.add_flag("--compact", options.compact, "JSON on one line");
  command
      .add_option_function<double>(
          "--min-confidence",
          [&options](double least) { options.min_confidence = options.diagram.min_confidence = least; },
          "Leave out relations less sure than that (0 to 1); by default build drops actions below 0.2, pictures all "
          "below")
      ->check(CLI::Range(0.0, 1.0));
  command.add_flag("--links", options.links, "Name the edges \"links\", as older NetworkX and force-graph want");
  add_diagram_options(command, options.diagram);
}

std::vector<std::string> format_names() {
  std::vector<std::string> out;
  for (const Format& format : formats()) out.emplace_back(format.name);
  return out;
}

std::string format_list() {
  std::string out;
  for (const std::string& name : format_names()) out += (out.empty() ? "" : ", ") + name;
  return out;
}

const Format& format_asked(const std::string& name) {
  if (const Format* found = format_named(name); found != nullptr) return *found;
  throw Error("no format is named '" + name + "'; there are " + format_list(), ExitCode::usage);
}

const Format& format_of_file(const std::string& file) {
  if (const Format* found = format_of_path(file); found != nullptr) return *found;
  throw Error(file + ": the ending names no format; give one with --format", ExitCode::usage);
}

void write_together(const std::vector<NamedBytes>& files, bool overwrite) {
  for (const auto& [file, bytes] : files) {
    std::error_code error;
    if (!overwrite && std::filesystem::exists(file, error))
      throw Error(file.string() + ": exists already; give --overwrite to replace it");
  }
  for (const auto& [file, bytes] : files) write_file(file, bytes, overwrite ? Existing::overwrite : Existing::keep);
}

}  // namespace entente
