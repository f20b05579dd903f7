// Reads gazetteer files: tab-separated, columns id, name, type, kind, country, parent, codes, aliases, note.
// `aliases` holds `use:alias` pieces set apart by '|'; a trailing '?' on the name or an alias marks it ambiguous.
#pragma once

#include <filesystem>
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

}  // namespace entente
