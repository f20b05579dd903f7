#include "output/json_stream.hpp"

#include <stdexcept>
#include <utility>

#include "output/clean_text.hpp"

namespace entente {

namespace {

rapidjson::SizeType size_of(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }

}  // namespace

JsonStream::JsonStream(bool compact) {
  if (compact) {
    writer_.emplace<Compact>(buffer_);
  } else {
    writer_.emplace<Pretty>(buffer_).SetIndent(' ', 2);
  }
}

template <class Step>
void JsonStream::put(Step step) {
  if (!std::visit(step, writer_)) throw std::logic_error("JSON: a value that cannot be written");
}

void JsonStream::begin_object() {
  put([](auto& writer) { return writer.StartObject(); });
}

void JsonStream::end_object() {
  put([](auto& writer) { return writer.EndObject(); });
}

void JsonStream::begin_array() {
  put([](auto& writer) { return writer.StartArray(); });
}

void JsonStream::end_array() {
  put([](auto& writer) { return writer.EndArray(); });
}

void JsonStream::key(std::string_view name) {
  const std::string clean = clean_text(name);
  put([&](auto& writer) { return writer.Key(clean.data(), size_of(clean)); });
}

void JsonStream::string(std::string_view text) {
  const std::string clean = clean_text(text);
  put([&](auto& writer) { return writer.String(clean.data(), size_of(clean)); });
}

void JsonStream::text_or_null(std::string_view text) { text.empty() ? null() : string(text); }

void JsonStream::number(std::int64_t value) {
  put([&](auto& writer) { return writer.Int64(value); });
}

void JsonStream::real(double value) {
  put([&](auto& writer) { return writer.Double(value); });
}

void JsonStream::boolean(bool value) {
  put([&](auto& writer) { return writer.Bool(value); });
}

void JsonStream::null() {
  put([](auto& writer) { return writer.Null(); });
}

void JsonStream::member(std::string_view name, std::string_view text) {
  key(name);
  string(text);
}

void JsonStream::member_or_null(std::string_view name, std::string_view text) {
  key(name);
  text_or_null(text);
}

void JsonStream::member(std::string_view name, std::size_t value) {
  key(name);
  number(static_cast<std::int64_t>(value));
}

void JsonStream::member(std::string_view name, double value) {
  key(name);
  real(value);
}

void JsonStream::member(std::string_view name, bool value) {
  key(name);
  boolean(value);
}

void JsonStream::member(std::string_view name, const std::vector<std::string>& texts) {
  key(name);
  one_line(true);
  begin_array();
  for (const std::string& text : texts) string(text);
  end_array();
  one_line(false);
}

void JsonStream::one_line(bool on) {
  if (Pretty* pretty = std::get_if<Pretty>(&writer_))
    pretty->SetFormatOptions(on ? rapidjson::kFormatSingleLineArray : rapidjson::kFormatDefault);
}

std::string JsonStream::take() {
  std::string out(buffer_.GetString(), buffer_.GetSize());
  out += '\n';
  return out;
}

}  // namespace entente
