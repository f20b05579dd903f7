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
    else if (kind == "closing")
      words.closings.insert(row.cells[0]);
    else if (const auto bar = row.cells[0].find('|'); kind == "joined" && bar != std::string::npos)
      words.joined[row.cells[0].substr(0, bar) + row.cells[0].substr(bar + 1)] = bar;
    else
      throw Error(table.file, row.line, 0,
                  "the class is title, abbreviation, final, numbered, prefix, closing or, for a word with a bar, "
                  "joined; not '" +
                      kind + "'");
  }
  return words;
}

bool SegmentWords::is_abbreviation(std::string_view word) const {
  return titles.contains(word) || abbreviations.contains(word) || finals.contains(word) || numbered.contains(word);
}

}  // namespace entente
