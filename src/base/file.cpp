#include "base/file.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <system_error>

#include <unistd.h>

#include "base/error.hpp"

namespace entente {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) throw Error(path.string() + ": is a folder, not a file");
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(path.string() + ": cannot be read: " + std::strerror(errno));
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (in.bad()) throw Error(path.string() + ": reading failed: " + std::strerror(errno));
  return std::move(bytes).str();
}

void write_file(const fs::path& path, std::string_view bytes, Existing existing) {
  std::error_code error;
  if (existing == Existing::keep && fs::exists(path, error)) {
    throw Error(path.string() + ": exists already; give --overwrite to replace it");
  }
  const fs::path temporary = path.string() + ".tmp" + std::to_string(::getpid());
  std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) {
    const std::string reason = std::strerror(errno);
    fs::remove(temporary, error);
    throw Error(path.string() + ": cannot be written: " + reason);
  }
  fs::rename(temporary, path, error);
  if (error) {
    const std::string reason = error.message();
    fs::remove(temporary, error);
    throw Error(path.string() + ": cannot be written: " + reason);
  }
}

}  // namespace entente
