// The sorted feature keys of a learned model, found by their upper halves first. Look-up: a few steps.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace entente {

class FeatureKeys {
 public:
  // `keys` in ascending order; they must outlive this.
  explicit FeatureKeys(std::span<const std::uint32_t> keys) : keys_(keys), buckets_(65537) {
    for (const std::uint32_t key : keys_) ++buckets_[(key >> 16U) + 1];
    for (std::size_t i = 1; i < buckets_.size(); ++i) buckets_[i] += buckets_[i - 1];
  }

  std::size_t size() const { return keys_.size(); }
  // Its place among the keys; their number where it is none.
  std::size_t find(std::uint32_t key) const {
    const auto begin = keys_.begin() + buckets_[key >> 16U], end = keys_.begin() + buckets_[(key >> 16U) + 1];
    const auto found = std::lower_bound(begin, end, key);
    return found == end || *found != key ? keys_.size() : static_cast<std::size_t>(found - keys_.begin());
  }

 private:
  std::span<const std::uint32_t> keys_;
  std::vector<std::uint32_t> buckets_;  // where the keys with each upper half begin
};

}  // namespace entente
