// The averaged perceptron's side of training (Collins 2002): weights that grow with mistakes, averaged over all steps,
// rounded and cut to the heaviest rows for LinearModel. Deterministic: no random number but the caller's.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "linear/linear_model.hpp"

namespace entente {

class Perceptron {
 public:
  explicit Perceptron(std::vector<std::string> labels) : labels_(std::move(labels)), slots_(1U << 16U) {}

  const std::vector<std::string>& labels() const { return labels_; }
  std::uint32_t label(const std::string& name) const;  // throws Error where there is none
  void score(std::span<const Feature> features, std::span<float> scores) const;
  // One step: `right` gains, `wrong` loses. Call step() once an example, also where nothing was wrong.
  void update(std::span<const Feature> features, std::uint32_t right, std::uint32_t wrong);
  void step() { ++now_; }

  // A model file of the `rows` rows that weigh most.
  std::string to_bytes(std::size_t rows) const;

 private:
  struct Slot {
    Feature feature = 0;
    std::uint32_t row = 0;  // + 1; 0 while free
  };
  struct Weight {
    float now = 0;
    std::uint32_t since = 0;
    double sum = 0;
  };

  const Slot& find(Feature feature) const;
  std::uint32_t row_of(Feature feature);
  void grow();

  std::vector<std::string> labels_;
  std::vector<Slot> slots_;
  std::vector<Weight> weights_;
  std::uint32_t rows_ = 0;
  std::uint32_t now_ = 1;
};

}  // namespace entente
