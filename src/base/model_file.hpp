// The model file: named arrays behind a header, read by mapping.
//
// Layout, little-endian: magic "ENTENTE\n", version, number of sections, file size, checksum of all that follows; then
// for each section its name (32 bytes), offset, size in bytes, rows, columns, shift; then the arrays, each at a
// multiple of 64. The checksum (FNV-1a over 8-byte words) is verified at opening: 10 MB take about 5 ms. A file of
// another kind or version, a truncated or an altered one is an Error that says so.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

inline constexpr std::uint32_t model_version = 1;

struct SectionEntry {
  char name[32];
  std::uint64_t offset, bytes;
  std::uint32_t rows, columns;
  std::int32_t shift;  // values are integers times 2^-shift
  std::uint32_t reserved;
};

class ModelFile {
 public:
  explicit ModelFile(const std::filesystem::path& path);
  ~ModelFile();
  ModelFile(ModelFile&& other) noexcept;
  ModelFile(const ModelFile&) = delete;
  ModelFile& operator=(const ModelFile&) = delete;
  ModelFile& operator=(ModelFile&&) = delete;

  /// Throws Error naming the section that is missing.
  const SectionEntry& entry(std::string_view name) const;

  /// The array of a section; throws Error if its size is not rows x columns of T.
  template <typename T>
  std::span<const T> array(std::string_view name) const {
    return {static_cast<const T*>(bytes_of(name, sizeof(T))), static_cast<std::size_t>(entry(name).bytes / sizeof(T))};
  }

  /// The lines of a text section.
  std::vector<std::string> lines(std::string_view name) const;

 private:
  const void* bytes_of(std::string_view name, std::size_t item) const;
  void check() const;

  std::string path_;
  const unsigned char* data_ = nullptr;
  std::size_t size_ = 0;
  std::span<const SectionEntry> entries_;
};

class ModelWriter {
 public:
  template <typename T>
  void add(std::string_view name, std::span<const T> values, std::uint32_t rows, std::uint32_t columns, int shift = 0) {
    add_bytes(name, {reinterpret_cast<const char*>(values.data()), values.size_bytes()}, rows, columns, shift);
  }
  void add_lines(std::string_view name, const std::vector<std::string>& lines);
  void write(const std::filesystem::path& path) const;

 private:
  void add_bytes(std::string_view name, std::string_view bytes, std::uint32_t rows, std::uint32_t columns, int shift);
  std::vector<SectionEntry> entries_;
  std::vector<std::string> bodies_;
};

}  // namespace entente
