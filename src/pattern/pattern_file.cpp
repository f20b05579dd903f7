#include "pattern/pattern_file.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "pattern/node_line.hpp"
#include "schema/table.hpp"

namespace entente {

namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

class FileReader {
 public:
  FileReader(const std::filesystem::path& path, const Ontology& ontology) : file_(path.string()), ontology_(ontology) {}

  std::vector<Pattern> run() {
    const std::string bytes = read_file(file_);
    for (std::string_view rest = bytes; !rest.empty();) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      ++line_;
      const std::string_view words = trimmed(line);
      if (words.empty() || words.front() == '#') continue;
      const std::size_t indent = line.find_first_not_of(' ');
      if (indent == 0)
        keyword(words);
      else if (part_ == Part::match)
        node(words, indent);
      else if (part_ == Part::example)
        expected(words, indent);
      else
        fail(indent + 1, "only the nodes of 'match' and the edges of an 'example' are indented");
    }
    finish();
    return std::move(out_);
  }

 private:
  enum class Part { head, match, example, counter };

  [[noreturn]] void fail(std::size_t column, const std::string& message) const {
    throw Error(file_, line_, column, message);
  }
  Pattern& last() {
    if (out_.empty()) fail(1, "a pattern starts with 'pattern' and its name");
    return out_.back();
  }

  void keyword(std::string_view line) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, space), rest = trimmed(line.substr(space));
    const std::size_t column = line.size() - rest.size() + 1;
    if (word == "words") return list(rest, column);
    if (word == "pattern") return start(rest, column);
    if (word != "relation" && word != "status" && word != "confidence" && word != "source" && word != "match" &&
        word != "example" && word != "counter")
      fail(1, "no keyword '" + std::string(word) +
                  "'; there are words, pattern, relation, status, confidence, source, match, example and counter");
    Pattern& pattern = last();
    if (word == "relation") {
      if (ontology_.relation(rest) == nullptr) fail(column, "the ontology has no relation '" + std::string(rest) + "'");
      pattern.relation = rest;
    } else if (word == "status") {
      pattern.status = status_named(rest, column);
    } else if (word == "confidence") {
      pattern.confidence = per_mille(rest, column);
    } else if (word == "source") {
      if (rest != "subject") fail(column, "a source is the subject, or left out");
      pattern.claimed = true;
    } else if (word == "match") {
      part_ = Part::match;
      path_.clear();
    } else {
      if (rest.empty()) fail(column, "the sentence of the example is missing");
      close_example();
      part_ = word == "example" ? Part::example : Part::counter;
      example_ = rest;
      if (part_ == Part::counter) pattern.examples.push_back({example_, "", "", Status::asserted, line_});
    }
  }

  void list(std::string_view rest, std::size_t column) {
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) fail(column, "write a list as: words NAME = one|two|three");
    std::vector<std::string>& list = lists_[std::string(trimmed(rest.substr(0, equals)))];
    for (const std::string& word : split_cell(trimmed(rest.substr(equals + 1)))) list.emplace_back(trimmed(word));
  }

  void start(std::string_view name, std::size_t column) {
    if (name.empty()) fail(column, "the pattern's name is missing");
    finish();
    for (const Pattern& pattern : out_) {
      if (pattern.name == name) fail(column, "two patterns are named '" + std::string(name) + "'");
    }
    out_.emplace_back();
    out_.back().name = name;
    out_.back().file = file_;
    out_.back().line = line_;
    part_ = Part::head;
  }

  Status status_named(std::string_view name, std::size_t column) const {
    for (int i = 0; i <= static_cast<int>(Status::former); ++i) {
      if (name_of(static_cast<Status>(i)) == name) return static_cast<Status>(i);
    }
    fail(column, "no status is named '" + std::string(name) + "'");
  }

  std::uint16_t per_mille(std::string_view text, std::size_t column) const {
    unsigned value = 0;
    for (const char digit : text)
      value = digit >= '0' && digit <= '9' && value <= 1000 ? value * 10 + digit - '0' : 1001;
    if (text.empty() || value > 1000) fail(column, "a confidence is a whole number from 0 to 1000");
    return static_cast<std::uint16_t>(value);
  }

  void node(std::string_view words, std::size_t indent) {
    Pattern& pattern = last();
    if (indent % 2 != 0 || indent / 2 > path_.size() + 1)
      fail(indent + 1, "a node stands two spaces further in than the node that it hangs on");
    NodeLine line = read_node_line(words, file_, line_, indent + 1, lists_);
    const bool root = pattern.nodes.empty();
    if (root != (indent == 2) || root != (line.node.step == Step::root))
      fail(indent + 1, root ? "the first node of a tree has no edge and stands two spaces in"
                            : "a further node stands below another and names its edge: >obj, <conj, /subj");
    if (pattern.nodes.size() == kMaxNodes) fail(indent + 1, "a pattern has at most 8 nodes");
    check(line.node, indent + 1);
    path_.resize(indent / 2 - 1);
    if (!root) line.node.parent = path_.back();
    if (!root && pattern.nodes[line.node.parent].presence != Presence::needed)
      fail(indent + 1, "a node that may be missing has none below it");
    const std::size_t index = pattern.nodes.size();
    path_.push_back(index);
    for (const Capture capture : line.captures) {
      std::optional<std::size_t>& slot = pattern.captures[static_cast<std::size_t>(capture)];
      if (slot) fail(indent + 1, "each capture stands once");
      if (line.node.presence == Presence::absent) fail(indent + 1, "what is absent cannot be captured");
      slot = index;
    }
    pattern.nodes.push_back(std::move(line.node));
  }

  void check(const PatternNode& node, std::size_t column) const {
    if (node.step == Step::root && node.lemmas.empty() && node.classes.empty() &&
        (node.types.empty() || node.stands_for))
      fail(column, "the first node names lemmas, a word class or a type (:Agreement), by which it is looked up");
    for (const EntityTest& type : node.types) {
      if (ontology_.entity(type.type) == nullptr)
        fail(column, "the ontology has no type of entity '" + type.type + "'");
    }
  }

  // "Kenya > Lusaka Protocol", "Kenya > Lusaka Protocol (planned)".
  void expected(std::string_view words, std::size_t indent) {
    PatternExample example{example_, "", "", Status::asserted, line_};
    if (const std::size_t open = words.find('('); open != std::string_view::npos && words.back() == ')') {
      example.status = status_named(words.substr(open + 1, words.size() - open - 2), indent + open + 2);
      words = trimmed(words.substr(0, open));
    }
    const std::size_t arrow = words.find(" > ");
    if (arrow == std::string_view::npos) fail(indent + 1, "write the edge as: SUBJECT > OBJECT");
    example.subject = trimmed(words.substr(0, arrow));
    example.object = trimmed(words.substr(arrow + 3));
    last().examples.push_back(std::move(example));
    expects_ = true;
  }

  void close_example() {
    if (part_ == Part::example && !expects_)
      throw Error(file_, line_, 0, "the example above states no edge; write below it, two spaces in: SUBJECT > OBJECT");
    expects_ = false;
  }

  void finish() {
    close_example();
    if (out_.empty()) return;
    const Pattern& pattern = out_.back();
    const auto missing = [&](const std::string& what) {
      throw Error(file_, pattern.line, 1, "the pattern '" + pattern.name + "' has no " + what);
    };
    if (pattern.relation.empty()) missing("relation");
    if (pattern.nodes.empty()) missing("tree after 'match'");
    if (!pattern.node_of(Capture::subject)) missing("@subject");
    if (!pattern.node_of(Capture::object)) missing("@object");
    if (pattern.nodes[*pattern.node_of(Capture::subject)].presence != Presence::needed ||
        pattern.nodes[*pattern.node_of(Capture::object)].presence != Presence::needed)
      missing("subject and object that are always there; only other nodes may be optional");
    for (const PatternExample& example : pattern.examples) {
      if (!example.subject.empty()) return;
    }
    missing("example");
  }

  std::string file_;
  const Ontology& ontology_;
  std::vector<Pattern> out_;
  WordLists lists_;
  Part part_ = Part::head;
  std::size_t line_ = 0;
  std::vector<std::size_t> path_;  // the nodes from the root to the last one
  std::string example_;
  bool expects_ = false;
};

}  // namespace

std::vector<Pattern> read_patterns(const std::filesystem::path& path, const Ontology& ontology) {
  return FileReader(path, ontology).run();
}

}  // namespace entente
