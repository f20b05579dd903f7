#include "base/data_path.hpp"

#include <cstdlib>
#include <string>
#include <vector>

#include "base/error.hpp"

namespace entente {

namespace fs = std::filesystem;

fs::path data_path(std::string_view name) {
  std::vector<fs::path> places;
  if (const char* given = std::getenv("ENTENTE_DATA"); given != nullptr) places.emplace_back(given);
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) places.push_back(program.parent_path().parent_path() / "share" / "entente");
  places.emplace_back(ENTENTE_SOURCE_DIR);
  std::string tried;
  for (const fs::path& place : places) {
    if (fs::is_directory(place / name, error)) return place / name;
    tried += (tried.empty() ? "" : ", ") + place.string();
  }
  throw Error("no folder '" + std::string(name) + "' in " + tried + "; set ENTENTE_DATA to the folder that holds it");
}

}  // namespace entente
