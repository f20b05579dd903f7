// Reads gazetteer files: tab-separated, columns id, name, type, kind, country, parent, codes, aliases, note.
// A user's file may be FollowTheMoney JSON lines instead (it opens with '{'); schemas/ftm.tsv says which of its
// schemata are read, and as what. `aliases` holds `use:alias` pieces set apart by '|'; a trailing '?' on the name or an
// alias marks it ambiguous.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "lexicon/gazetteer.hpp"

namespace entente {

struct GazetteerAlias {
  std::string text;
  AliasUse use = AliasUse::name;
  bool ambiguous = false;
};

struct GazetteerRow {
  GazetteerEntry entry;
  std::vector<GazetteerAlias> aliases;  // the name first
};

// Throws Error with file, line and what is wrong.
std::vector<GazetteerRow> read_gazetteer_file(const std::filesystem::path& path);

struct TypeAndKind {
  std::string type, kind;
};

// What schemas/ftm.tsv makes of the schemata of FollowTheMoney.
std::map<std::string, TypeAndKind> read_ftm_types(const std::filesystem::path& schemas);

// `schemas` holds ftm.tsv; `countries` gives the alpha-3 code of an alpha-2 code.
std::vector<GazetteerRow> read_ftm_gazetteer(const std::filesystem::path& path, const std::filesystem::path& schemas,
                                             const std::map<std::string, std::string>& countries);
bool is_ftm(const std::filesystem::path& path);  // its first character is '{'

}  // namespace entente
