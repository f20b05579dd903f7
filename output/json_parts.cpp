#include "output/json_parts.hpp"

#include <algorithm>

namespace entente {

namespace {

void write_span(JsonStream& json, std::string_view name, CodePointSpan span) {
  json.key(name);
  if (span.begin < 0) return json.null();
  json.one_line(true);
  json.begin_array();
  json.number(span.begin);
  json.number(span.end);
  json.end_array();
  json.one_line(false);
}

void write_char_range(JsonStream& json, CodePointSpan span) {
  for (const auto& [name, offset] : {std::pair("char_start", span.begin), std::pair("char_end", span.end)}) {
    json.key(name);
    offset < 0 ? json.null() : json.number(offset);
  }
}

void write_sources(JsonStream& json, const std::vector<GraphSource>& sources) {
  json.array("sources", sources, [&](const GraphSource& source) {
    if (source.named) return json.string(source.id);
    json.object([&] { json.member("text", source.id); });
  });
}

}  // namespace

std::string label_of(const Relation& relation, const Ontology& ontology) {
  if (!relation.label.empty()) return relation.label;
  const RelationType* type = ontology.relation(relation.type);
  if (type != nullptr && !type->label.empty()) return type->label;
  std::string label = relation.type;
  std::replace(label.begin(), label.end(), '_', ' ');
  return label;
}

std::string_view quad_of(const Relation& relation, const Ontology& ontology) {
  const RelationType* type = ontology.relation(relation.type);
  return type == nullptr ? std::string_view() : name_of(type->quad);
}

std::size_t weight_of(const Relation& relation) { return std::max<std::size_t>(relation.evidence.size(), 1); }

void write_flat(JsonStream& json, const std::vector<FlatValue>& values, std::string_view type_name) {
  for (const FlatValue& value : values) {
    const std::string_view name = value.name == "type" ? type_name : value.name;
    if (value.number) {
      json.member(name, std::stod(value.value));
    } else {
      json.member(name, value.value);
    }
  }
}

void write_evidence(JsonStream& json, const std::vector<GraphEvidence>& all) {
  json.array(all, [&](const GraphEvidence& evidence) {
    json.object([&] {
      json.member("document", evidence.document);
      json.member("sentence", evidence.sentence);
      write_char_range(json, evidence.span);
      json.member("quote", evidence.quote);
      write_span(json, "subject", evidence.subject);
      write_span(json, "trigger", evidence.trigger);
      write_span(json, "object", evidence.object);
      write_sources(json, evidence.sources);
      json.member("rule", evidence.rule);
      json.member_or_null("date", evidence.date);
      json.member_or_null("label", evidence.label);
      json.member("confidence", evidence.confidence / 1000.0);
    });
  });
}

void write_codes(JsonStream& json, const Entity& entity) {
  json.object("codes", [&] {
    for (const auto& [scheme, code] : entity.codes) json.member(scheme, code);
  });
}

void write_document(JsonStream& json, const GraphDocument& document) {
  json.object([&] {
    json.member("id", document.id);
    json.member_or_null("title", document.title);
    json.member_or_null("outlet", document.outlet);
    json.member_or_null("author", document.author);
    json.member_or_null("date", document.date);
    json.member_or_null("url", document.url);
    json.member_or_null("language", document.language);
    json.member_or_null("sha256", document.sha256);
    json.member("sentences", document.sentences);
  });
}

void write_documents(JsonStream& json, const GraphInfo& info) {
  json.array("documents", info.documents, [&](const GraphDocument& document) { write_document(json, document); });
}

void write_statement(JsonStream& json, const GraphStatement& statement) {
  json.object([&] {
    if (!statement.id.empty()) json.member("id", statement.id);
    json.member("document", statement.document);
    json.member("sentence", statement.sentence);
    json.member_or_null("speaker", statement.speaker);
    json.member("speaker_text", statement.speaker_text);
    json.member_or_null("outlet", statement.outlet);
    json.member("cue", statement.cue);
    json.member("kind", name_of(statement.kind));
    json.member("content", statement.content);
    write_char_range(json, statement.span);
    json.member("about", statement.about);
  });
}

void write_statements(JsonStream& json, const GraphInfo& info) {
  json.array("statements", info.statements, [&](const GraphStatement& statement) { write_statement(json, statement); });
}

}  // namespace entente
