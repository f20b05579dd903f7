#include "lexicon/gazetteer_file.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/fold.hpp"
#include "schema/table.hpp"

namespace entente {

namespace {

constexpr AliasUse kUses[] = {AliasUse::name,    AliasUse::acronym, AliasUse::adjective, AliasUse::people,
                              AliasUse::capital, AliasUse::seat,    AliasUse::epithet,   AliasUse::mark};

GazetteerAlias alias_of(std::string_view text, AliasUse use) {
  const bool ambiguous = !text.empty() && text.back() == '?';
  if (ambiguous) text.remove_suffix(1);
  return {std::string(text), use, ambiguous};
}

GazetteerRow row_of(const Table& table, const TableRow& row) {
  const auto fail = [&](const std::string& what) { throw Error(table.file, row.line, 0, what); };
  GazetteerRow out;
  Entity& entity = out.entry.entity;
  out.aliases.push_back(alias_of(row.cells[1], AliasUse::name));
  entity.name = out.aliases.front().text;
  entity.type = row.cells[2];
  entity.kind = row.cells[3];
  entity.country = row.cells[4];
  entity.note = row.cells[8];
  entity.id = row.cells[0].empty() ? fold(entity.type) + ":" + slug(entity.name) : row.cells[0];
  out.entry.parent = row.cells[5];
  if (entity.name.empty() || entity.type.empty()) fail("an entry has a name and a type");
  for (const std::string& code : split_cell(row.cells[6])) {
    const std::size_t colon = code.find(':');
    if (colon == std::string::npos) fail("a code is written scheme:code, not '" + code + "'");
    entity.codes[code.substr(0, colon)] = code.substr(colon + 1);
  }
  for (const std::string& cell : split_cell(row.cells[7])) {
    const std::size_t colon = cell.find(':');
    const auto use = std::find_if(std::begin(kUses), std::end(kUses),
                                  [&](AliasUse u) { return name_of(u) == cell.substr(0, colon); });
    if (colon == std::string::npos || use == std::end(kUses)) {
      fail(
          "an alias is written use:alias, its use name, acronym, adjective, people, capital, seat, epithet or mark; "
          "not '" +
          cell + "'");
    }
    out.aliases.push_back(alias_of(std::string_view(cell).substr(colon + 1), *use));
  }
  // Fit to be shown where the text does not say it: another name, no capital, epithet or word of more meanings.
  for (const GazetteerAlias& alias : out.aliases) {
    const bool safe = !alias.ambiguous && (alias.use == AliasUse::name || alias.use == AliasUse::acronym);
    if (safe && alias.text != entity.name) entity.aliases.push_back(alias.text);
  }
  std::sort(entity.aliases.begin(), entity.aliases.end());
  entity.aliases.erase(std::unique(entity.aliases.begin(), entity.aliases.end()), entity.aliases.end());
  return out;
}

}  // namespace

std::vector<GazetteerRow> read_gazetteer_file(const std::filesystem::path& path) {
  const Table table = read_table(path, {"id", "name", "type", "kind", "country", "parent", "codes", "aliases", "note"});
  std::vector<GazetteerRow> out;
  for (const TableRow& row : table.rows) out.push_back(row_of(table, row));
  return out;
}

}  // namespace entente
