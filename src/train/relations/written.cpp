#include "train/relations/written.hpp"

#include <map>
#include <sstream>

#include "base/error.hpp"
#include "base/file.hpp"
#include "schema/table.hpp"
#include "train/labels/status.hpp"

namespace entente::train {

namespace {

struct Place {
  std::filesystem::path file;
  std::size_t line = 0;

  Error error(const std::string& what) const { return Error(file.string() + ":" + std::to_string(line) + ": " + what); }
};

// The text without its marks, and where each number stands in it.
std::map<int, Span> unmarked(const std::string& line, std::string& text, const Place& place) {
  std::map<int, Span> out;
  std::vector<int> open;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::size_t colon = line.find(':', at);
    if (line[at] == '{' && colon != std::string::npos) {
      open.push_back(std::stoi(line.substr(at + 1, colon - at - 1)));
      out[open.back()].begin = static_cast<std::uint32_t>(text.size());
      at = colon;
    } else if (line[at] == '}') {
      if (open.empty()) throw place.error("a } closes nothing");
      out[open.back()].end = static_cast<std::uint32_t>(text.size());
      open.pop_back();
    } else {
      text += line[at];
    }
  }
  if (!open.empty()) throw place.error("mention " + std::to_string(open.back()) + " is not closed");
  return out;
}

RelationLabel label_of(const std::string& line, const std::map<int, Span>& spans, const Place& place) {
  std::istringstream cells(line);
  RelationLabel label;
  int subject = 0, object = 0;
  std::string relation, status;
  cells >> subject >> relation >> object >> status;
  std::getline(cells >> std::ws, label.trigger);
  if (!spans.contains(subject) || !spans.contains(object) || label.trigger.empty())
    throw place.error("'" + line + "' is no relation of the text above it");
  label.subject = spans.at(subject);
  label.object = spans.at(object);
  for (char& c : relation) c = c == '/' ? '|' : c;
  label.relations = split_cell(relation);
  label.status = parse_status(status, place.file.string(), place.line);
  return label;
}

}  // namespace

WrittenItems read_written(const std::filesystem::path& path) {
  WrittenItems out;
  std::istringstream lines(read_file(path));
  Place place{path, 0};
  std::map<int, Span> spans;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    ++place.line;
    if (line.starts_with("#") && !inside) continue;
    if (line.empty()) {
      inside = false;
    } else if (!inside) {
      inside = true;
      Document document;
      spans = unmarked(line, document.text, place);
      document.id = document.name = path.stem().string() + "-" + std::to_string(place.line);
      document.blocks.push_back({{0, static_cast<std::uint32_t>(document.text.size())}, BlockKind::body, ""});
      out.documents.push_back(std::move(document));
    } else if (line.find(" = ") == std::string::npos) {
      out.labels.push_back(label_of(line, spans, place));
      out.labels.back().document = out.documents.back().id;
    }
  }
  return out;
}

}  // namespace entente::train
