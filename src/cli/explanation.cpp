#include "cli/explanation.hpp"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "base/utf8.hpp"

namespace entente {

namespace {

constexpr std::size_t kColumn = 12;
const char* const kReset = "\033[0m";

// One end or the trigger in its sentence: where, what it is called, its colour on a terminal.
struct Mark {
  CodePointSpan span;
  const char* name;
  const char* colour;
};

std::string fraction(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

std::string line(const std::string& label, const std::string& value) {
  if (value.empty()) return {};
  return "     " + label + std::string(label.size() < kColumn ? kColumn - label.size() : 1, ' ') + value + "\n";
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

class Explainer {
 public:
  Explainer(const KnowledgeGraph& graph, bool colour) : graph_(graph), colour_(colour) {}

  std::string edge(Edge edge) const {
    const Relation& relation = graph_[edge];
    std::string out = bold(head(edge)) + "\n";
    out += line("confidence", fraction(relation.confidence));
    out += line("date", relation.date);
    for (const std::string& id : relation.contradicts) out += line("contradicts", rival(id));
    std::size_t number = 0;
    for (const GraphEvidence& one : relation.evidence) out += "\n" + evidence(++number, one, edge);
    if (relation.evidence.empty()) out += "     no evidence: the edge came from a file that gave none\n";
    return out;
  }

  std::string node(Vertex vertex) const {
    const Entity& entity = graph_[vertex];
    std::string out = bold(entity.name) + "  " + entity.id + "\n";
    out += line("type", entity.type + (entity.kind.empty() ? "" : ", " + entity.kind));
    out += line("note", entity.note);
    out += line("country", entity.country);
    out += line("also called", list(entity.aliases));
    for (const auto& [scheme, code] : entity.codes) out += line("code", scheme + " " + code);
    out += line("mentions", counted(entity.mentions, "mention", "mentions") + " in " +
                                counted(entity.documents.size(), "document", "documents"));
    for (const auto& [words, rule] : entity.forms) out += line("named by", "\"" + words + "\"  by rule: " + rule);
    for (const GraphMerge& merge : graph_[boost::graph_bundle].merges) {
      if (merge.into == entity.id) out += line("merged from", merge.from + "  by rule: " + merge.rule);
    }
    return out + edges_of(vertex) + statements_of(entity.id);
  }

 private:
  std::string bold(const std::string& text) const { return colour_ ? "\033[1m" + text + kReset : text; }

  std::string head(Edge edge) const {
    const Relation& relation = graph_[edge];
    return relation.id + "  " + graph_[boost::source(edge, graph_)].name + " --" + relation.type + "--> " +
           graph_[boost::target(edge, graph_)].name + "  (" + std::string(name_of(relation.status)) +
           (relation.label.empty() ? "" : ", \"" + relation.label + "\"") + ")";
  }

  std::string rival(const std::string& id) const {
    for (const Edge edge : boost::make_iterator_range(boost::edges(graph_))) {
      if (graph_[edge].id == id) return head(edge);
    }
    return id;
  }

  static std::string list(const std::vector<std::string>& all) {
    std::string out;
    for (const std::string& one : all) out += (out.empty() ? "" : "; ") + one;
    return out;
  }

  std::string name_of_node(const std::string& id) const {
    for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph_))) {
      if (graph_[vertex].id == id) return graph_[vertex].name;
    }
    return id;
  }

  std::string chain(const std::vector<GraphSource>& sources) const {
    std::string out;
    for (const GraphSource& source : sources) {
      const std::string who = source.named ? name_of_node(source.id) : "\"" + source.id + "\"";
      out += (out.empty() ? "" : " > ") + who;
    }
    return out.empty() ? "the article itself" : out;
  }

  std::string evidence(std::size_t number, const GraphEvidence& one, Edge edge) const {
    const Vertex source = boost::source(edge, graph_), target = boost::target(edge, graph_);
    std::string out = "  " + std::to_string(number) + ". " + one.document;
    if (one.sentence != 0) out += ", sentence " + std::to_string(one.sentence);
    out += "\n     " + marked(one) + "\n";
    out += line("rule", one.rule);
    out += line("sources", chain(one.sources));
    out += line("status", std::string(name_of(graph_[edge].status)));
    out += line("date", one.date);
    out += line("confidence", fraction(one.confidence / 1000.0));
    out += line("subject", end(one, one.subject, graph_[source]));
    return out + line("object", end(one, one.object, graph_[target]));
  }

  // By which rule the words in the sentence stand for the node.
  static std::string end(const GraphEvidence& one, CodePointSpan span, const Entity& entity) {
    const std::string words = piece(one, span);
    if (words.empty()) return entity.name + ", not named in this sentence";
    for (const auto& [text, rule] : entity.forms) {
      if (text == words) return "\"" + words + "\" is " + entity.name + "  by rule: " + rule;
    }
    return {};
  }

  static std::string piece(const GraphEvidence& one, CodePointSpan span) {
    std::string out;
    if (span.begin < 0 || one.span.begin < 0) return out;
    std::int64_t position = one.span.begin;
    for (std::size_t at = 0; at < one.quote.size(); ++position) {
      const std::size_t from = at;
      next_code_point(one.quote, at);
      if (position >= span.begin && position < span.end) out.append(one.quote, from, at - from);
    }
    return out;
  }

  std::string marked(const GraphEvidence& one) const {
    std::vector<Mark> marks = {{one.subject, "subject", "\033[1;34m"},
                               {one.trigger, "trigger", "\033[1;33m"},
                               {one.object, "object", "\033[1;32m"}};
    std::erase_if(marks, [&](const Mark& mark) { return mark.span.begin < one.span.begin || mark.span.begin < 0; });
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::string out;
    std::vector<Mark> open;
    std::int64_t position = one.span.begin;
    for (std::size_t at = 0; at < one.quote.size(); ++position) {
      turn(position, marks, open, out);
      const std::size_t from = at;
      next_code_point(one.quote, at);
      const bool break_here = one.quote[from] == '\n';
      out += break_here ? " " : one.quote.substr(from, at - from);
    }
    turn(position, marks, open, out);
    return out;
  }

  // Closes and opens the marks that end and begin here.
  void turn(std::int64_t position, const std::vector<Mark>& marks, std::vector<Mark>& open, std::string& out) const {
    while (!open.empty() && open.back().span.end <= position) {
      open.pop_back();
      out += !colour_ ? "]" : kReset + (open.empty() ? std::string() : std::string(open.back().colour));
    }
    for (const Mark& mark : marks) {
      if (mark.span.begin != position || mark.span.end <= position) continue;
      open.push_back(mark);
      out += colour_ ? std::string(mark.colour) : "[" + std::string(mark.name) + ": ";
    }
  }

  std::string edges_of(Vertex vertex) const {
    std::string out;
    for (const Edge edge : boost::make_iterator_range(boost::edges(graph_))) {
      if (boost::source(edge, graph_) != vertex && boost::target(edge, graph_) != vertex) continue;
      out += line(out.empty() ? "edges" : " ", head(edge) + "  " + fraction(graph_[edge].confidence));
    }
    return out;
  }

  std::string statements_of(const std::string& id) const {
    std::string out;
    for (const GraphStatement& one : graph_[boost::graph_bundle].statements) {
      if (one.speaker != id && one.outlet != id) continue;
      const std::string who = one.speaker == id ? "" : one.speaker_text + ", carried by it: ";
      out += line(out.empty() ? "statements" : " ", one.id + "  " + who + one.cue + ": " + one.content);
    }
    return out;
  }

  const KnowledgeGraph& graph_;
  bool colour_;
};

}  // namespace

std::string explain_edge(const KnowledgeGraph& graph, Edge edge, bool colour) {
  return Explainer(graph, colour).edge(edge);
}

std::string explain_node(const KnowledgeGraph& graph, Vertex vertex, bool colour) {
  return Explainer(graph, colour).node(vertex);
}

}  // namespace entente
