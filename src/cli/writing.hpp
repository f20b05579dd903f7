// Writing graphs and pictures in the formats that the options name.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "graph/knowledge_graph.hpp"
#include "output/diagram_options.hpp"
#include "output/format.hpp"

namespace CLI {
class App;
}

namespace entente {

// Options of the diagram: --top, --focus, --type, ...
void add_diagram_options(CLI::App& command, DiagramOptions& options);

// "json", "dot", "svg", ...: all the names that --format takes.
std::vector<std::string> writable_formats();

// The bytes of the graph in one format. Throws Error for a format that is not there.
std::string in_format(const KnowledgeGraph& graph, const Ontology& ontology, const std::string& format,
                      const WriteOptions& write, const DiagramOptions& diagram);

// ".json", ".svg", ... of a format.
std::string extension_of(const std::string& format);
// The format of a file by its name; throws Error where no format has that ending.
std::string format_of(const std::filesystem::path& file);

}  // namespace entente
