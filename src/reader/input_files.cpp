#include "reader/input_files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "base/error.hpp"
#include "base/fold.hpp"

namespace entente {

namespace fs = std::filesystem;

namespace {

bool is_text(const fs::path& path) {
  constexpr std::array<std::string_view, 5> endings = {".txt", ".html", ".htm", ".jsonl", ".csv"};
  return std::find(endings.begin(), endings.end(), fold(path.extension().string())) != endings.end();
}

void add_folder(const fs::path& folder, std::vector<InputFile>& out) {
  std::vector<std::string> found;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code unread;
    if (it->is_regular_file(unread) && is_text(it->path())) found.push_back(it->path().string());
  }
  if (error) throw Error(folder.string() + ": cannot be read: " + error.message());
  if (found.empty())
    throw Error(folder.string() + ": the folder holds no texts (*.txt, *.html, *.htm, *.jsonl, *.csv)");
  std::sort(found.begin(), found.end());
  for (std::string& path : found) out.push_back({std::move(path), ""});
}

}  // namespace

std::vector<InputFile> find_input_files(const std::vector<std::string>& inputs) {
  std::vector<InputFile> out;
  for (const std::string& input : inputs) {
    std::error_code error;
    if (input == "-")
      out.push_back({"-", ""});
    else if (fs::is_directory(input, error))
      add_folder(input, out);
    else if (fs::exists(input, error))
      out.push_back({input, ""});
    else
      throw Error(input + ": no such file or folder");
  }
  // A name that two files share is told apart by their folders.
  std::map<std::string, std::size_t> stems;
  for (InputFile& file : out) {
    file.id = file.path == "-" ? "stdin" : slug(fs::path(file.path).stem().string());
    ++stems[file.id];
  }
  for (InputFile& file : out) {
    if (stems[file.id] > 1) file.id = slug(fs::path(file.path).lexically_normal().string());
  }
  return out;
}

}  // namespace entente
