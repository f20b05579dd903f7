// What the commands that write graphs share: their options, and formats by the names and file endings of the user.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "output/format.hpp"

namespace CLI {
class App;
}

namespace entente {

// --compact, --links, and of the diagram --top, --focus, --type, ...
void add_write_options(CLI::App& command, WriteOptions& options);

// "json", "dot", "svg", ...: all the names that --format takes.
std::vector<std::string> format_names();
std::string format_list();                              // the same, set apart by commas
const Format& format_asked(const std::string& name);    // throws Error where there is none
const Format& format_of_file(const std::string& file);  // by the ending; throws Error where none has it

struct NamedBytes {
  std::filesystem::path file;
  std::string bytes;
};

// Throws Error where one of the files is there and is to be kept; then none is written.
void write_together(const std::vector<NamedBytes>& files, bool overwrite);

}  // namespace entente
