#include "train/perceptron.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"

namespace entente {

namespace {

constexpr double kScale = 256.0;

}  // namespace

std::uint32_t Perceptron::label(const std::string& name) const {
  const auto found = std::find(labels_.begin(), labels_.end(), name);
  if (found == labels_.end()) throw Error("no label is named '" + name + "'");
  return static_cast<std::uint32_t>(found - labels_.begin());
}

const Perceptron::Slot& Perceptron::find(Feature feature) const {
  std::size_t slot = feature & (slots_.size() - 1);
  while (slots_[slot].row != 0 && slots_[slot].feature != feature) slot = (slot + 1) & (slots_.size() - 1);
  return slots_[slot];
}

void Perceptron::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.row != 0) const_cast<Slot&>(find(slot.feature)) = slot;
  }
}

std::uint32_t Perceptron::row_of(Feature feature) {
  if (const Slot& slot = find(feature); slot.row != 0) return slot.row - 1;
  if (std::size_t{rows_} * 2 > slots_.size()) grow();
  const_cast<Slot&>(find(feature)) = {feature, ++rows_};
  weights_.resize(std::size_t{rows_} * labels_.size());
  return rows_ - 1;
}

void Perceptron::score(std::span<const Feature> features, std::span<float> scores) const {
  std::fill(scores.begin(), scores.end(), 0.0F);
  for (const Feature feature : features) {
    const Slot& slot = find(feature);
    if (slot.row == 0) continue;
    const Weight* row = weights_.data() + std::size_t{slot.row - 1} * labels_.size();
    for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += row[i].now;
  }
}

void Perceptron::update(std::span<const Feature> features, std::uint32_t right, std::uint32_t wrong) {
  for (const Feature feature : features) {
    Weight* row = weights_.data();
    const std::size_t at = std::size_t{row_of(feature)} * labels_.size();
    row = weights_.data() + at;
    for (const auto& [label, change] : {std::pair{right, 1.0F}, {wrong, -1.0F}}) {
      Weight& weight = row[label];
      weight.sum += static_cast<double>(weight.now) * (now_ - weight.since);
      weight.since = now_;
      weight.now += change;
    }
  }
}

std::string Perceptron::to_bytes(std::size_t keep) const {
  std::vector<std::pair<Feature, std::vector<std::int16_t>>> rows;
  for (const Slot& slot : slots_) {
    if (slot.row == 0) continue;
    std::vector<std::int16_t> row;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      const Weight& weight = weights_[std::size_t{slot.row - 1} * labels_.size() + i];
      const double average = (weight.sum + static_cast<double>(weight.now) * (now_ - weight.since)) / now_;
      row.push_back(static_cast<std::int16_t>(std::clamp(std::lround(average * kScale), -32767L, 32767L)));
    }
    rows.emplace_back(slot.feature, std::move(row));
  }
  const auto weight_of = [](const auto& row) {
    int most = 0;
    for (const std::int16_t w : row.second) most = std::max(most, std::abs(int{w}));
    return most;
  };
  std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    const int wa = weight_of(a), wb = weight_of(b);
    return wa != wb ? wa > wb : a.first < b.first;
  });
  rows.resize(std::min(rows.size(), keep));
  std::erase_if(rows, [&](const auto& row) { return weight_of(row) == 0; });
  return LinearModel::to_bytes(labels_, rows);
}

}  // namespace entente
