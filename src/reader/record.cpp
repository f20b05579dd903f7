#include "reader/record.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/error.hpp"
#include "base/fold.hpp"
#include "schema/json_file.hpp"

namespace entente {

namespace {

// The rows of a CSV file, one at a time.
class CsvRows {
 public:
  CsvRows(std::string_view bytes, const std::string& name) : rest_(bytes), name_(name) {}

  // False at the end of the file.
  bool next(std::vector<std::string>& cells, std::size_t& line) {
    cells.clear();
    if (rest_.empty()) return false;
    line = line_;
    bool more = true;
    while (more) {
      cells.emplace_back();
      more = rest_.starts_with('"') ? quoted(cells.back()) : plain(cells.back());
    }
    return true;
  }

 private:
  // Both return whether the row goes on.
  bool plain(std::string& cell) {
    const std::size_t end = std::min(rest_.find_first_of(",\n"), rest_.size());
    cell = rest_.substr(0, end);
    rest_.remove_prefix(end);
    if (cell.ends_with('\r')) cell.pop_back();
    return close();
  }

  bool quoted(std::string& cell) {
    const std::size_t start = line_;
    rest_.remove_prefix(1);
    while (true) {
      const std::size_t end = rest_.find('"');
      if (end == std::string_view::npos) throw Error(name_, start, 0, "a quoted cell starts here and never ends");
      line_ +=
          static_cast<std::size_t>(std::count(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
      cell += rest_.substr(0, end);
      rest_.remove_prefix(end + 1);
      if (!rest_.starts_with('"')) break;
      cell += '"';
      rest_.remove_prefix(1);
    }
    if (rest_.starts_with('\r')) rest_.remove_prefix(1);
    if (!rest_.empty() && rest_[0] != ',' && rest_[0] != '\n')
      throw Error(name_, line_, 0, "a comma or the end of the row must follow a quoted cell");
    return close();
  }

  bool close() {
    if (rest_.empty()) return false;
    const bool more = rest_[0] == ',';
    line_ += more ? 0 : 1;
    rest_.remove_prefix(1);
    if (more && rest_.empty()) rest_ = "\n";
    return more;
  }

  std::string_view rest_;
  const std::string& name_;
  std::size_t line_ = 1;
};

void take_object(const rapidjson::Value& object, Record& record, const std::string& name, std::size_t line) {
  for (const auto& member : object.GetObject()) {
    std::string* value = field(record, member.name.GetString());
    if (value == nullptr || member.value.IsNull()) continue;
    if (member.value.IsString())
      value->assign(member.value.GetString(), member.value.GetStringLength());
    else if (member.value.IsUint64() && value == &record.id)
      *value = std::to_string(member.value.GetUint64());
    else
      throw Error(name, line, 0, std::string("the field \"") + member.name.GetString() + "\" must be a string");
  }
}

}  // namespace

std::string* field(Record& record, std::string_view name) {
  const std::array<std::pair<std::string_view, std::string*>, 8> fields = {{{"id", &record.id},
                                                                            {"title", &record.title},
                                                                            {"text", &record.text},
                                                                            {"date", &record.date},
                                                                            {"outlet", &record.outlet},
                                                                            {"author", &record.author},
                                                                            {"url", &record.url},
                                                                            {"language", &record.language}}};
  const std::string folded = fold(name);
  for (const auto& [known, value] : fields) {
    if (folded == known) return value;
  }
  return nullptr;
}

void read_csv(std::string_view bytes, const std::string& name, const std::function<void(Record)>& take) {
  CsvRows rows(bytes, name);
  std::vector<std::string> columns, cells;
  std::size_t line = 0;
  rows.next(columns, line);
  Record probe;
  if (std::none_of(columns.begin(), columns.end(), [&](const auto& c) { return field(probe, c) == &probe.text; }))
    throw Error(name, 1, 0, "the first row must name the columns, one of them \"text\"");
  while (rows.next(cells, line)) {
    if (cells.size() == 1 && cells[0].empty()) continue;
    if (cells.size() != columns.size())
      throw Error(
          name, line, 0,
          "this row has " + std::to_string(cells.size()) + " cells, the first one " + std::to_string(columns.size()));
    Record record;
    record.line = line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (std::string* value = field(record, columns[i])) *value = std::move(cells[i]);
    }
    take(std::move(record));
  }
}

void read_json_lines(std::string_view bytes, const std::string& name, const std::function<void(Record)>& take) {
  std::size_t number = 0;
  while (!bytes.empty()) {
    const std::string line(bytes.substr(0, bytes.find('\n')));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    rapidjson::Document object;
    try {
      object = parse_json(line, name);
    } catch (const Error&) {
      throw Error(name, number, 0, "is no JSON; a file of JSON Lines holds one object a line");
    }
    if (!object.IsObject() || !object.HasMember("text"))
      throw Error(name, number, 0, "the line must be a JSON object with a \"text\"");
    Record record;
    record.line = number;
    take_object(object, record, name, number);
    take(std::move(record));
  }
}

}  // namespace entente
