// Checks JSON against a JSON Schema (draft 4, RapidJSON's validator).
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

  // Throws Error naming `name`, the JSON pointer of what is wrong and the keyword that it breaks.
  void check(const std::string& bytes, const std::string& name) const;

 private:
  struct Compiled;
  explicit JsonSchema(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace entente
