// A linear classifier over hashed features with integer weights: score(label) = sum of the rows of the features that
// are present. Trained as an averaged perceptron (Collins 2002), weights rounded to int16: the same decision on every
// processor. The file is mapped, not read: versioned header, checksum, feature slots (open addressing), weight rows.
// Cost of a score: features x labels additions.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

using Feature = std::uint64_t;

// Mixes parts into one feature; order counts. 64 bits: collisions are rarer than rounding.
constexpr Feature mix(Feature hash, Feature part) {
  hash ^= part + 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
  hash *= 0xFF51AFD7ED558CCDULL;
  return hash ^ (hash >> 33U);
}
constexpr Feature hash_text(std::string_view text) {
  Feature hash = 0xCBF29CE484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

class LinearModel {
 public:
  // Throws Error where the file is missing, of another version, truncated or altered.
  static LinearModel load(const std::filesystem::path& path);
  // Bytes of a model file: one row of weights for each feature.
  static std::string to_bytes(const std::vector<std::string>& labels,
                              const std::vector<std::pair<Feature, std::vector<std::int16_t>>>& rows);

  LinearModel(LinearModel&&) noexcept;
  LinearModel& operator=(LinearModel&&) noexcept;
  ~LinearModel();

  const std::vector<std::string>& labels() const { return labels_; }
  // `scores` gets one sum a label; it must hold labels().size() values.
  void score(std::span<const Feature> features, std::span<std::int32_t> scores) const;

 private:
  struct Mapping;
  LinearModel();

  std::unique_ptr<Mapping> mapping_;
  std::vector<std::string> labels_;
  const std::uint32_t* slots_ = nullptr;  // pairs: high half of the feature, row + 1
  const std::int16_t* weights_ = nullptr;
  std::uint64_t slot_mask_ = 0;
};

}  // namespace entente
