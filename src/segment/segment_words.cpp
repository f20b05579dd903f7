#include "segment/segment_words.hpp"

#include "base/error.hpp"
#include "schema/table.hpp"

namespace entente {

SegmentWords SegmentWords::load(const std::filesystem::path& schemas) {
  SegmentWords words;
  const Table table = read_table(schemas / "segment" / "words.tsv", {"word", "class"});
  for (const TableRow& row : table.rows) {
    const std::string& kind = row.cells[1];
    if (kind == "title")
      words.titles.insert(row.cells[0]);
    else if (kind == "abbreviation")
      words.abbreviations.insert(row.cells[0]);
    else if (kind == "final")
      words.finals.insert(row.cells[0]);
    else if (kind == "numbered")
      words.numbered.insert(row.cells[0]);
    else if (kind == "prefix")
      words.prefixes.insert(row.cells[0]);
    else
      throw Error(table.file, row.line, 0,
                  "the class is title, abbreviation, final, numbered or prefix, not '" + kind + "'");
  }
  return words;
}

bool SegmentWords::is_abbreviation(std::string_view word) const {
  return titles.contains(word) || abbreviations.contains(word) || finals.contains(word) || numbered.contains(word);
}

}  // namespace entente
