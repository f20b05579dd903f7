#include "output/graph_diff_report.hpp"

#include "output/clean_text.hpp"
#include "output/json_parts.hpp"
#include "output/json_stream.hpp"

namespace entente {

namespace {

constexpr std::size_t kLongest = 160;

std::string quoted(const std::string& text) { return "\"" + shorten(one_line(text), kLongest) + "\""; }

std::string fields_text(const std::vector<FieldChange>& fields) {
  std::string out;
  for (const FieldChange& change : fields)
    out += "    " + change.field + ": " + quoted(change.before) + " -> " + quoted(change.after) + "\n";
  return out;
}

std::string node_text(char mark, const NodeChange& node) {
  return std::string(1, mark) + " node " + node.id + " " + quoted(node.name) + " (" + node.type + ")\n" +
         fields_text(node.fields);
}

std::string edge_text(char mark, const EdgeChange& edge) {
  std::string out = std::string(1, mark) + " edge " + edge.source + " " + edge.type + " " + edge.target + " (" +
                    std::string(name_of(edge.status)) + ") " + quoted(edge.label) + "\n" + fields_text(edge.fields);
  const auto evidence = [&](const char* sign, const GraphEvidence& one) {
    out += std::string("    ") + sign + " " + quoted(one.quote) + " (" + one.document + ", sentence " +
           std::to_string(one.sentence) + ")\n";
  };
  for (const GraphEvidence& one : edge.went) evidence("-", one);
  for (const GraphEvidence& one : edge.came) evidence("+", one);
  return out;
}

std::string statement_text(char mark, const GraphStatement& statement) {
  return std::string(1, mark) + " statement " +
         (statement.speaker.empty() ? quoted(statement.speaker_text) : statement.speaker) + ": " +
         quoted(statement.content) + " (" + statement.document + ", sentence " + std::to_string(statement.sentence) +
         ")\n";
}

std::string counts(const char* what, std::size_t came, std::size_t went, std::size_t changed) {
  return std::string(what) + ": " + std::to_string(came) + " came, " + std::to_string(went) + " went, " +
         std::to_string(changed) + " changed\n";
}

void write_fields(JsonStream& json, const std::vector<FieldChange>& fields) {
  json.object("fields", [&] {
    for (const FieldChange& change : fields) json.member(change.field, {change.before, change.after});
  });
}

void write(JsonStream& json, const std::string& document) { json.string(document); }

void write(JsonStream& json, const NodeChange& node) {
  json.object([&] {
    json.member("id", node.id);
    json.member("label", node.name);
    json.member("type", node.type);
    write_fields(json, node.fields);
  });
}

void write(JsonStream& json, const EdgeChange& edge) {
  json.object([&] {
    json.member("source", edge.source);
    json.member("target", edge.target);
    json.member("type", edge.type);
    json.member("status", name_of(edge.status));
    json.member("label", edge.label);
    write_fields(json, edge.fields);
    json.key("evidence_came");
    write_evidence(json, edge.came);
    json.key("evidence_went");
    write_evidence(json, edge.went);
  });
}

void write(JsonStream& json, const GraphStatement& statement) { write_statement(json, statement); }

template <class Item>
void write_group(JsonStream& json, const char* name, const std::vector<Item>& came, const std::vector<Item>& went,
                 const std::vector<Item>& changed) {
  const auto one = [&](const Item& item) { write(json, item); };
  json.object(name, [&] {
    json.array("came", came, one);
    json.array("went", went, one);
    json.array("changed", changed, one);
  });
}

}  // namespace

std::string graph_diff_text(const GraphDiff& diff) {
  std::string out;
  for (const std::string& document : diff.documents_went) out += "- document " + document + "\n";
  for (const std::string& document : diff.documents_came) out += "+ document " + document + "\n";
  for (const NodeChange& node : diff.nodes_went) out += node_text('-', node);
  for (const NodeChange& node : diff.nodes_came) out += node_text('+', node);
  for (const NodeChange& node : diff.nodes_changed) out += node_text('~', node);
  for (const EdgeChange& edge : diff.edges_went) out += edge_text('-', edge);
  for (const EdgeChange& edge : diff.edges_came) out += edge_text('+', edge);
  for (const EdgeChange& edge : diff.edges_changed) out += edge_text('~', edge);
  for (const GraphStatement& statement : diff.statements_went) out += statement_text('-', statement);
  for (const GraphStatement& statement : diff.statements_came) out += statement_text('+', statement);
  if (diff.empty()) return "the graphs say the same\n";
  return out + counts("documents", diff.documents_came.size(), diff.documents_went.size(), 0) +
         counts("nodes", diff.nodes_came.size(), diff.nodes_went.size(), diff.nodes_changed.size()) +
         counts("edges", diff.edges_came.size(), diff.edges_went.size(), diff.edges_changed.size()) +
         counts("statements", diff.statements_came.size(), diff.statements_went.size(), 0);
}

std::string graph_diff_json(const GraphDiff& diff, bool compact) {
  JsonStream json(compact);
  json.object([&] {
    json.member("format", "entente-diff");
    json.member("version", std::size_t{1});
    write_group(json, "documents", diff.documents_came, diff.documents_went, {});
    write_group(json, "nodes", diff.nodes_came, diff.nodes_went, diff.nodes_changed);
    write_group(json, "edges", diff.edges_came, diff.edges_went, diff.edges_changed);
    write_group(json, "statements", diff.statements_came, diff.statements_went, {});
  });
  return json.take();
}

}  // namespace entente
