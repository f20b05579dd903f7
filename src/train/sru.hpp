// A bidirectional layer of simple recurrent units (Lei et al. 2018), with piecewise-quadratic gates that integers can
// compute exactly: gate(x) = 1 - (1 - |x|/4)^2 / 2 mirrored at 0 (slope 1/4, flat beyond 4), squash(x) = 2 gate(2x)
// - 1.
#pragma once

#include <vector>

#include "param.hpp"

namespace entente::train {

struct Range {
  std::size_t begin, end;
};

class SruLayer {
 public:
  void make(const std::string& name, std::size_t width, std::mt19937_64& rng);
  void list(std::vector<Param*>& params) { params.insert(params.end(), {&weights_, &gates_}); }
  const Param& weights() const { return weights_; }
  const Param& gates() const { return gates_; }

  /// x, dropped: [tokens x width]; `dropped` feeds the matrix, x the highway. Fills h.
  void forward(const std::vector<float>& x, const std::vector<float>& dropped, const std::vector<Range>& sentences,
               std::vector<float>& h);
  /// dh: gradient of h. Adds to dx; sets d_dropped.
  void backward(const std::vector<float>& x, const std::vector<float>& dropped, const std::vector<Range>& sentences,
                const std::vector<float>& dh, std::vector<float>& dx, std::vector<float>& d_dropped);

 private:
  std::size_t width_ = 0, half_ = 0;
  Param weights_;  // [3 width x width]: candidate, forget, reset; each forward half then backward half
  Param gates_;    // [4 x width]: forget peephole, reset peephole, forget bias, reset bias
  std::vector<float> u_, c_, du_;
};

}  // namespace entente::train
