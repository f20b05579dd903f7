// Checks JSON against a JSON Schema (draft 4, RapidJSON's validator, which stops at the first fault). Linear in the
// bytes.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace entente {

class JsonSchema {
 public:
  static JsonSchema load(const std::filesystem::path& path);  // throws Error
  JsonSchema(JsonSchema&&) noexcept;
  ~JsonSchema();

  // Throws Error with `name`, line, column, the JSON pointer of what is wrong and what is wrong with it.
  void check(const std::string& bytes, const std::string& name) const;

 private:
  struct Compiled;
  explicit JsonSchema(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace entente
