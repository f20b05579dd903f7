#include "cli/writing.hpp"

#include <CLI/CLI.hpp>

#include "base/error.hpp"
#include "output/diagram.hpp"
#include "output/image.hpp"

namespace entente {

namespace {

struct Picture {
  std::string name;
  ImageKind kind;
};
const std::vector<Picture>& pictures() {
  static const std::vector<Picture> table = {{"svg", ImageKind::svg}, {"png", ImageKind::png}, {"pdf", ImageKind::pdf}};
  return table;
}

}  // namespace

void add_diagram_options(CLI::App& command, DiagramOptions& options) {
  command.add_option("--top", options.top, "Draw the N entities that matter most")->group("Diagram");
  command.add_option("--focus", options.focus, "Draw what surrounds this entity (a name or an id)")->group("Diagram");
  command.add_option("--hops", options.hops, "How far around --focus")->group("Diagram");
  command.add_option("--type", options.types, "Draw these entity types alone")->group("Diagram")->delimiter(',');
  command.add_option("--relation", options.relations, "Draw these relation types alone")
      ->group("Diagram")
      ->delimiter(',');
  command.add_option("--min-weight", options.min_weight, "Draw relations with as many pieces of evidence")
      ->group("Diagram");
  command.add_option("--min-confidence", options.min_confidence, "Draw relations at least as sure (0 to 1)")
      ->group("Diagram");
  command
      .add_option_function<std::string>(
          "--cluster", [&options](const std::string&) { options.cluster = Grouping::country; },
          "Box entities by country")
      ->group("Diagram")
      ->check(CLI::IsMember({"country"}));
  command
      .add_option_function<std::string>(
          "--rollup", [&options](const std::string&) { options.rollup = Grouping::country; },
          "Draw persons and bodies as their country")
      ->group("Diagram")
      ->check(CLI::IsMember({"country"}));
  command
      .add_flag_callback(
          "--statements", [&options] { options.view = DiagramView::statements; },
          "Draw who says what through which outlet")
      ->group("Diagram");
  command
      .add_flag_callback(
          "--timeline", [&options] { options.order = DiagramOrder::timeline; }, "Order from left to right by date")
      ->group("Diagram");
  command.add_flag("--plain", options.plain, "DOT without HTML labels, for other readers")->group("Diagram");
}

std::vector<std::string> writable_formats() {
  std::vector<std::string> out;
  for (const Format& format : formats()) out.emplace_back(format.name);
  return out;
}

std::string in_format(const KnowledgeGraph& graph, const Ontology& ontology, const std::string& format,
                      const WriteOptions& write, const DiagramOptions& diagram) {
  if (format == "dot") return render_diagram(graph, ontology, diagram);
  for (const Picture& picture : pictures()) {
    if (picture.name == format) return render_image(render_diagram(graph, ontology, diagram), picture.kind);
  }
  if (const Format* found = format_named(format); found != nullptr) return found->write(graph, ontology, write);
  std::string names;
  for (const std::string& name : writable_formats()) names += (names.empty() ? "" : ", ") + name;
  throw Error("no format is named '" + format + "'; there are " + names, ExitCode::usage);
}

std::string extension_of(const std::string& format) { return std::string(format_named(format)->extension); }

std::string format_of(const std::filesystem::path& file) {
  if (const Format* found = format_of_path(file.string()); found != nullptr) return std::string(found->name);
  throw Error(file.string() + ": the ending names no format; give one with --format", ExitCode::usage);
}

}  // namespace entente
