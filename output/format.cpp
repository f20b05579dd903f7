#include "output/format.hpp"

#include "output/dot.hpp"
#include "output/json.hpp"

namespace entente {

const std::vector<Format>& formats() {
  static const std::vector<Format> table = {
      {"json", ".json", "native JSON: node-link with evidence and statements", write_json},
      {"dot", ".dot", "Graphviz: the diagram, to restyle and lay out", write_dot},
      {"plain-dot", ".plain.dot", "Graphviz without HTML labels, for other readers", write_plain_dot},
      {"svg", ".svg", "the diagram drawn, with evidence in tooltips", write_svg},
      {"png", ".png", "the diagram drawn, as a bitmap", write_png},
      {"pdf", ".pdf", "the diagram drawn, for print", write_pdf},
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
