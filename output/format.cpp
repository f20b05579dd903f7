#include "output/format.hpp"

#include "output/json.hpp"

namespace entente {

const std::vector<Format>& formats() {
  static const std::vector<Format> table = {
      {"json", ".json", "native JSON: node-link with evidence and statements", write_json},
  };
  return table;
}

const Format* format_named(std::string_view name) {
  for (const Format& format : formats()) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

const Format* format_of_path(std::string_view file_name) {
  const Format* best = nullptr;
  for (const Format& format : formats()) {
    if (file_name.ends_with(format.extension) && (best == nullptr || format.extension.size() > best->extension.size()))
      best = &format;
  }
  return best;
}

}  // namespace entente
