// The one table of formats: what `--format`, `convert` and the file extensions mean. One pair of files a format.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "output/diagram_options.hpp"
#include "schema/ontology.hpp"

namespace entente {

struct WriteOptions {
  bool compact = false;                  // JSON on one line
  bool links = false;                    // "links" in place of "edges"
  bool extract = false;                  // one document's graph, named by a member "document" at the top
  std::optional<double> min_confidence;  // where given: relations less sure are left out, of every format
  DiagramOptions diagram;
};

// One of the files of a format that takes several: "graph.csv" becomes "graph" + suffix.
struct FormatFile {
  std::string suffix;  // ".nodes.csv"
  std::string bytes;
};

struct Format {
  std::string_view name;       // "graphml"
  std::string_view extension;  // ".graphml"
  std::string_view description;
  // The one file; of a format of several files the main one, which is what a pipe gets.
  std::string (*write)(const KnowledgeGraph& graph, const Ontology& ontology, const WriteOptions& options);
  // nullptr for a format of one file
  std::vector<FormatFile> (*write_files)(const KnowledgeGraph& graph, const Ontology& ontology,
                                         const WriteOptions& options) = nullptr;
};

const std::vector<Format>& formats();
const Format* format_named(std::string_view name);         // nullptr when there is none
const Format* format_of_path(std::string_view file_name);  // by the longest extension that fits

// All the files of a format; of a format of one file, that file.
std::vector<FormatFile> write_files(const Format& format, const KnowledgeGraph& graph, const Ontology& ontology,
                                    const WriteOptions& options);

}  // namespace entente
