// A stream of JSON on RapidJSON, for every format that is JSON: text is cleaned, every return is checked (Double(NaN)
// returns false after it has written half a member), indented by two or on one line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace entente {

class JsonStream {
 public:
  explicit JsonStream(bool compact);

  // An object, or a member that is one; `fill` writes its members.
  template <class Fill>
  void object(Fill fill) {
    begin_object();
    fill();
    end_object();
  }
  template <class Fill>
  void object(std::string_view name, Fill fill) {
    key(name);
    object(fill);
  }
  // An array, or a member that is one; `write` writes one item.
  template <class Items, class Write>
  void array(const Items& items, Write write) {
    begin_array();
    for (const auto& item : items) write(item);
    end_array();
  }
  template <class Items, class Write>
  void array(std::string_view name, const Items& items, Write write) {
    key(name);
    array(items, write);
  }
  void begin_array();
  void end_array();
  void key(std::string_view name);
  void string(std::string_view text);
  void text_or_null(std::string_view text);  // null when empty
  void number(std::int64_t value);
  void real(double value);
  void boolean(bool value);
  void null();

  void member(std::string_view name, std::string_view text);
  void member(std::string_view name, const char* text) { member(name, std::string_view(text)); }
  void member_or_null(std::string_view name, std::string_view text);
  void member(std::string_view name, std::size_t value);
  void member(std::string_view name, double value);
  void member(std::string_view name, bool value);
  void member(std::string_view name, const std::vector<std::string>& texts);  // an array on one line
  void one_line(bool on);                                                     // arrays that follow stand on one line

  std::string take();  // with a line feed at the end

 private:
  void begin_object();
  void end_object();
  using Buffer = rapidjson::StringBuffer;
  using Compact = rapidjson::Writer<Buffer>;
  using Pretty = rapidjson::PrettyWriter<Buffer>;  // 1.1.0 has no validating one: clean_text sees to it
  template <class Step>
  void put(Step step);

  Buffer buffer_;
  std::variant<Compact, Pretty> writer_;
};

}  // namespace entente
