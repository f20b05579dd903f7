#include "output/graph_reader.hpp"

#include "output/graphml_reader.hpp"
#include "output/json_reader.hpp"

namespace entente {

KnowledgeGraph read_graph(std::string_view bytes, const std::string& file) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool xml = first != std::string_view::npos && bytes[first] == '<';
  return xml ? read_graphml(bytes, file) : read_json(bytes, file);
}

}  // namespace entente
