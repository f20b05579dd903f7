#include "evaluate/gold_graph.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "base/error.hpp"
#include "base/file.hpp"

namespace entente {

namespace {

using Value = rapidjson::Value;

std::string text(const Value& object, const char* name, const char* otherwise = "") {
  const auto member = object.FindMember(name);
  return member != object.MemberEnd() && member->value.IsString() ? member->value.GetString() : otherwise;
}

std::vector<std::string> texts(const Value& object, const char* name) {
  std::vector<std::string> out;
  const auto member = object.FindMember(name);
  if (member == object.MemberEnd() || !member->value.IsArray()) return out;
  for (const Value& item : member->value.GetArray()) {
    if (item.IsString()) out.emplace_back(item.GetString());
  }
  return out;
}

bool flag(const Value& object, const char* name) {
  const auto member = object.FindMember(name);
  return member != object.MemberEnd() && member->value.IsTrue();
}

const Value& array(const Value& root, const char* name, const std::string& file) {
  const auto member = root.FindMember(name);
  if (member == root.MemberEnd() || !member->value.IsArray())
    throw Error(file + ": a gold graph has an array '" + name + "'");
  return member->value;
}

}  // namespace

GoldGraph read_gold_graph(const std::filesystem::path& path) {
  const std::string bytes = read_file(path);
  rapidjson::Document root;
  root.Parse<rapidjson::kParseIterativeFlag>(bytes.c_str());
  if (root.HasParseError()) {
    throw Error(path.string() + ": is no JSON: " + rapidjson::GetParseError_En(root.GetParseError()) + " (byte " +
                std::to_string(root.GetErrorOffset()) + ")");
  }
  if (!root.IsObject()) throw Error(path.string() + ": a gold graph is a JSON object");
  GoldGraph gold;
  for (const Value& e : array(root, "entities", path.string()).GetArray()) {
    gold.entities.push_back(
        {text(e, "id"), text(e, "type"), text(e, "name"), texts(e, "aliases"), flag(e, "optional")});
  }
  for (const Value& r : array(root, "relations", path.string()).GetArray()) {
    gold.relations.push_back({text(r, "subject"), text(r, "object"), texts(r, "type"), text(r, "status", "asserted"),
                              texts(r, "sources"), text(r, "evidence"), flag(r, "optional")});
  }
  for (const Value& s : array(root, "statements", path.string()).GetArray()) {
    gold.statements.push_back(
        {text(s, "speaker"), text(s, "outlet"), text(s, "content"), text(s, "cue"), flag(s, "optional")});
  }
  return gold;
}

}  // namespace entente
