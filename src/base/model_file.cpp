#include "base/model_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <utility>

#include "base/error.hpp"
#include "base/file.hpp"

namespace entente {
namespace {

constexpr char magic[] = "ENTENTE\n";

struct Header {
  char magic[8];
  std::uint32_t version, sections;
  std::uint64_t size, checksum;
};

std::uint64_t checksum_of(const unsigned char* data, std::size_t size) {
  std::uint64_t sum = 14695981039346656037ULL;
  for (std::size_t at = 0; at < size; at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, data + at, std::min<std::size_t>(8, size - at));
    sum = (sum ^ word) * 1099511628211ULL;
    sum ^= sum >> 32;
  }
  return sum;
}

std::size_t aligned(std::size_t offset) { return (offset + 63) / 64 * 64; }

}  // namespace

ModelFile::ModelFile(const std::filesystem::path& path) : path_(path.string()) {
  const int file = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw Error("cannot open model file " + path_ + ": " + std::strerror(errno));
  struct stat status {};
  const bool known = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  size_ = known ? static_cast<std::size_t>(status.st_size) : 0;
  void* mapped = size_ == 0 ? nullptr : ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
  ::close(file);
  if (mapped == nullptr || mapped == MAP_FAILED) throw Error("cannot read model file " + path_);
  data_ = static_cast<const unsigned char*>(mapped);
  try {
    check();
  } catch (...) {
    ::munmap(mapped, size_);
    throw;
  }
  Header header;
  std::memcpy(&header, data_, sizeof header);
  entries_ = {reinterpret_cast<const SectionEntry*>(data_ + sizeof header), header.sections};
}

void ModelFile::check() const {
  Header header;
  if (size_ < sizeof header || std::memcmp(data_, magic, 8) != 0)
    throw Error(path_ + " is not a model file of entente");
  std::memcpy(&header, data_, sizeof header);
  if (header.version != model_version)
    throw Error(path_ + " has model version " + std::to_string(header.version) + "; this program reads version " +
                std::to_string(model_version));
  if (header.size != size_)
    throw Error(path_ + " is truncated or longer than it should be: " + std::to_string(size_) + " bytes, " +
                std::to_string(header.size) + " expected");
  if (header.checksum != checksum_of(data_ + sizeof header, size_ - sizeof header))
    throw Error(path_ + " is damaged: its checksum does not match");
  if (header.sections > (size_ - sizeof header) / sizeof(SectionEntry))
    throw Error(path_ + " is damaged: too many sections");
  for (std::uint32_t i = 0; i < header.sections; ++i) {
    SectionEntry entry;
    std::memcpy(&entry, data_ + sizeof header + i * sizeof entry, sizeof entry);
    if (entry.offset > size_ || entry.bytes > size_ - entry.offset || entry.offset % 64 != 0)
      throw Error(path_ + " is damaged: a section lies outside the file");
  }
}

ModelFile::ModelFile(ModelFile&& other) noexcept
    : path_(std::move(other.path_)),
      data_(std::exchange(other.data_, nullptr)),
      size_(other.size_),
      entries_(other.entries_) {}

ModelFile::~ModelFile() {
  if (data_ != nullptr) ::munmap(const_cast<unsigned char*>(data_), size_);
}

const SectionEntry& ModelFile::entry(std::string_view name) const {
  for (const auto& entry : entries_)
    if (name == std::string_view(entry.name, ::strnlen(entry.name, sizeof entry.name))) return entry;
  throw Error(path_ + " lacks the section " + std::string(name));
}

const void* ModelFile::bytes_of(std::string_view name, std::size_t item) const {
  const auto& found = entry(name);
  if (found.bytes != std::uint64_t{found.rows} * found.columns * item)
    throw Error(path_ + ": section " + std::string(name) + " has another size than it says");
  return data_ + found.offset;
}

std::vector<std::string> ModelFile::lines(std::string_view name) const {
  const auto text = array<char>(name);
  std::vector<std::string> result;
  std::string line;
  for (char c : text) {
    if (c != '\n')
      line += c;
    else
      result.push_back(std::exchange(line, {}));
  }
  return result;
}

void ModelWriter::add_lines(std::string_view name, const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line + '\n';
  add_bytes(name, text, 1, static_cast<std::uint32_t>(text.size()), 0);
}

void ModelWriter::add_bytes(std::string_view name, std::string_view bytes, std::uint32_t rows, std::uint32_t columns,
                            int shift) {
  SectionEntry entry{};
  name.copy(entry.name, sizeof entry.name - 1);
  entry.bytes = bytes.size();
  entry.rows = rows;
  entry.columns = columns;
  entry.shift = shift;
  entries_.push_back(entry);
  bodies_.emplace_back(bytes);
}

void ModelWriter::write(const std::filesystem::path& path) const {
  auto entries = entries_;
  std::size_t offset = aligned(sizeof(Header) + entries.size() * sizeof(SectionEntry));
  for (auto& entry : entries) {
    entry.offset = offset;
    offset = aligned(offset + entry.bytes);
  }
  std::string file(offset, '\0');
  std::memcpy(file.data() + sizeof(Header), entries.data(), entries.size() * sizeof(SectionEntry));
  for (std::size_t i = 0; i < entries.size(); ++i)
    std::memcpy(file.data() + entries[i].offset, bodies_[i].data(), bodies_[i].size());
  Header header{};
  std::memcpy(header.magic, magic, 8);
  header.version = model_version;
  header.sections = static_cast<std::uint32_t>(entries.size());
  header.size = file.size();
  header.checksum =
      checksum_of(reinterpret_cast<const unsigned char*>(file.data()) + sizeof header, file.size() - sizeof header);
  std::memcpy(file.data(), &header, sizeof header);
  write_file(path, file, Existing::overwrite);
}

}  // namespace entente
