#include "output/graphml_reader.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "base/error.hpp"

namespace entente {

namespace {

using Values = std::map<std::string, std::string>;

std::string string(const xmlChar* text) { return text == nullptr ? "" : reinterpret_cast<const char*>(text); }

bool is(const xmlNode* node, const char* name) { return node->type == XML_ELEMENT_NODE && string(node->name) == name; }

std::string attribute(const xmlNode* node, const char* name) {
  const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
      xmlGetProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name)), xmlFree);  // NOLINT
  return string(value.get());
}

std::vector<std::string> split(const std::string& text, char delimiter) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(delimiter, at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

class GraphmlReader {
 public:
  explicit GraphmlReader(const std::string& file) : file_(file) {}

  KnowledgeGraph read(const xmlNode* root) {
    if (!is(root, "graphml")) fail(root, "this is no GraphML: the first element is not <graphml>");
    const xmlNode* graph = nullptr;
    for (const xmlNode* node = root->children; node != nullptr; node = node->next) {
      if (is(node, "key")) names_[attribute(node, "id")] = attribute(node, "attr.name");
      if (is(node, "graph")) graph = node;
    }
    if (graph == nullptr) fail(root, "there is no <graph>");
    for (const xmlNode* node = graph->children; node != nullptr; node = node->next) {
      if (is(node, "node")) read_node(node);
    }
    for (const xmlNode* node = graph->children; node != nullptr; node = node->next) {
      if (is(node, "edge")) read_edge(node);
    }
    return std::move(graph_);
  }

 private:
  Values values_of(const xmlNode* element) const {
    Values out;
    for (const xmlNode* node = element->children; node != nullptr; node = node->next) {
      if (!is(node, "data")) continue;
      const auto name = names_.find(attribute(node, "key"));
      if (name == names_.end() || name->second.empty()) continue;
      const std::unique_ptr<xmlChar, decltype(xmlFree)> content(xmlNodeGetContent(node), xmlFree);
      out[name->second] = string(content.get());
    }
    return out;
  }

  static std::string first_of(const Values& values, std::initializer_list<const char*> names) {
    for (const char* name : names) {
      const auto found = values.find(name);
      if (found != values.end() && !found->second.empty()) return found->second;
    }
    return {};
  }

  void read_node(const xmlNode* node) {
    const Values values = values_of(node);
    Entity entity;
    entity.id = attribute(node, "id");
    if (entity.id.empty()) fail(node, "a node has no id");
    entity.name = first_of(values, {"label", "name"});
    if (entity.name.empty()) entity.name = entity.id;
    entity.type = first_of(values, {"entity", "type"});
    entity.kind = first_of(values, {"kind"});
    entity.country = first_of(values, {"country"});
    entity.note = first_of(values, {"note"});
    entity.aliases = split(first_of(values, {"aliases"}), '|');
    for (const std::string& code : split(first_of(values, {"codes"}), '|'))
      entity.codes[code.substr(0, code.find('='))] = code.substr(std::min(code.find('='), code.size() - 1) + 1);
    entity.mentions = std::strtoul(first_of(values, {"mentions"}).c_str(), nullptr, 10);
    const auto [known, added] = vertices_.try_emplace(entity.id);
    if (!added) fail(node, "two nodes have the id '" + entity.id + "'");
    known->second = boost::add_vertex(std::move(entity), graph_);
  }

  void read_edge(const xmlNode* node) {
    const Values values = values_of(node);
    Relation relation;
    relation.id = attribute(node, "id");
    if (relation.id.empty()) relation.id = std::string(1, 'e').append(std::to_string(boost::num_edges(graph_) + 1));
    relation.type = first_of(values, {"relation", "type"});
    relation.label = first_of(values, {"label"});
    relation.date = first_of(values, {"date"});
    const std::string status = first_of(values, {"status"});
    for (int i = 0; i <= static_cast<int>(Status::former); ++i) {
      if (name_of(static_cast<Status>(i)) == status) relation.status = static_cast<Status>(i);
    }
    if (const std::string confidence = first_of(values, {"confidence"}); !confidence.empty())
      relation.confidence = std::clamp(std::strtod(confidence.c_str(), nullptr), 0.0, 1.0);
    boost::add_edge(end_of(node, "source"), end_of(node, "target"), std::move(relation), graph_);
  }

  Vertex end_of(const xmlNode* node, const char* end) {
    const std::string id = attribute(node, end);
    const auto found = vertices_.find(id);
    if (found == vertices_.end()) fail(node, "'" + std::string(end) + "' is '" + id + "', and no node has that id");
    return found->second;
  }

  [[noreturn]] void fail(const xmlNode* node, const std::string& message) const {
    throw Error(file_, static_cast<std::size_t>(xmlGetLineNo(node)), 0, message);
  }

  const std::string& file_;
  std::map<std::string, std::string> names_;
  std::map<std::string, Vertex> vertices_;
  KnowledgeGraph graph_;
};

}  // namespace

KnowledgeGraph read_graphml(std::string_view bytes, const std::string& file) {
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(xmlNewParserCtxt(), xmlFreeParserCtxt);
  const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
      xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES),
      xmlFreeDoc);
  const xmlNode* root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
  if (root == nullptr) {
    const xmlError* error = xmlCtxtGetLastError(context.get());
    std::string message = error == nullptr || error->message == nullptr ? "no XML" : error->message;
    while (!message.empty() && message.back() == '\n') message.pop_back();
    throw Error(file, error == nullptr ? 1 : static_cast<std::size_t>(error->line), 0, message);
  }
  return GraphmlReader(file).read(root);
}

}  // namespace entente
