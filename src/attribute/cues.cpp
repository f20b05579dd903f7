#include "attribute/cues.hpp"

#include "base/error.hpp"
#include "schema/table.hpp"

namespace entente {

Cues Cues::load(const std::filesystem::path& schemas) {
  Cues out;
  const Table table = read_table(schemas / "attribution" / "cues.tsv", {"word", "pos", "stance", "content"});
  for (const TableRow& row : table.rows) {
    if (row.cells[1] != "verb" && row.cells[1] != "noun")
      throw Error(table.file, row.line, 0, "pos is verb or noun, not '" + row.cells[1] + "'");
    if (row.cells[2] != "asserts" && row.cells[2] != "denies")
      throw Error(table.file, row.line, 0, "stance is asserts or denies, not '" + row.cells[2] + "'");
    if (row.cells[3] != "clause" && row.cells[3] != "phrase")
      throw Error(table.file, row.line, 0, "content is clause or phrase, not '" + row.cells[3] + "'");
    out.cues_[row.cells[1] + ":" + row.cells[0]] = {row.cells[2] == "denies", row.cells[3] == "phrase"};
  }
  return out;
}

const Cue* Cues::find(std::string_view lemma, bool verb) const {
  const auto found = cues_.find((verb ? "verb:" : "noun:") + std::string(lemma));
  return found == cues_.end() ? nullptr : &found->second;
}

}  // namespace entente
