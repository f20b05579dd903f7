#include "output/json_reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <map>
#include <optional>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "base/error.hpp"

namespace entente {

namespace {

using Value = rapidjson::Value;

class JsonReader {
 public:
  JsonReader(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file), buffer_(bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) buffer_.replace(0, 3, "   ");
    constexpr unsigned flags =
        rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    root_.ParseInsitu<flags>(buffer_.data());
    if (root_.HasParseError()) fail_at(root_.GetErrorOffset(), rapidjson::GetParseError_En(root_.GetParseError()));
    if (!root_.IsObject()) fail_at(0, "a graph is a JSON object");
    check_format();
  }

  KnowledgeGraph read() {
    read_info();
    for (const Value& node : array(root_, "nodes").GetArray()) read_node(node);
    const bool links = !root_.HasMember("edges") && root_.HasMember("links");
    for (const Value& edge : array(root_, links ? "links" : "edges").GetArray()) read_edge(edge);
    if (root_.HasMember("statements")) {
      for (const Value& statement : array(root_, "statements").GetArray()) read_statement(statement);
    }
    return std::move(graph_);
  }

 private:
  void check_format() {
    if (root_.HasMember("format") && text(root_, "format") != "entente-graph")
      fail(root_, "this is no graph of entente: format is '" + text(root_, "format") + "', not 'entente-graph'");
    if (root_.HasMember("version") && size(root_, "version") != 1)
      fail(root_, "this program reads version 1 of the format, the file has another");
  }

  void read_info() {
    GraphInfo& info = graph_[boost::graph_bundle];
    if (root_.HasMember("document")) read_document(root_["document"], info);
    if (!root_.HasMember("graph")) return;
    const Value& from = root_["graph"];
    if (!from.IsObject()) fail(root_, "'graph' is an object");
    info.name = text(from, "name");
    info.ontology = text(from, "ontology");
    if (from.HasMember("documents")) {
      for (const Value& document : array(from, "documents").GetArray()) read_document(document, info);
    }
    if (from.HasMember("merges")) {
      for (const Value& merge : array(from, "merges").GetArray())
        info.merges.push_back({needed(merge, "from"), needed(merge, "into"), text(merge, "rule")});
    }
  }

  void read_document(const Value& from, GraphInfo& info) {
    info.documents.push_back({needed(from, "id"), text(from, "title"), text(from, "outlet"), text(from, "author"),
                              text(from, "date"), text(from, "url"), text(from, "language"), text(from, "sha256"),
                              size(from, "sentences")});
  }

  void read_node(const Value& from) {
    Entity entity;
    entity.id = needed(from, "id");
    entity.type = text(from, "type");
    entity.kind = text(from, "kind");
    entity.name = text(from, "label");
    if (entity.name.empty()) entity.name = from.HasMember("name") ? text(from, "name") : entity.id;
    entity.aliases = texts(from, "aliases");
    entity.country = text(from, "country");
    entity.note = text(from, "note");
    entity.mentions = size(from, "mentions");
    if (from.HasMember("codes") && from["codes"].IsObject()) {
      for (const auto& code : from["codes"].GetObject())
        entity.codes[string(code.name)] = text(from["codes"], code.name);
    }
    if (from.HasMember("documents") && from["documents"].IsObject()) {
      for (const auto& one : from["documents"].GetObject())
        entity.documents[string(one.name)] = size(from["documents"], one.name.GetString());
    }
    if (from.HasMember("forms")) {
      for (const Value& form : array(from, "forms").GetArray())
        entity.forms.emplace(needed(form, "text"), text(form, "rule"));
    }
    const auto [known, added] = vertices_.try_emplace(entity.id);
    if (!added) fail(from, "two nodes have the id '" + entity.id + "'");
    known->second = boost::add_vertex(std::move(entity), graph_);
  }

  void read_edge(const Value& from) {
    Relation relation;
    relation.id = from.IsObject() && from.HasMember("id") ? text(from, "id") : std::string();
    if (relation.id.empty()) relation.id = std::string(1, 'e').append(std::to_string(boost::num_edges(graph_) + 1));
    const Vertex source = vertex(from, "source");
    const Vertex target = vertex(from, "target");
    relation.type = text(from, "type");
    relation.label = text(from, "label");
    relation.status = named<Status, 5>(from, "status");
    relation.date = text(from, "date");
    relation.confidence = fraction(from, "confidence");
    relation.contradicts = texts(from, "contradicts");
    if (from.HasMember("evidence")) {
      for (const Value& evidence : array(from, "evidence").GetArray())
        relation.evidence.push_back(read_evidence(evidence));
    }
    boost::add_edge(source, target, std::move(relation), graph_);
  }

  GraphEvidence read_evidence(const Value& from) {
    GraphEvidence evidence;
    evidence.document = needed(from, "document");
    evidence.sentence = size(from, "sentence");
    evidence.span = char_range(from);
    evidence.quote = text(from, "quote");
    evidence.subject = span(from, "subject");
    evidence.trigger = span(from, "trigger");
    evidence.object = span(from, "object");
    if (from.HasMember("sources")) {
      for (const Value& source : array(from, "sources").GetArray()) {
        if (source.IsString()) {
          evidence.sources.push_back({string(source), true});
        } else {
          evidence.sources.push_back({needed(source, "text"), false});
        }
      }
    }
    evidence.rule = text(from, "rule");
    evidence.date = text(from, "date");
    evidence.label = text(from, "label");
    evidence.confidence = static_cast<std::uint16_t>(std::lround(fraction(from, "confidence") * 1000));
    return evidence;
  }

  void read_statement(const Value& from) {
    GraphStatement statement;
    statement.id = text(from, "id");
    statement.document = needed(from, "document");
    statement.sentence = size(from, "sentence");
    statement.speaker = text(from, "speaker");
    statement.speaker_text = text(from, "speaker_text");
    statement.outlet = text(from, "outlet");
    statement.cue = text(from, "cue");
    statement.kind = named<SpeechKind, 3>(from, "kind");
    statement.content = text(from, "content");
    statement.span = char_range(from);
    statement.about = texts(from, "about");
    graph_[boost::graph_bundle].statements.push_back(std::move(statement));
  }

  static std::string string(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

  const Value* member(const Value& object, const char* name) {
    if (!object.IsObject()) fail(object, "an object with '" + std::string(name) + "' is expected here");
    const auto found = object.FindMember(name);
    return found == object.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
  }

  std::string text(const Value& object, const char* name) {
    const Value* value = member(object, name);
    if (value == nullptr) return {};
    if (!value->IsString()) fail(object, "'" + std::string(name) + "' is a string or null");
    return string(*value);
  }
  std::string text(const Value& object, const Value& name) { return text(object, name.GetString()); }

  std::string needed(const Value& object, const char* name) {
    std::string value = text(object, name);
    if (value.empty()) fail(object, "'" + std::string(name) + "' is missing or empty");
    return value;
  }

  std::size_t size(const Value& object, const char* name) {
    const Value* value = member(object, name);
    if (value == nullptr) return 0;
    if (!value->IsUint64()) fail(object, "'" + std::string(name) + "' is a whole number, 0 or more");
    return value->GetUint64();
  }

  double fraction(const Value& object, const char* name) {
    const Value* value = member(object, name);
    if (value == nullptr) return 1;
    if (!value->IsNumber() || value->GetDouble() < 0 || value->GetDouble() > 1)
      fail(object, "'" + std::string(name) + "' is a number from 0 to 1");
    return value->GetDouble();
  }

  const Value& array(const Value& object, const char* name) {
    const Value* value = member(object, name);
    if (value == nullptr || !value->IsArray()) fail(object, "an array '" + std::string(name) + "' is missing");
    return *value;
  }

  std::vector<std::string> texts(const Value& object, const char* name) {
    std::vector<std::string> out;
    if (member(object, name) == nullptr) return out;
    for (const Value& value : array(object, name).GetArray()) {
      if (!value.IsString()) fail(object, "'" + std::string(name) + "' holds strings only");
      out.push_back(string(value));
    }
    return out;
  }

  CodePointSpan span(const Value& object, const char* name) {
    if (member(object, name) == nullptr) return {};
    const Value& pair = array(object, name);
    if (pair.Size() != 2 || !pair[0].IsInt64() || !pair[1].IsInt64())
      fail(object, "'" + std::string(name) + "' is [start, end] in code points");
    return {pair[0].GetInt64(), pair[1].GetInt64()};
  }

  CodePointSpan char_range(const Value& object) {
    if (member(object, "char_start") == nullptr || member(object, "char_end") == nullptr) return {};
    return {static_cast<std::int64_t>(size(object, "char_start")), static_cast<std::int64_t>(size(object, "char_end"))};
  }

  Vertex vertex(const Value& object, const char* end) {
    const std::string id = needed(object, end);
    const auto found = vertices_.find(id);
    if (found == vertices_.end()) fail(object, "'" + std::string(end) + "' is '" + id + "', and no node has that id");
    return found->second;
  }

  template <class Enum, std::size_t Count>
  Enum named(const Value& object, const char* name) {
    const std::string value = text(object, name);
    if (value.empty()) return Enum{};
    std::string all;
    for (std::size_t i = 0; i < Count; ++i) {
      const std::string_view one = name_of(static_cast<Enum>(i));
      if (one == value) return static_cast<Enum>(i);
      all += (all.empty() ? "" : ", ") + std::string(one);
    }
    fail(object, "'" + std::string(name) + "' is '" + value + "', not one of " + all);
  }

  // Strings parsed in situ point into the buffer: the first member's name tells where an object stands.
  [[noreturn]] void fail(const Value& where, const std::string& message) {
    const Value* string = nullptr;
    if (where.IsString()) string = &where;
    if (where.IsObject() && where.MemberCount() != 0) string = &where.MemberBegin()->name;
    fail_at(string == nullptr ? 0 : static_cast<std::size_t>(string->GetString() - buffer_.data()), message);
  }

  [[noreturn]] void fail_at(std::size_t offset, const std::string& message) {
    const std::string_view before = bytes_.substr(0, std::min(offset, bytes_.size()));
    const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    const std::size_t start = before.rfind('\n');
    throw Error(file_, line, before.size() - (start == std::string_view::npos ? 0 : start + 1) + 1, message);
  }

  std::string_view bytes_;
  const std::string& file_;
  std::string buffer_;
  rapidjson::Document root_;
  KnowledgeGraph graph_;
  std::map<std::string, Vertex> vertices_;
};

}  // namespace

KnowledgeGraph read_json(std::string_view bytes, const std::string& file) { return JsonReader(bytes, file).read(); }

}  // namespace entente
