#include "linear/linear_model.hpp"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.hpp"

namespace entente {

namespace {

constexpr char kMagic[8] = {'E', 'N', 'T', 'L', 'I', 'N', '0', '1'};

struct Header {
  char magic[8];
  std::uint64_t checksum;  // of everything after the header
  std::uint64_t size;      // of the whole file
  std::uint32_t labels, label_bytes, slots, rows;
};

// FNV-1a over 8-byte words: fast enough to check a model at every start.
std::uint64_t checksum(const unsigned char* data, std::size_t size) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  std::size_t i = 0;
  for (; i + 8 <= size; i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, data + i, 8);
    hash = (hash ^ word) * 0x100000001B3ULL;
    hash ^= hash >> 29U;
  }
  for (; i < size; ++i) hash = (hash ^ data[i]) * 0x100000001B3ULL;
  return hash;
}

std::size_t padded(std::size_t size) { return (size + 7) / 8 * 8; }

std::size_t file_size(const Header& header) {
  return sizeof(Header) + header.label_bytes + std::size_t{header.slots} * 8 +
         padded(std::size_t{header.rows} * header.labels * 2);
}

}  // namespace

struct LinearModel::Mapping {
  void* data = MAP_FAILED;
  std::size_t size = 0;
  ~Mapping() {
    if (data != MAP_FAILED) ::munmap(data, size);
  }
};

LinearModel::LinearModel() = default;
LinearModel::LinearModel(LinearModel&&) noexcept = default;
LinearModel& LinearModel::operator=(LinearModel&&) noexcept = default;
LinearModel::~LinearModel() = default;

LinearModel LinearModel::load(const std::filesystem::path& path) {
  const auto fail = [&](const std::string& what) -> Error {
    return Error(path.string() + ": " + what + "; install the models again");
  };
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw fail(std::string("the model cannot be read: ") + std::strerror(errno));
  struct stat info {};
  LinearModel model;
  model.mapping_ = std::make_unique<Mapping>();
  if (::fstat(file, &info) == 0 && info.st_size >= static_cast<off_t>(sizeof(Header))) {
    model.mapping_->size = static_cast<std::size_t>(info.st_size);
    model.mapping_->data = ::mmap(nullptr, model.mapping_->size, PROT_READ, MAP_PRIVATE, file, 0);
  }
  ::close(file);
  if (model.mapping_->data == MAP_FAILED) throw fail("the model is truncated");
  const auto* bytes = static_cast<const unsigned char*>(model.mapping_->data);
  Header header{};
  std::memcpy(&header, bytes, sizeof header);
  if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0) throw fail("this is no model of this version of entente");
  if (header.size != model.mapping_->size || file_size(header) != header.size || !std::has_single_bit(header.slots))
    throw fail("the model is truncated");
  if (checksum(bytes + sizeof header, header.size - sizeof header) != header.checksum)
    throw fail("the model has been altered (its checksum is wrong)");
  const char* names = reinterpret_cast<const char*>(bytes + sizeof header);
  for (const char *at = names, *end = names + header.label_bytes; at < end && model.labels_.size() < header.labels;
       at += model.labels_.back().size() + 1) {
    model.labels_.emplace_back(at);
  }
  model.slots_ = reinterpret_cast<const std::uint32_t*>(bytes + sizeof header + header.label_bytes);
  model.weights_ = reinterpret_cast<const std::int16_t*>(model.slots_ + std::size_t{header.slots} * 2);
  model.slot_mask_ = header.slots - 1;
  return model;
}

void LinearModel::score(std::span<const Feature> features, std::span<std::int32_t> scores) const {
  std::fill(scores.begin(), scores.end(), 0);
  const std::size_t width = labels_.size();
  for (const Feature feature : features) {
    const auto tag = static_cast<std::uint32_t>(feature >> 32U);
    for (std::uint64_t slot = feature & slot_mask_; slots_[slot * 2 + 1] != 0; slot = (slot + 1) & slot_mask_) {
      if (slots_[slot * 2] != tag) continue;
      const std::int16_t* row = weights_ + std::size_t{slots_[slot * 2 + 1] - 1} * width;
      for (std::size_t i = 0; i < width; ++i) scores[i] += row[i];
      break;
    }
  }
}

std::string LinearModel::to_bytes(const std::vector<std::string>& labels,
                                  const std::vector<std::pair<Feature, std::vector<std::int16_t>>>& rows) {
  std::string names;
  for (const std::string& label : labels) names.append(label).push_back('\0');
  names.resize(padded(names.size()));
  const auto slots = static_cast<std::uint32_t>(std::bit_ceil(rows.size() * 3 / 2 + 1));
  std::vector<std::uint32_t> table(std::size_t{slots} * 2);
  std::vector<std::int16_t> weights;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::uint64_t slot = rows[r].first & (slots - 1);
    while (table[slot * 2 + 1] != 0) slot = (slot + 1) & (slots - 1);
    table[slot * 2] = static_cast<std::uint32_t>(rows[r].first >> 32U);
    table[slot * 2 + 1] = static_cast<std::uint32_t>(r + 1);
    weights.insert(weights.end(), rows[r].second.begin(), rows[r].second.end());
  }
  std::string body = names;
  body.append(reinterpret_cast<const char*>(table.data()), table.size() * 4);
  body.append(reinterpret_cast<const char*>(weights.data()), weights.size() * 2);
  body.resize(names.size() + table.size() * 4 + padded(weights.size() * 2));
  Header header{};
  std::memcpy(header.magic, kMagic, sizeof kMagic);
  header.checksum = checksum(reinterpret_cast<const unsigned char*>(body.data()), body.size());
  header.size = sizeof header + body.size();
  header.labels = static_cast<std::uint32_t>(labels.size());
  header.label_bytes = static_cast<std::uint32_t>(names.size());
  header.slots = slots;
  header.rows = static_cast<std::uint32_t>(rows.size());
  return std::string(reinterpret_cast<const char*>(&header), sizeof header) + body;
}

}  // namespace entente
