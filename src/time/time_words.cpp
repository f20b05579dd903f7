#include "time/time_words.hpp"

#include <charconv>

#include "schema/table.hpp"

namespace entente {

TimeWords TimeWords::load(const std::filesystem::path& schemas) {
  TimeWords out;
  const Table table = read_table(schemas / "time" / "words.tsv", {"word", "class", "value"});
  for (const TableRow& row : table.rows) out.values_[row.cells[1] + ":" + row.cells[0]] = row.cells[2];
  return out;
}

const std::string* TimeWords::find(std::string_view word_class, std::string_view lower) const {
  const auto found = values_.find(std::string(word_class) + ":" + std::string(lower));
  return found == values_.end() ? nullptr : &found->second;
}

std::optional<int> TimeWords::number(std::string_view word_class, std::string_view lower) const {
  const std::string* value = find(word_class, lower);
  int out = 0;
  if (value == nullptr || std::from_chars(value->data(), value->data() + value->size(), out).ec != std::errc())
    return {};
  return out;
}

}  // namespace entente
