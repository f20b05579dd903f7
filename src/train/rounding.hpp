// From floats to the integers of a model file, each array with a shift of its own.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace entente::train {

template <typename T>
std::vector<T> rounded(const std::vector<float>& values, int bits) {
  const auto low = static_cast<float>(std::numeric_limits<T>::min());
  const auto high = static_cast<float>(std::numeric_limits<T>::max());
  std::vector<T> out;
  out.reserve(values.size());
  for (const float value : values)
    out.push_back(static_cast<T>(std::lround(std::clamp(std::ldexp(value, bits), low, high))));
  return out;
}

// The finest shift at which hardly a value is cut off.
inline int shift_for(std::vector<float> values, double limit, int finest) {
  if (values.empty()) return finest;
  for (float& value : values) value = std::fabs(value);
  const auto nearly_largest = values.begin() + static_cast<std::ptrdiff_t>(values.size() * 9999 / 10000);
  std::nth_element(values.begin(), nearly_largest, values.end());
  int shift = finest;
  while (shift > 0 && std::ldexp(static_cast<double>(*nearly_largest), shift) > limit) --shift;
  return shift;
}

}  // namespace entente::train
