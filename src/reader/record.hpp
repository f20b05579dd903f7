// One article as its container gives it: a text file whole, a row of CSV, a line of JSON Lines, a web page.
// CSV follows RFC 4180 with the first row as column names; JSON Lines holds one object a line. Named fields: id, title,
// text, date, outlet, author, url, language; others are passed over. Linear.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace entente {

struct Record {
  std::string id, title, text, date, outlet, author, url, language;
  std::size_t line = 0;  // in its file, from 1; 0 where the file is the record
};

// Throw Error with file and line for what is malformed or has no text column.
void read_csv(std::string_view bytes, const std::string& name, const std::function<void(Record)>& take);
void read_json_lines(std::string_view bytes, const std::string& name, const std::function<void(Record)>& take);

// The field of that name, or nullptr.
std::string* field(Record& record, std::string_view name);

}  // namespace entente
