#include "output/dot_graph.hpp"

#include <cstdlib>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include <graphviz/cgraph.h>

#include "base/utf8.hpp"
#include "output/clean_text.hpp"

namespace entente {

namespace {

constexpr std::size_t kMostBytes = 16000;

// cgraph takes char* for what it only reads.
char* c_string(const std::string& text) { return const_cast<char*>(text.c_str()); }  // NOLINT
char* c_string(const char* text) { return const_cast<char*>(text); }                 // NOLINT

std::string capped(std::string_view text) {
  if (text.size() <= kMostBytes) return std::string(text);
  std::size_t end = kMostBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  while (end > 0 && text[end - 1] == '\\') --end;
  return std::string(text.substr(0, end));
}

bool is_entity(std::string_view text) {
  const std::size_t end = text.find(';');
  if (end == std::string_view::npos || end < 2) return false;
  return text.substr(1, end - 1).find_first_not_of("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") ==
         std::string_view::npos;
}

int append(void* to, const char* text) {
  *static_cast<std::string*>(to) += text;
  return 0;
}

int no_flush(void*) { return 0; }

// Ids in order of naming. cgraph's own are the addresses of the names, and it writes subgraphs in order of id. It wants
// names back as strings of its own making, whose mark for HTML stands before the first letter.
struct NameIds {
  Agraph_t* graph;
  std::map<std::string, IDTYPE, std::less<>> ids;
  std::vector<char*> names;

  static NameIds& of(void* state) { return *static_cast<NameIds*>(state); }
  static void* open(Agraph_t* graph, Agdisc_t*) { return new NameIds{graph, {}, {}}; }
  static void close(void* state) { delete &of(state); }
  static long map(void* state, int, char* name, IDTYPE* id, int create) {
    NameIds& all = of(state);
    const std::string key = name == nullptr ? '%' + std::to_string(all.names.size()) : name;
    const auto known = all.ids.find(key);
    if (known == all.ids.end() && create == 0) return 0;
    if (known == all.ids.end()) all.names.push_back(agstrdup(all.graph, c_string(key)));
    *id = known == all.ids.end() ? all.ids[key] = all.names.size() : known->second;
    return 1;
  }
  static long alloc(void*, int, IDTYPE) { return 0; }
  static void release(void*, int, IDTYPE) {}
  static char* print(void* state, int, IDTYPE id) {
    const NameIds& all = of(state);
    return id == 0 || id > all.names.size() ? nullptr : all.names[id - 1];
  }
  static void note(void*, int, void*) {}
};

std::mutex& writer_mutex() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace

std::string dot_text(std::string_view text) {
  const std::string clean = clean_text(text);
  std::string out;
  for (std::size_t i = 0; i < clean.size(); ++i) {
    const char c = clean[i];
    if (c == '\\') {
      out += "\\\\";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '&' && is_entity(std::string_view(clean).substr(i))) {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : clean_text(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "<br/>";
        break;
      case '\\':  // "\N" would become the name of the node
        out += "\\\\";
        break;
      default:
        out += c;
    }
  }
  return out;
}

struct DotGraph::Impl {
  Agiodisc_t io = {AgIoDisc.afread, append, no_flush};
  Agiddisc_t ids = {NameIds::open,  NameIds::map,   NameIds::alloc, NameIds::release,
                    NameIds::print, NameIds::close, NameIds::note};
  Agdisc_t discipline = {nullptr, &ids, &io};
  Agraph_t* graph = nullptr;

  void set(void* object, const char* name, std::string_view value) const {
    agsafeset(object, c_string(name), c_string(capped(value)), c_string(""));
  }
  void set_html(void* object, const char* name, std::string_view html) const {
    agsafeset(object, c_string(name), c_string(""), c_string(""));
    char* shared = agstrdup_html(graph, c_string(std::string(html)));
    agset(object, c_string(name), shared);
    agstrfree(graph, shared);
  }
};

DotGraph::DotGraph(std::string_view name) : impl_(std::make_unique<Impl>()) {
  impl_->graph = agopen(c_string(std::string(name)), Agdirected, &impl_->discipline);
  graph_default("linelength", "0");
}

DotGraph::~DotGraph() { agclose(impl_->graph); }

void DotGraph::graph_default(const char* name, std::string_view value) {
  agattr(impl_->graph, AGRAPH, c_string(name), c_string(capped(value)));
}

void DotGraph::graph_html(const char* name, std::string_view html) { impl_->set_html(impl_->graph, name, html); }

void DotGraph::node_default(const char* name, std::string_view value) {
  agattr(impl_->graph, AGNODE, c_string(name), c_string(std::string(value)));
}

void DotGraph::edge_default(const char* name, std::string_view value) {
  agattr(impl_->graph, AGEDGE, c_string(name), c_string(std::string(value)));
}

DotGraph::Node DotGraph::node(std::string_view name) { return {agnode(impl_->graph, c_string(std::string(name)), 1)}; }

DotGraph::Edge DotGraph::edge(Node from, Node to, std::string_view key) {
  return {agedge(impl_->graph, static_cast<Agnode_t*>(from.at), static_cast<Agnode_t*>(to.at),
                 c_string(std::string(key)), 1)};
}

DotGraph::Cluster DotGraph::subgraph(std::string_view name) {
  return {agsubg(impl_->graph, c_string(std::string(name)), 1)};
}

void DotGraph::put(Cluster into, Node node) {
  agsubnode(static_cast<Agraph_t*>(into.at), static_cast<Agnode_t*>(node.at), 1);
}

void DotGraph::set(Node node, const char* name, std::string_view value) { impl_->set(node.at, name, value); }
void DotGraph::set(Edge edge, const char* name, std::string_view value) { impl_->set(edge.at, name, value); }
void DotGraph::set(Cluster cluster, const char* name, std::string_view value) { impl_->set(cluster.at, name, value); }
void DotGraph::set_html(Node node, const char* name, std::string_view html) { impl_->set_html(node.at, name, html); }
void DotGraph::set_html(Edge edge, const char* name, std::string_view html) { impl_->set_html(edge.at, name, html); }

std::string DotGraph::write() const {
  const std::lock_guard lock(writer_mutex());
  std::string out;
  agwrite(impl_->graph, &out);
  return out;
}

}  // namespace entente
