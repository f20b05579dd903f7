#include <algorithm>
#include <cctype>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/fold.hpp"
#include "lexicon/gazetteer_file.hpp"
#include "schema/ftm_lines.hpp"
#include "schema/table.hpp"

namespace entente {

namespace {

// The first value of the first of these properties that has one.
std::string first_of(const FtmEntity& from, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto found = from.properties.find(name);
    if (found != from.properties.end() && !found->second.empty()) return found->second.front();
  }
  return "";
}

std::string country_of(const FtmEntity& from, const std::map<std::string, std::string>& countries) {
  std::string code = first_of(from, {"country", "jurisdiction", "mainCountry", "nationality", "citizenship"});
  std::transform(code.begin(), code.end(), code.begin(),
                 [](char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); });
  const auto found = countries.find(code);
  return found == countries.end() ? "" : found->second;
}

void add_aliases(const FtmEntity& from, GazetteerRow& row) {
  Entity& entity = row.entry.entity;
  for (const char* property : {"name", "alias", "previousName", "weakAlias", "abbreviation"}) {
    const auto found = from.properties.find(property);
    if (found == from.properties.end()) continue;
    const bool weak = std::string_view(property) == "weakAlias";
    const bool acronym = std::string_view(property) == "abbreviation";
    for (const std::string& text : found->second) {
      row.aliases.push_back({text, acronym ? AliasUse::acronym : AliasUse::name, weak});
      if (text != entity.name) entity.aliases.push_back(text);
    }
  }
  std::sort(entity.aliases.begin(), entity.aliases.end());
  entity.aliases.erase(std::unique(entity.aliases.begin(), entity.aliases.end()), entity.aliases.end());
}

}  // namespace

std::map<std::string, TypeAndKind> read_ftm_types(const std::filesystem::path& schemas) {
  std::map<std::string, TypeAndKind> out;
  for (const TableRow& row : read_table(schemas / "ftm.tsv", {"schema", "type", "kind"}).rows) {
    out[row.cells[0]] = {row.cells[1], row.cells[2]};
  }
  return out;
}

bool is_ftm(const std::filesystem::path& path) {
  const std::string bytes = read_file(path);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string::npos && bytes[first] == '{';
}

std::vector<GazetteerRow> read_ftm_gazetteer(const std::filesystem::path& path, const std::filesystem::path& schemas,
                                             const std::map<std::string, std::string>& countries) {
  const auto types = read_ftm_types(schemas);
  std::vector<GazetteerRow> out;
  for (const FtmEntity& from : read_ftm_lines(path)) {
    const auto type = types.find(from.schema);
    if (type == types.end()) continue;  // relations, documents and the like name nobody
    GazetteerRow row;
    Entity& entity = row.entry.entity;
    entity.name = first_of(from, {"name", "alias", "full"});
    if (entity.name.empty()) throw Error(path.string(), from.line, 1, "the entity '" + from.id + "' has no name");
    entity.type = type->second.type;
    entity.kind = type->second.kind;
    entity.id = fold(entity.type) + ":" + slug(entity.name);
    entity.country = country_of(from, countries);
    entity.note = first_of(from, {"position", "summary"});
    entity.codes["ftm"] = from.id;
    if (const std::string wikidata = first_of(from, {"wikidataId"}); !wikidata.empty()) {
      entity.codes["wikidata"] = wikidata;
    }
    add_aliases(from, row);
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace entente
