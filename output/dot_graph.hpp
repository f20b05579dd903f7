// The one wrapper of cgraph: builds a digraph and writes it as DOT. cgraph does not escape backslashes, keeps static
// state in its writer, breaks long lines and orders subgraphs by the addresses of their names: here text is escaped,
// one writer runs at a time, lines are left whole, ids are numbers in order of making. Values are capped at 16,000
// bytes, the most that Graphviz 2.4x can read back.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace entente {

// Text for a label or a tooltip: backslash, line feed and what looks like an entity are taken literally.
std::string dot_text(std::string_view text);
// Text inside an HTML-like label.
std::string html_text(std::string_view text);

class DotGraph {
 public:
  struct Impl;
  // Handles into the graph; they live as long as it does.
  struct Node {
    void* at = nullptr;
  };
  struct Edge {
    void* at = nullptr;
  };
  struct Cluster {
    void* at = nullptr;
  };

  explicit DotGraph(std::string_view name);
  ~DotGraph();
  DotGraph(const DotGraph&) = delete;
  DotGraph& operator=(const DotGraph&) = delete;

  void graph_default(const char* name, std::string_view value);
  void graph_html(const char* name, std::string_view html);
  void node_default(const char* name, std::string_view value);
  void edge_default(const char* name, std::string_view value);

  Node node(std::string_view name);
  Edge edge(Node from, Node to, std::string_view key);  // a new edge for every key
  Cluster subgraph(std::string_view name);
  void put(Cluster into, Node node);

  void set(Node node, const char* name, std::string_view value);
  void set(Edge edge, const char* name, std::string_view value);
  void set(Cluster cluster, const char* name, std::string_view value);
  void set_html(Node node, const char* name, std::string_view html);
  void set_html(Edge edge, const char* name, std::string_view html);

  std::string write() const;

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace entente
