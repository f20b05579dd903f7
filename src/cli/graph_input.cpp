#include "cli/graph_input.hpp"

#include <filesystem>
#include <fstream>

#include "base/file.hpp"
#include "output/graph_reader.hpp"

namespace entente {

namespace {

constexpr std::string_view kMark = "\"entente-graph\"";

std::string beginning(const std::string& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return {};
  std::ifstream stream(file, std::ios::binary);
  std::string bytes(256, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

}  // namespace

bool holds_graphs(const std::string& file) {
  const std::string start = beginning(file);
  const std::size_t first = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string::npos) return false;
  if (start[first] == '{') return start.find(kMark) != std::string::npos;
  return start[first] == '<' && start.find("<graphml") != std::string::npos;
}

std::vector<KnowledgeGraph> read_graphs(const std::string& file) {
  const std::string bytes = read_file(file);
  const bool lines = bytes.starts_with("{\"") && bytes.find("\n{\"") != std::string::npos;
  std::vector<KnowledgeGraph> out;
  if (!lines) {
    out.push_back(read_graph(bytes, file));
    return out;
  }
  std::size_t number = 0;
  for (std::size_t at = 0; at < bytes.size(); ++number) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line(bytes.data() + at, end - at);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos)
      out.push_back(read_graph(line, file + ", line " + std::to_string(number + 1)));
    at = end + 1;
  }
  return out;
}

}  // namespace entente
