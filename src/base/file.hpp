// Whole files in and out. A file is written whole or not at all: to a temporary beside it, then renamed.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace entente {

// Throws Error naming the file and the system's reason.
std::string read_file(const std::filesystem::path& path);

enum class Existing { keep, overwrite };

// Throws Error where the file exists and is to be kept, or where it cannot be written; then nothing is left behind.
void write_file(const std::filesystem::path& path, std::string_view bytes, Existing existing);

}  // namespace entente
