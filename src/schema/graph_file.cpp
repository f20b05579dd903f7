#include "schema/graph_file.hpp"

#include <map>
#include <set>

#include "schema/json_file.hpp"

namespace entente {

namespace {

using Value = rapidjson::Value;

// What no schema can say: ids that are one, ends that exist, types that the ontology knows.
class Coherence {
 public:
  Coherence(const Value& root, const Ontology& ontology) : root_(root), ontology_(ontology) {}

  std::vector<GraphFault> run() {
    for (const Value& document : root_["graph"]["documents"].GetArray()) documents_.insert(document["id"].GetString());
    each("nodes", [&](const Value& node, const std::string& at) { check_node(node, at); });
    for (const char* name : {"edges", "links"}) {
      each(name, [&](const Value& edge, const std::string& at) { check_edge(edge, at); });
    }
    each("statements", [&](const Value& statement, const std::string& at) { check_statement(statement, at); });
    return std::move(faults_);
  }

 private:
  template <class Check>
  void each(const char* name, Check check) {
    if (!root_.HasMember(name)) return;
    std::size_t number = 0;
    for (const Value& item : root_[name].GetArray())
      check(item, "/" + std::string(name) + "/" + std::to_string(number++));
  }

  void fault(std::string pointer, std::string message) { faults_.push_back({std::move(pointer), std::move(message)}); }

  void check_node(const Value& node, const std::string& at) {
    const std::string id = node["id"].GetString(), type = node["type"].GetString();
    if (!types_.emplace(id, type).second) fault(at + "/id", "the node '" + id + "' is there twice");
    if (ontology_.entity(type) == nullptr) fault(at + "/type", "the ontology has no entity type '" + type + "'");
  }

  void check_known(const Value& id, const std::string& at) {
    if (id.IsString() && !types_.contains(id.GetString())) {
      fault(at, "there is no node '" + std::string(id.GetString()) + "'");
    }
  }

  void check_document(const Value& owner, const std::string& at) {
    const std::string id = owner["document"].GetString();
    if (!documents_.contains(id)) fault(at + "/document", "there is no document '" + id + "'");
  }

  void check_edge(const Value& edge, const std::string& at) {
    const std::string id = edge["id"].GetString(), type = edge["type"].GetString();
    if (!edges_.insert(id).second) fault(at + "/id", "the edge '" + id + "' is there twice");
    check_known(edge["source"], at + "/source");
    check_known(edge["target"], at + "/target");
    if (ontology_.relation(type) == nullptr) {
      fault(at + "/type", "the ontology has no relation type '" + type + "'");
    } else {
      check_ends(edge, type, at);
    }
    std::size_t number = 0;
    for (const Value& evidence : edge["evidence"].GetArray()) {
      const std::string place = at + "/evidence/" + std::to_string(number++);
      check_document(evidence, place);
      std::size_t source = 0;
      for (const Value& who : evidence["sources"].GetArray()) {
        check_known(who, place + "/sources/" + std::to_string(source++));
      }
    }
  }

  void check_ends(const Value& edge, const std::string& type, const std::string& at) {
    const auto source = types_.find(edge["source"].GetString());
    const auto target = types_.find(edge["target"].GetString());
    if (source == types_.end() || target == types_.end()) return;
    if (ontology_.entity(source->second) == nullptr || ontology_.entity(target->second) == nullptr) return;
    if (ontology_.allows(type, source->second, target->second)) return;
    fault(at, "'" + type + "' does not go from " + source->second + " to " + target->second);
  }

  void check_statement(const Value& statement, const std::string& at) {
    const std::string id = statement["id"].GetString();
    if (!statements_.insert(id).second) fault(at + "/id", "the statement '" + id + "' is there twice");
    check_document(statement, at);
    check_known(statement["speaker"], at + "/speaker");
    if (statement.HasMember("outlet")) check_known(statement["outlet"], at + "/outlet");
    if (!statement.HasMember("about")) return;
    std::size_t number = 0;
    for (const Value& about : statement["about"].GetArray()) {
      check_known(about, at + "/about/" + std::to_string(number++));
    }
  }

  const Value& root_;
  const Ontology& ontology_;
  std::map<std::string, std::string> types_;  // of the nodes, by id
  std::set<std::string> documents_, edges_, statements_;
  std::vector<GraphFault> faults_;
};

}  // namespace

std::vector<GraphFault> graph_faults(const std::string& bytes, const std::string& name, const Ontology& ontology) {
  const rapidjson::Document root = parse_json(bytes, name);
  return Coherence(root, ontology).run();
}

}  // namespace entente
